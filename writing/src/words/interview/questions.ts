import type { ExamAssessment } from '#domain/exams'
import type { EvidenceLog, LogEntry } from '../../informatics/evidence-log.ts'
import type { Profile } from '#domain/person'
import { newestPosts, newestWork } from '../../informatics/newest-work.ts'
import type { Frame } from '../frame.ts'
import { blank, fill, own } from '../frame.ts'
import { permitSentence } from '../permit-sentence.ts'
import { needsScorePart, quoted, strengthOf } from '../statement/structure.ts'
import { unitOfResult } from '../unit-of-result.ts'

export type InterviewTheme =
  | 'opening'
  | 'scores'
  | 'gap'
  | 'visa'
  | 'graduation'
  | 'informatics'
  | 'program'
  | 'improvement'
  | 'conflict'
  | 'error'
  | 'team'
  | 'future'
  | 'previous match'

/** A question to expect, why this applicant will be asked, the log it can rest on, and a frame for an answer in one's own words. */
export interface InterviewQuestion {
  readonly id: string
  readonly theme: InterviewTheme
  readonly question: string
  readonly why: string
  readonly evidence: readonly LogEntry[]
  /** Brief, honest, forward, then back to the work. */
  readonly frame: Frame
  /** Longest answer that is still listened to. */
  readonly seconds: number
}

export interface InterviewInput {
  readonly profile: Profile
  readonly exams: ExamAssessment
  readonly log: EvidenceLog
}

/** The question bank for this applicant: what everyone is asked, and what this file invites. */
export function prepareQuestions(input: InterviewInput): readonly InterviewQuestion[] {
  return [
    ...openingQuestions(input),
    ...hardQuestions(input),
    ...workQuestions(input),
    ...programQuestions(input),
    ...peopleQuestions(input),
  ]
}

function openingQuestions({ log }: InterviewInput): readonly InterviewQuestion[] {
  const [entry] = strongest(log)
  return [
    {
      id: 'tell-me-about-yourself',
      theme: 'opening',
      question: 'Tell me about yourself.',
      why: 'Almost every interview begins so.',
      evidence: strongest(log),
      frame: fill`I am ${blank('who you are now, in one clause')}. ${title(entry, 'Your strongest piece of work')} ${blank('what it shows about you')}. I am here because ${blank('what you look for in a residency')}.`,
      seconds: 90,
    },
  ]
}

function hardQuestions(input: InterviewInput): readonly InterviewQuestion[] {
  return [
    ...scoreQuestion(input),
    ...gapQuestion(input),
    ...graduationQuestion(input),
    ...visaQuestion(input.profile, input.exams),
    ...againQuestion(input),
  ]
}

function scoreQuestion({ exams, log }: InterviewInput): readonly InterviewQuestion[] {
  if (!needsScorePart(exams)) return []
  const [entry] = measured(log)
  return [
    {
      id: 'scores',
      theme: 'scores',
      question: 'What happened with your exams?',
      why: 'Your transcript raises it. Answer once, briefly, and go on.',
      evidence: measured(log),
      frame: fill`${blank('what happened, in one plain sentence, with no excuse')}. I changed ${blank('what you changed in how you worked')}, and ${blank('what followed')}. I work the same way on wards: in ${title(entry, 'one of your projects')} I ${blank('measured what, changed what')}.`,
      seconds: 60,
    },
  ]
}

function gapQuestion({ profile, log }: InterviewInput): readonly InterviewQuestion[] {
  const gaps = profile.education?.gaps ?? []
  if (gaps.length === 0) return []
  const since = newestWork(
    log,
    gaps
      .map(({ to }) => to)
      .toSorted()
      .at(-1),
  )
  return [
    {
      id: 'gap',
      theme: 'gap',
      question: 'What did you do in the time between?',
      why: 'Your profile names a gap.',
      evidence: since,
      frame: fill`In that time I ${blank('what you did, plainly')}. I stayed near patients by ${blank('what kept your hand in, if anything did')}. Since then ${title(since[0], 'your newest work')} ${blank('what it shows')}.`,
      seconds: 60,
    },
  ]
}

