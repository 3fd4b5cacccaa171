import type { Profile } from '../../person/profile.ts'
import type { IsoDate } from '../../units.ts'

/** Hours of study a week, from the sum or from the days; undefined where not said. */
export function hoursPerWeek(profile: Profile): number | undefined {
  const byDay = profile.study?.hoursByDay
  return profile.study?.hoursPerWeek ?? (byDay === undefined ? undefined : byDay.reduce((sum, hours) => sum + hours, 0))
}

/** The planned exam day, where it lies ahead and no result is in. */
export function plannedExam(profile: Profile, today: IsoDate): IsoDate | undefined {
  const exam = profile.exams?.step2ck
  if (exam?.date === undefined || exam.date < today || exam.result !== undefined || exam.score !== undefined) return undefined
  return exam.date
}

/** Whether Step 2 CK is behind the applicant; a failed exam is not. */
export function isTaken(profile: Profile): boolean {
  const exam = profile.exams?.step2ck
  return exam?.result === 'pass' || (exam?.result === undefined && exam?.score !== undefined)
}
