import type { Fact } from '#domain'

/** One clear project of a resident in the record system: from what is counted to what is written. */
export interface ProjectTemplate {
  readonly id: 'needless-alerts' | 'structured-data' | 'workflow-delay'
  readonly title: string
  /** What the project asks, in one sentence. */
  readonly question: string
  /** What is counted, and what has to be counted beside it so that no harm goes unseen. */
  readonly measure: string
  /** A share of events, in percent, or a time in minutes that spreads. */
  readonly counts: 'share' | 'minutes'
  readonly baseline: string
  readonly design: string
  /** What to ask the board that reviews research, word for word. */
  readonly irbQuestion: string
  readonly writeUp: string
}

/** What holds for every write-up. */
export const reportingGuideline: Fact<string> = {
  value: 'SQUIRE 2.0: why it was done, in which setting, what was changed, how it was studied, what came of it',
  source: 'Ogrinc and others, BMJ Quality & Safety 2016;25:986–992',
  asOf: '2016',
  known: 'published',
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4620592/',
}

const irb = (what: string): string =>
  `We plan to ${what} and to compare counts before and after, from data collected for care. No patient is assigned to anything. Is this quality improvement, or research that needs your review? May we publish the result, and which identifiers have to be removed?`

export const projectTemplates: readonly ProjectTemplate[] = [
  {
    id: 'needless-alerts',
    title: 'Needless alerts',
    question: 'Does changing or retiring one alert lower the share that is overridden, with no more of the harm it is there for?',
    measure:
      'Share of firings of that one alert that are overridden. Beside it: the event the alert is there to prevent, and how often it fires per 100 orders.',
    counts: 'share',
    baseline:
      'Twelve weeks from the alert log, one row for each firing: day, unit, role, action taken. Look at weeks, not at a single sum.',
    design:
      'Weekly shares before and after as a run chart; a second alert that is left alone as a comparison. One change at a time, on one day that is written down.',
    irbQuestion: irb('change when one alert of the record system fires'),
    writeUp:
      'Two pages and one run chart: the alert, what clinicians said of it, what changed, the shares, the harm that was watched.',
  },
  {
    id: 'structured-data',
    title: 'Structured data capture',
    question: 'Does one field in the place where the work happens make data of one condition complete?',
    measure:
      'Share of visits in which the field is filled with a usable value. Beside it: minutes the visit takes, and agreement with the chart in a sample that two people read.',
    counts: 'share',
    baseline:
      'Eight weeks of visits for one condition. Write down what counts as usable before you look, and read 30 charts against the field.',
    design:
      'One clinic first, a second one later with the same change: the second is the comparison until then. Feedback to each clinician is a change of its own; keep it apart.',
    irbQuestion: irb('add a field to the visit note'),
    writeUp:
      'Two pages and one table: definition of complete, share before and after in both clinics, agreement with the chart, what it cost in clicks.',
  },
  {
    id: 'workflow-delay',
    title: 'A workflow that delays care',
    question: 'Which step between order and care takes longest, and does moving it shorten the wait?',
    measure:
      'Minutes from order to care by time stamps, median and spread. Beside it: orders cancelled or repeated, and the time of whoever took over the step.',
    counts: 'minutes',
    baseline:
      'Four to eight weeks of time stamps at each step, by shift and weekday. Walk through ten cases yourself: stamps are written when people have time.',
    design:
      'Draw the steps, move one, compare the same weekdays and shifts. Times lean to one side: report medians, and compare logarithms of times where you test.',
    irbQuestion: irb('move one step between order and care'),
    writeUp:
      'Two pages and one chart of the steps: where the time went, what was moved, minutes before and after by shift, what got worse.',
  },
]