function graduationQuestion({ exams, log }: InterviewInput): readonly InterviewQuestion[] {
  if (!exams.redFlags.some((flag) => flag.id === 'years-since-graduation')) return []
  const posts = newestPosts(log)
  return [
    {
      id: 'graduation',
      theme: 'graduation',
      question: 'You graduated some time ago. How have you kept current?',
      why: 'Many programs count the years since graduation.',
      evidence: posts,
      frame: fill`Since graduating I have ${blank('clinical work or training, with dates')}. Most recently ${title(posts[0], 'your newest clinical work')}. What I had to learn again was ${blank('one honest thing, and how')}.`,
      seconds: 60,
    },
  ]
}

/** What began after the last cycle is new; what went on through it the program has seen. */
function againQuestion({ profile, log }: InterviewInput): readonly InterviewQuestion[] {
  const tried = profile.previousMatches ?? []
  if (tried.length === 0) return []
  const last = String(Math.max(...tried.map(({ year }) => year)))
  const begun = newestWork(log).filter(({ experience }) => (experience.from ?? '') > last)
  return [
    {
      id: 'previous-match',
      theme: 'previous match',
      question: 'You applied before. What is different now?',
      why: 'Your profile names an earlier cycle.',
      evidence: begun,
      frame: fill`Last time ${blank('what was missing, honestly')}. Since then I ${blank('what you added')}: ${title(begun[0], 'the piece of work that is new')}.`,
      seconds: 60,
    },
  ]
}

function workQuestions({ log }: InterviewInput): readonly InterviewQuestion[] {
  const technical = strongest(log).filter((entry) => entry.reading.suggestions.length > 0)
  const [entry] = technical
  const [result] = measured(log)
  return [
    {
      id: 'why-informatics',
      theme: 'informatics',
      question: 'Why informatics? Will you leave clinical medicine?',
      why: 'A file with informatics in it is asked this every time.',
      evidence: technical,
      frame: fill`I saw the need when ${blank('the moment, in one sentence')}. In ${title(entry, 'your project')} I ${blank('what you did about it')}. I want to stay a clinician because ${blank('why')}; informatics is how I ${blank('what it lets you do for patients')}.`,
      seconds: 90,
    },
    {
      id: 'project',
      theme: 'improvement',
      question: 'Tell me about a project that changed something.',
      why: 'The question where a measured result decides.',
      evidence: measured(log),
      frame: fill`The problem was ${blank('problem and for whom')}. In ${title(result, 'your project')} my own part was ${blank('what you did with your own hands')}. ${measure(result)} ${blank('what you would do differently')}.`,
      seconds: 120,
    },
    {
      id: 'technology-fails',
      theme: 'informatics',
      question: 'When did technology make care worse?',
      why: 'Informatics people ask it to see whether you think or admire.',
      evidence: technical,
      frame: fill`In ${blank('where')} ${blank('what the system did to patients or staff')}. I ${blank('what you noticed and did')}. Since then I ${blank('what you check first')}.`,
      seconds: 90,
    },
  ]
}

function programQuestions({ log }: InterviewInput): readonly InterviewQuestion[] {
  const [entry] = strongest(log)
  return [
    {
      id: 'why-here',
      theme: 'program',
      question: 'Why our program?',
      why: 'Asked everywhere; a general answer is a wrong answer.',
      evidence: strongest(log),
      frame: fill`I read on ${blank('page or person')} that you ${blank('what they do')}. With ${title(entry, 'your work')} I could help with ${blank('what, concretely')}. I would like to learn ${blank('what you cannot learn elsewhere')}.`,
      seconds: 60,
    },
    {
      id: 'future',
      theme: 'future',
      question: 'Where do you see yourself after residency?',
      why: 'They want to know whether residency itself interests you.',
      evidence: [],
      frame: fill`First I want to be a good ${blank('what kind of physician')}. After that ${blank('fellowship or role, and the problem you want to work on')}.`,
      seconds: 60,
    },
  ]
}

