/** What is worked out for one applicant: everything it takes, so that another thread can do it. */
import { advise, withOwnFacts } from '#domain'
import type { Facts, IsoDate } from '#domain'
import type { GivenAnswer } from '#domain/claims'
import { lineChanges, officeLineOf, supposeFact, withAnswers } from '#domain/office'
import type { NotedPapers, OfficeLine, SupposedFact } from '#domain/office'
import { findContradictions, specialtiesNeeded, usualSeed } from '#domain/person'
import { loadFacts } from '#facts'
import type { ReadFact } from '#facts'
import type { Doc } from '#store'
import { readApplicant } from './applicant.ts'
import type { SharedApplicant, Unread } from './applicant.ts'

export interface LineTask {
  readonly docs: readonly Doc[]
  readonly noted: NotedPapers
  /** What the office takes as told by programs. */
  readonly claims: readonly GivenAnswer[]
  readonly today: IsoDate
  /** To see whom it would reach. */
  readonly supposed?: SupposedFact
}

export type LineResult =
  | { readonly kind: 'line'; readonly line: OfficeLine }
  /** What would be otherwise in the line; nothing for whom it does not reach. */
  | { readonly kind: 'changes'; readonly changes: readonly string[] }
  | Unread

export type WorkOutLine = (task: LineTask) => Promise<LineResult>

/** Works it out in this thread, with the facts `read` reads. */
export function linesHere(read: ReadFact): WorkOutLine {
  return async (task) => {
    const applicant = readApplicant(task.docs)
    if (applicant.kind === 'unread') return applicant
    const { profile, records, own } = applicant
    const pack = withAnswers(await loadFacts(read, specialtiesNeeded(profile, records)), task.claims, task.today)
    const [contradiction] = findContradictions(profile, { facts: pack, today: task.today })
    if (contradiction) return { kind: 'unread', sentence: `${contradiction.path}: ${contradiction.text}` }
    const facts = withOwnFacts(pack, own, task.today)
    const line = lineWith(facts, applicant, task)
    if (task.supposed === undefined) return { kind: 'line', line }
    return {
      kind: 'changes',
      changes: lineChanges(line, lineWith(supposeFact(facts, task.supposed, task.today), applicant, task)),
    }
  }
}

function lineWith(facts: Facts, { profile, records, marks }: SharedApplicant, { today, noted }: LineTask): OfficeLine {
  return officeLineOf(advise(profile, facts, today, usualSeed, records), { marks, noted })
}
