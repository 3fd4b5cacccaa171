import type { ExamAssessment } from '#domain/exams'
import type { EvidenceLog, LogEntry } from '../../informatics/evidence-log.ts'
import type { Frame } from '../frame.ts'
import { blank, fill, own } from '../frame.ts'
import { unitOfResult } from '../unit-of-result.ts'

/** One part of a personal statement: what it is for, what of the log it can rest on, and a frame to fill. */
export interface StatementPart {
  readonly id: 'gap' | 'data' | 'score' | 'growth' | 'specialty' | 'goal'
  readonly title: string
  readonly purpose: string
  /** Entries it can rest on, best proven first. */
  readonly evidence: readonly LogEntry[]
  readonly frame: Frame
}

/** An exam is worth two sentences only where a reader will have a question; the statement is never about it. */
export function needsScorePart(exams: ExamAssessment): boolean {
  return exams.redFlags.some(({ about }) => about === 'exams')
}

/** The parts in the order a reader needs them: a gap seen, what you did with data, the score if it must be, growth, why this field, where to. */
export function statementParts(log: EvidenceLog, exams: ExamAssessment): readonly StatementPart[] {
  const byProof = log.entries.filter(({ from }) => from === 'experiences').toSorted((a, b) => strengthOf(b) - strengthOf(a))
  const technical = byProof.filter((entry) => entry.reading.suggestions.length > 0)
  const withProblem = byProof.filter((entry) => entry.star.some((part) => part.id === 'situation' && part.told !== undefined))
  return [
    gapPart(withProblem.length > 0 ? withProblem : byProof),
    dataPart(technical),
    ...(needsScorePart(exams) ? [scorePart(technical)] : []),
    growthPart(byProof.filter((entry) => entry.proof !== 'told')),
    specialtyPart(byProof.filter((entry) => entry.experience.kind === 'work' || entry.experience.kind === 'volunteering')),
    goalPart(technical),
  ]
}

function gapPart(evidence: readonly LogEntry[]): StatementPart {
  const [entry] = evidence
  const told = entry?.star.find((part) => part.id === 'situation')?.told
  return {
    id: 'gap',
    title: 'A gap you saw at the bedside',
    purpose: 'One scene in which the system, not a person, let a patient down. It shows why you look at systems.',
    evidence,
    frame: [
      ...fill`In ${blank('where and when, in a few words')}, ${blank('what happened to one patient, without anything that identifies them')}. `,
      ...(entry && told
        ? fill`${own(told, `${entry.at}.description`)} `
        : fill`What had failed was ${blank('the list, handover, record or follow-up behind it')}. `),
      ...fill`I thought ${blank('what you thought then')}.`,
    ],
  }
}

function dataPart(evidence: readonly LogEntry[]): StatementPart {
  const [entry] = evidence
  return {
    id: 'data',
    title: 'What you did with data or technology',
    purpose: 'Your main theme: a clinician who uses data and technology to improve care. One project, told fully.',
    evidence,
    frame: [
      ...fill`${entry ? quoted(entry) : blank('your project')}: I ${blank('what you yourself built, measured or changed')} `,
      ...fill`with ${entry?.experience.tools ? own(entry.experience.tools.join(', '), `${entry.at}.tools`) : blank('which tool')}. `,
      ...(entry ? resultFrame(entry) : fill`Then ${blank('what changed, measured how')}.`),
    ],
  }
}

function resultFrame(entry: LogEntry): Frame {
  const { at } = entry
  const { result } = entry.experience
  if (result === undefined) return fill`Then ${blank('what changed, and how you know')}.`
  const value = (number: number | undefined, part: string, ask: string): Frame =>
    number === undefined ? fill`${blank(ask)}` : fill`${own(String(number), `${at}.result.${part}`)}`
  return [
    ...fill`${own(result.measure, `${at}.result.measure`)} went from ${value(result.before, 'before', 'the value before')} to `,
    ...fill`${value(result.after, 'after', 'the value after')}${unitOfResult(entry)}; ${blank('what you think made the difference')}.`,
  ]
}

function scorePart(evidence: readonly LogEntry[]): StatementPart {
  const [entry] = evidence
  return {
    id: 'score',
    title: 'Your exams, in two sentences',
    purpose:
      'What happened, what you changed, what came of it; then back to your work. No excuse. Leave it out if the rest of the file answers it.',
    evidence,
    frame: [
      ...fill`${blank('which exam and result')} was ${blank('your own honest word for it')}; I changed ${blank('what you changed in how you worked')}, and ${blank('what followed')}. `,
      ...fill`I work the same way in ${entry ? quoted(entry) : blank('one of your projects')}: ${blank('data, change, data again, in your words')}.`,
    ],
  }
}

function growthPart(evidence: readonly LogEntry[]): StatementPart {
  const [entry] = evidence
  return {
    id: 'growth',
    title: 'Adapting and getting better',
    purpose: 'The second theme: adaptable, steady, improving. Show it with something another person can confirm.',
    evidence,
    frame: [
      ...fill`When ${blank('what was new or went badly')}, I ${blank('what you did about it')}. `,
      ...fill`${entry?.experience.canVouch ? own(entry.experience.canVouch, `${entry.at}.canVouch`) : blank('who saw it')} ${blank('what they saw change')}.`,
    ],
  }
}

function specialtyPart(evidence: readonly LogEntry[]): StatementPart {
  const [entry] = evidence
  return {
    id: 'specialty',
    title: 'Why this specialty',
    purpose: 'A reason from your own days, not from a brochure.',
    evidence,
    frame: fill`At ${entry?.experience.organization ? own(entry.experience.organization, `${entry.at}.organization`) : blank('where you worked')} the patients I wanted to know more about were ${blank('which')}, because ${blank('why')}.`,
  }
}

function goalPart(evidence: readonly LogEntry[]): StatementPart {
  return {
    id: 'goal',
    title: 'Where you are going',
    purpose: 'Residency first, then informatics if that is your goal, then the effect on a system. Specific beats grand.',
    evidence,
    frame: [
      ...fill`In residency I want to ${blank('skill or kind of care you want to grow in')}. `,
      ...fill`After it, ${blank('fellowship or role, if that is your goal')}, to work on ${blank('one problem you have seen yourself')}.`,
    ],
  }
}

/** The title of an entry as it stands inside a sentence. */
export function quoted(entry: LogEntry): Frame {
  return fill`“${own(entry.experience.title, `${entry.at}.title`)}”`
}

const proofRank = { told: 0, shown: 1, measured: 2, proven: 3 } as const

/** Orders entries: better proven first, marked as most meaningful before others, richer in informatics before poorer. */
export function strengthOf(entry: LogEntry): number {
  const meaningful = entry.experience.mostMeaningful === true ? 1 : 0
  return proofRank[entry.proof] * 10 + meaningful * 5 + Math.min(4, entry.reading.suggestions.length)
}
