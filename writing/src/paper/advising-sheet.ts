/** One page about one applicant, to lay on the table when somebody advises them. */
import { valuesOf, wordsFor } from '#domain'
import type { AdvisedWithList, AdvisedWithoutList, IsoDate } from '#domain'
import { stepAhead } from '#domain/exams'
import type { StepAssessment } from '#domain/exams'
import { outlookWords } from '#domain/list'
import { asksInOrder, worthOf } from '#domain/plan'
import type { Lever, PlanStep } from '#domain/plan'
import { bandLegend, counted, dayText, moneyText } from '#domain/say'
import { visaOutcomeText } from '#domain/visa'
import type { Block, Paper, Run } from './paper.ts'
import { heading, plain } from './paper.ts'

type Always = 'kind' | 'season' | 'person' | 'exams' | 'visa' | 'blockers' | 'plan'
type OfSheet = Pick<AdvisedWithList, Always | 'list'> | Pick<AdvisedWithoutList, Always | 'why'>

export interface SheetInput {
  /** As the applicant calls themselves. */
  readonly name?: string
  /** Names of the specialties they apply in. */
  readonly specialties: readonly string[]
  readonly advised: OfSheet
  readonly today: IsoDate
}

/** As much of each as leaves room on one page for what is agreed. */
const most = { blockers: 3, steps: 6, levers: 3, asks: 4, signals: 8 } as const

export function advisingSheet({ name, specialties, advised, today }: SheetInput): Paper {
  const { plan, season, blockers } = advised
  return {
    kind: 'sheet',
    name: 'advising-sheet',
    title: [name, specialties.join(', '), `Match ${season.match}`].filter(Boolean).join(', '),
    blocks: [
      ...part(
        'What decides first',
        blockers.slice(0, most.blockers).map(({ title, todo }) => `${title}. Now: ${todo}`),
      ),
      ...part('Where they stand', standing(advised)),
      ...part('The list', listLines(advised)),
      ...part('Next steps', nextSteps(plan.steps, today).map(stepLine)),
      ...part('What would help most', plan.levers.slice(0, most.levers).map(leverLine)),
      ...part(
        'Still unknown',
        asksInOrder(advised)
          .slice(0, most.asks)
          .map(({ text }) => text),
      ),
      heading(1, 'What we agreed'),
      ...blankLines,
      // A note is for the screen alone; of which day the sheet is belongs on paper.
      {
        kind: 'paragraph',
        runs: [plain(`As of ${dayText(today)}. Every chance has ${bandLegend}; nobody can say how this applicant will fare.`)],
      },
    ],
  }
}

const line: Run = { kind: 'blank', text: '\u00A0'.repeat(90) }
const blankLines: readonly Block[] = [1, 2, 3].map(() => ({ kind: 'paragraph', runs: [line] }))

/** A part without anything in it is not there. */
function part(title: string, texts: readonly string[]): readonly Block[] {
  return texts.length === 0 ? [] : [heading(1, title), { kind: 'list', items: texts.map((text) => [plain(text)]) }]
}

function standing(advised: OfSheet): readonly string[] {
  const { exams, person, visa } = advised
  const scores = valuesOf('exam').map((step) => {
    const answer = exams[step]
    const said = answer.kind === 'needs' ? stepAhead(person.exams[step]) : resultText(answer.value)
    return `${wordsFor('exam', step)}: ${said}`
  })
  return [
    ...(advised.kind === 'with list' ? [outlookWords(advised.list.outlook).answer] : [advised.why]),
    scores.join('; '),
    [visaOutcomeText(visa.outcome), visa.conditions.join('; ')].join(' ').trim(),
  ]
}

function resultText({ score, passed }: Pick<StepAssessment, 'score' | 'passed'>): string {
  return score === undefined ? (passed ? 'pass' : 'fail') : String(score)
}

function listLines(advised: OfSheet): readonly string[] {
  if (advised.kind === 'without list' || advised.list.picks.length === 0) return []
  const { picks, fees, outlook } = advised.list
  const letters = [...new Set(picks.map(({ candidate }) => candidate.tier.letter))].toSorted()
  const tiers = letters.map((letter) => `${picks.filter(({ candidate }) => candidate.tier.letter === letter).length} ${letter}`)
  const signalled = picks.filter(({ signal }) => signal !== 'none')
  const named = signalled
    .slice(0, most.signals)
    .map(({ candidate: { program }, signal }) => `${program.name}, ${program.state}${signal === 'signal' ? '' : ` (${signal})`}`)
  const more = signalled.length - named.length
  return [
    `${counted(picks.length, 'program')}, by tier ${tiers.join(', ')}${outlook.kind === 'as sent' ? '' : `; application fees ${moneyText(fees.total)}`}.`,
    ...(named.length === 0 ? [] : [`Signals: ${named.join('; ')}${more > 0 ? `, and ${more} more` : ''}.`]),
  ]
}

function nextSteps(steps: readonly PlanStep[], today: IsoDate): readonly PlanStep[] {
  return steps.filter(({ by }) => by >= today).slice(0, most.steps)
}

function stepLine({ by, at, title }: PlanStep): string {
  return `${dayText(at ?? by)}: ${title}`
}

function leverLine(lever: Lever): string {
  return `${lever.title}: ${worthOf(lever)}`
}
