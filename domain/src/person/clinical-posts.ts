import type { IsoDate } from '../units.ts'
import type { EducationRecord } from './person.ts'
import type { Experience } from './profile.ts'
import { monthNumber, monthsOf } from './months-of.ts'

/** A word of the clinic, as people name their posts. */
const clinicalWord =
  /physician|doctor|medic|clinic|resident|registrar|officer|consultant|surgeon|nurs|hospital|practitioner|ologist|iatri|intern\b|therapist|pharmac|dentist/i

/** Training at the bedside, as people name it: courses are training too. */
const trainingPost = /residen[tc]|intern(ship)?\b|registrar|house (officer|surgeon|physician|job)|foundation year/i

/** Work or training with patients, by its title. */
export function isClinicalPost({ kind, title }: Experience): boolean {
  return kind === 'work' ? clinicalWord.test(title) : kind === 'training' && trainingPost.test(title)
}

/** The last month of an entry as text that sorts; what goes on today is behind every month, what has no end stands at its beginning. */
export function endOf({ from, to }: Experience): string {
  return to === 'now' ? '9999' : (to ?? from ?? '')
}

/** What ended last comes first, and of what goes on today, what began last. */
export function newestFirst(a: Experience, b: Experience): number {
  return compared(endOf(b), endOf(a)) || compared(b.from ?? '', a.from ?? '')
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Months from one post to the next that nobody calls a break. Ours. */
const longestPause = 6

/** Whether posts run from graduation to this day, as far as they were entered, and no gap was named. */
export function worksSinceGraduation(
  experiences: readonly Experience[],
  { graduationYear, graduationMonth = 12, gaps }: EducationRecord,
  today: IsoDate,
): boolean {
  const now = monthNumber(today)
  if (graduationYear === undefined || now === undefined || gaps.length > 0) return false
  const graduated = 12 * graduationYear + graduationMonth - 1
  const worked = new Set(experiences.filter(isClinicalPost).flatMap((post) => monthsOf(post, today)))
  const held = [graduated, ...[...worked].filter((month) => month > graduated && month <= now).toSorted((a, b) => a - b), now]
  return held.every((month, at) => at === 0 || month - (held[at - 1] ?? month) - 1 <= longestPause)
}