function peopleQuestions({ log }: InterviewInput): readonly InterviewQuestion[] {
  const led = log.entries.filter((entry) => entry.reading.suggestions.some((each) => each.domain === 'leadership'))
  return [
    {
      id: 'conflict',
      theme: 'conflict',
      question: 'Tell me about a disagreement at work.',
      why: 'How you speak about the other person is the answer.',
      evidence: led,
      frame: fill`We disagreed about ${blank('what')}. The other side thought ${blank('their reason, fairly')}. I ${blank('what you did')}; it ended with ${blank('outcome')}, and I learned ${blank('what')}.`,
      seconds: 90,
    },
    {
      id: 'error',
      theme: 'error',
      question: 'Tell me about a mistake you made.',
      why: 'They look for honesty and for the change that followed.',
      evidence: [],
      frame: fill`I ${blank('what you did wrong, plainly')}. The patient ${blank('what happened')}. I told ${blank('whom')}, and changed ${blank('what, so that it cannot happen the same way')}.`,
      seconds: 90,
    },
    {
      id: 'team',
      theme: 'team',
      question: 'How do you work with nurses and other staff?',
      why: 'Residents who are heard by nurses are safe residents.',
      evidence: led,
      frame: fill`In ${title(led[0], 'a place you worked')} ${blank('whom you asked before changing anything')}; they told me ${blank('what')}, and so ${blank('what you changed')}.`,
      seconds: 60,
    },
  ]
}

function strongest(log: EvidenceLog): readonly LogEntry[] {
  return log.entries.filter(({ from }) => from === 'experiences').toSorted((a, b) => strengthOf(b) - strengthOf(a))
}

function measured(log: EvidenceLog): readonly LogEntry[] {
  const withResult = strongest(log).filter((entry) => entry.experience.result !== undefined)
  return withResult.length > 0 ? withResult : strongest(log)
}

function title(entry: LogEntry | undefined, ask: string): Frame {
  return entry ? quoted(entry) : fill`${blank(ask)}`
}

function measure(entry: LogEntry | undefined): Frame {
  const result = entry?.experience.result
  if (!entry || result?.before === undefined || result.after === undefined) return fill`It changed ${blank('what, counted how')};`
  const at = `${entry.at}.result`
  return fill`${own(result.measure, `${at}.measure`)} went from ${own(String(result.before), `${at}.before`)} to ${own(String(result.after), `${at}.after`)}${unitOfResult(entry)};`
}

/** What programs ask of the right to work: of a permit of the applicant's own where the file raises one, else of sponsorship. */
function visaQuestion(profile: Profile, exams: ExamAssessment): readonly InterviewQuestion[] {
  const permit = exams.redFlags.flatMap(({ id }) => permitSentence(id) ?? [])
  if (permit.length > 0)
    return [
      {
        id: 'work-permit',
        theme: 'visa',
        question: 'May you work in the US to the end of the training?',
        why: 'You work on a permit of your own; a clear answer in one sentence helps.',
        evidence: [],
        frame: permit,
        seconds: 20,
      },
    ]
  if (!needsVisa(profile)) return []
  return [
    {
      id: 'visa',
      theme: 'visa',
      question: 'Do you need visa sponsorship?',
      why: 'They plan for it; a clear answer in one sentence helps.',
      evidence: [],
      frame: fill`Yes: I need ${blank('which visa, and whether another would do')}. ${blank('what is settled already, such as certificate or exams')}.`,
      seconds: 20,
    },
  ]
}

/** Only what the profile says: unknown visa need raises no question. */
function needsVisa(profile: Profile): boolean {
  return profile.visa?.needed === true
}
