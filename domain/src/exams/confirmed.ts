import type { ExamRecord } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import { dayText } from '../say/day.ts'

/**
 * What ECFMG has to confirm to NRMP by the rank list deadline and the profile does not show. The certificate is not among it: that also
 * takes the diploma, which a student gets after the Match (NRMP, help page read 2026-11-29).
 */
export function unconfirmed({ step1, step2ck, oet, pathway }: ExamRecord): readonly string[] {
  const isAccepted = pathway?.status === 'accepted'
  return [
    ...(step1.state === 'passed' ? [] : ['Step 1']),
    ...(step2ck.state === 'passed' ? [] : ['Step 2 CK']),
    // Every Pathway asks for it, so it is there where one was accepted.
    ...(oet?.passed === true || isAccepted ? [] : ['OET Medicine']),
    ...(isAccepted ? [] : ['an accepted Pathway']),
  ]
}

/** The rule of the rank list deadline in a sentence. */
export function confirmedBy(deadline: IsoDate): string {
  return `NRMP withdraws whoever’s exams, Pathway and OET ECFMG cannot confirm by the rank list deadline, ${dayText(deadline)}; the certificate itself, which also takes the diploma, has to be there before training begins.`
}
