import type { Quartiles, Specialty } from '../facts.ts'
import type { SpecialtyChoice } from '../person/profile.ts'
import type { SpecialtyComparison } from './exam-assessment.ts'
import { sourceOf } from '../answer.ts'

/**
 * Where a Step 2 CK score stands among matched and unmatched non-US IMGs of each chosen specialty.
 * Where NRMP published nothing for a specialty the answer says so: no neighbouring specialty is borrowed.
 */
export function compareWithSpecialties(
  score: number,
  choices: readonly SpecialtyChoice[],
  specialties: readonly Specialty[],
): readonly SpecialtyComparison[] {
  return choices.map(({ id }) => {
    const specialty = specialties.find((candidate) => candidate.id === id)
    const matched = specialty?.statistics.step2ckMatched
    const notMatched = specialty?.statistics.step2ckNotMatched
    const source = matched ?? notMatched
    return {
      specialty: id,
      position: positionAmong(score, matched?.value, notMatched?.value),
      ...(matched === undefined ? {} : { matched: quartersOf(matched.value) }),
      ...(notMatched === undefined ? {} : { notMatched: quartersOf(notMatched.value) }),
      ...(source === undefined ? {} : { source: sourceOf(source) }),
    }
  })
}

function positionAmong(score: number, matched: Quartiles | undefined, notMatched: Quartiles | undefined): string {
  if (matched === undefined) return 'not published for non-US IMGs of this specialty'
  const place = `${quarterOf(score, matched)} of non-US IMGs who matched`
  return notMatched === undefined ? place : `${place}; ${quarterOf(score, notMatched)} of those who did not`
}

function quarterOf(score: number, { q1, median, q3 }: Quartiles): string {
  if (score < q1) return `in the lowest quarter (below ${q1})`
  if (score < median) return `in the second quarter (${q1} to ${median})`
  if (score < q3) return `in the third quarter (${median} to ${q3})`
  return `in the highest quarter (${q3} or more)`
}

function quartersOf({ q1, median, q3 }: Quartiles): { readonly q1: number; readonly median: number; readonly q3: number } {
  return { q1, median, q3 }
}
