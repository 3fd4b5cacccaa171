import type { Case } from '../person/case.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import type { Blocker } from './blocker.ts'
import { answerVisaForPerson } from '../visa/answer-visa-for-person.ts'
import { closesResidency, spentSteps } from '../person/spent-steps.ts'
import { whyNoList } from '../season/stage.ts'
import { attemptBlockers } from './attempts.ts'
import { blockerKinds } from './blocker.ts'
import { certificateBlockers } from './certificate.ts'
import { examYearsBlockers } from './exam-years.ts'
import { recordBlockers } from './record.ts'
import { oneYearBlockers } from './one-year.ts'
import { visaBlockers } from './visa.ts'

/**
 * What outranks every lever for this person on this day, gravest first. After Match Day only the visa can still stop a start; in training
 * and before a result is known there is nothing to stop. Once applications are out, the record they show is what it is.
 */
export function findBlockers(asked: Case, visa: VisaAnswer = answerVisaForPerson(asked)): readonly Blocker[] {
  const { stage, season } = asked.person
  if (stage.kind === 'matched' || stage.kind === 'soap') return visaBlockers(asked, visa)
  if (whyNoList(stage) !== undefined) return []
  const attempts = attemptBlockers(asked)
  // With no way into a residency at all nothing smaller is worth a word.
  if (spentSteps(asked).some(closesResidency)) return attempts.filter(({ kind }) => kind === 'no attempt left')
  const found = [
    ...attempts,
    ...visaBlockers(asked, visa),
    ...oneYearBlockers(asked),
    ...certificateBlockers(asked),
    ...examYearsBlockers(asked),
    ...(season.applied ? [] : recordBlockers(asked)),
  ]
  return found.toSorted((a, b) => blockerKinds.indexOf(a.kind) - blockerKinds.indexOf(b.kind))
}

/** Whether nothing that is chosen can lead to a start: no visa route is open, or a Step that is asked for cannot be taken any more. */
export function isClosedOff(asked: Case): boolean {
  return spentSteps(asked).some(closesResidency) || answerVisaForPerson(asked).outcome === 'not feasible'
}

/** Advice or levers without those a blocker has already said. */
export function notCovered<T extends { readonly id: string }>(said: readonly T[], blockers: readonly Blocker[]): readonly T[] {
  const covered = new Set(blockers.flatMap(({ covers }) => covers))
  return said.filter(({ id }) => !covered.has(id))
}
