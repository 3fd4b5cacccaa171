import type { Choice } from '../choices.ts'
import type { ExamFacts } from '../rules/exam-facts.ts'
import type { IsoDate } from '../units.ts'
import type { Contradiction, HeldAgainst } from './contradiction.ts'
import type { ExamResult, Profile } from './profile.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import { passMarkOn } from '../rules/pass-mark.ts'
import { dayText } from '../say/day.ts'

type Step = Choice<'exam'>

/** Results no exam can have: before its day, against the pass mark of that day, or of no attempt. */
export function examContradictions({ exams = {} }: Profile, { facts, today }: HeldAgainst): readonly Contradiction[] {
  const steps = valuesOf('exam').flatMap((step) => {
    const exam = exams[step]
    return exam === undefined
      ? []
      : [...beforeItsDay(step, exam, today), ...againstTheMark(step, exam, facts.exams), ...noAttempt(step, exam)]
  })
  const { oet } = exams
  const isAhead = oet?.passed !== undefined && oet.date !== undefined && oet.date > today
  return isAhead
    ? [
        ...steps,
        { path: 'exams.oet.passed', text: `OET has a result, and its day is still to come, ${dayText(oet.date ?? today)}` },
      ]
    : steps
}

function beforeItsDay(step: Step, { date, score, result }: ExamResult, today: IsoDate): readonly Contradiction[] {
  if (date === undefined || date <= today || (score === undefined && result === undefined)) return []
  const given = [score, result].filter((one) => one !== undefined).join(', ')
  return [
    {
      path: `exams.${step}.date`,
      text: `${wordsFor('exam', step)} has a result (${given}), and its day is still to come, ${dayText(date)}`,
    },
  ]
}

/** Without a day, only what no pass mark so far would allow. */
function againstTheMark(step: Step, { date, score, result }: ExamResult, facts: ExamFacts): readonly Contradiction[] {
  if (score === undefined || result === undefined) return []
  const marks = date === undefined ? facts.passMarks[step] : [passMarkOn(facts, step, date)].filter((one) => one !== undefined)
  const values = marks.map(({ value }) => value)
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const when = date === undefined ? 'every pass mark' : `the pass mark of ${dayText(date)}`
  const name = wordsFor('exam', step)
  const path = `exams.${step}.result`
  if (result === 'pass' && score < lowest)
    return [{ path, text: `${name} is entered as "pass" with ${score}, and ${when} is above it, ${lowest}` }]
  return result === 'fail' && values.length > 0 && score >= highest
    ? [{ path, text: `${name} is entered as "fail" with ${score}, and ${when} is not above it, ${highest}` }]
    : []
}

function noAttempt(step: Step, { attempts, score, result }: ExamResult): readonly Contradiction[] {
  const given = result ?? score
  if (attempts !== 0 || given === undefined) return []
  return [{ path: `exams.${step}.attempts`, text: `${wordsFor('exam', step)} has the result ${given} and 0 attempts` }]
}

/** The order ECFMG and USMLE hold: Step 1 and Step 2 CK, then the certificate, then Step 3. Graduates of the US need no certificate. */
export function certificateContradictions({ applicant, exams = {} }: Profile, { today }: HeldAgainst): readonly Contradiction[] {
  const certificate = exams.ecfmgCertificate
  if (certificate?.status === undefined || applicant?.type === 'us-md' || applicant?.type === 'us-do') return []
  if (certificate.status === 'issued') return [...issuedTooEarly(exams, today)]
  const { step3 } = exams
  const early = plannedTooEarly(exams)
  if (early.length > 0) return early
  const sat = step3?.result ?? step3?.score
  if (sat === undefined) return []
  const when = step3?.date === undefined ? '' : ` of ${dayText(step3.date)}`
  return [
    {
      path: 'exams.ecfmgCertificate.status',
      text: `the certificate is entered as "${certificate.status}", and Step 3${when} has the result ${sat}: it can be sat only after the certificate is issued`,
    },
  ]
}

/** Step 3 planned before what it asks for. */
function plannedTooEarly({ step2ck, step3, ecfmgCertificate }: NonNullable<Profile['exams']>): readonly Contradiction[] {
  const day = step3?.date
  if (day === undefined) return []
  const first = [
    { name: 'the certificate is expected on', date: ecfmgCertificate?.date },
    { name: 'Step 2 CK is on', date: step2ck?.date },
  ].find(({ date }) => date !== undefined && date > day)
  return first?.date === undefined
    ? []
    : [
        {
          path: 'exams.step3.date',
          text: `Step 3 is entered for ${dayText(day)}, and ${first.name} ${dayText(first.date)}: it can be sat only after both`,
        },
      ]
}

function issuedTooEarly(exams: NonNullable<Profile['exams']>, today: IsoDate): readonly Contradiction[] {
  const issued = exams.ecfmgCertificate?.date
  const path = issued === undefined ? 'exams.ecfmgCertificate.status' : 'exams.ecfmgCertificate.date'
  const when = issued === undefined ? '' : ` on ${dayText(issued)}`
  const future =
    issued !== undefined && issued > today
      ? [{ path, text: `the certificate is entered as "issued" on ${dayText(issued)}, a day still to come` }]
      : []
  const steps = (['step1', 'step2ck'] as const).flatMap((step) => {
    const { date, result } = exams[step] ?? {}
    const name = wordsFor('exam', step)
    if (result === 'fail')
      return [{ path, text: `the certificate is entered as "issued"${when}, and ${name} as "fail": it asks for both Steps` }]
    return date !== undefined && date > (issued ?? today)
      ? [
          {
            path,
            text: `the certificate is entered as issued${when}, before ${name} on ${dayText(date)}: it asks for both Steps`,
          },
        ]
      : []
  })
  return [...future, ...steps].slice(0, 1)
}
