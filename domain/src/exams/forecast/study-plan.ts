import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'

/** The day Step 2 CK is planned for, where it lies ahead and no result is in. */
export function plannedExam({ exams }: Person): IsoDate | undefined {
  return exams.step2ck.state === 'planned' ? exams.step2ck.day : undefined
}

/** Whether Step 2 CK is behind the applicant, its result in or awaited; a failed exam is not. */
export function isTaken({ exams }: Person): boolean {
  return exams.step2ck.state === 'passed' || exams.step2ck.state === 'unclear' || exams.step2ck.state === 'awaiting result'
}
