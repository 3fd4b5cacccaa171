import type { Case } from '../person/case.ts'
import type { IsoDate } from '../units.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { lastDayOfWindow } from '../exams/exam-window.ts'
import { wordsFor } from '../choices.ts'
import { countedInWord } from '../say/number.ts'
import { dayText } from '../say/day.ts'
import { daysBetween } from '../season/days.ts'

/** Warned of so many days before it closes: a first test, the study and a second try fit into two years. Ours. */
const ahead = 730

type CertificateStep = 'step1' | 'step2ck'

/** The exams of the certificate have to lie within some years of the first one passed; afterwards only that pass falls out. */
export function examYearsBlockers(asked: Case): readonly Blocker[] {
  const { person, facts, today } = asked
  if (!isCertificateAhead(person)) return []
  const [first, second] = passesInOrder(asked)
  if (first === undefined) return []
  const closes = lastDayOfWindow(first.day, facts.exams)
  if (second !== undefined) return second.day > closes ? [fallenOut(first, closes, asked)] : []
  const missing = first.step === 'step1' ? 'step2ck' : 'step1'
  if (person.exams[missing].state === 'passed' || daysBetween(today, closes) > ahead) return []
  return [today > closes ? fallenOut(first, closes, asked) : closing(first, missing, closes, asked)]
}

interface Pass {
  readonly step: CertificateStep
  readonly day: IsoDate
}

function passesInOrder({ person }: Case): readonly Pass[] {
  return (['step1', 'step2ck'] as const)
    .flatMap((step) => {
      const { state, day } = person.exams[step]
      return state === 'passed' && day !== undefined ? [{ step, day }] : []
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** `seven years` */
function years({ facts }: Case): string {
  return countedInWord(facts.exams.yearsToCompleteExams.value, 'year')
}

function closing(first: Pass, missing: CertificateStep, closes: IsoDate, asked: Case): Blocker {
  const [had, due] = [wordsFor('exam', first.step), wordsFor('exam', missing)]
  const { state, day } = asked.person.exams[missing]
  const planned = state === 'planned' && day !== undefined ? day : undefined
  const isTooLate = planned !== undefined && planned > closes
  const plan = planned !== undefined && isTooLate ? ` You plan ${dayText(planned)}, which is after them.` : ''
  return {
    kind: 'years for the exams',
    title: `Your ${years(asked)} for the exams end on ${dayText(closes)}`,
    why: `They began with ${had} on ${dayText(first.day)}. ${due} sat and passed by then, both count; one day later ${had} falls out, and only it.${plan}`,
    todo: `${isTooLate ? `Move ${due} before that day` : `Choose the day of ${due} so that a second try would still fit before it`}, and have ECFMG confirm the date: it sends no reminder.`,
    by: closes,
    source: sourceOf(asked.facts.exams.yearsToCompleteExams),
    covers: [],
  }
}

function fallenOut(first: Pass, closes: IsoDate, asked: Case): Blocker {
  const had = wordsFor('exam', first.step)
  return {
    kind: 'years for the exams',
    title: `Your ${years(asked)} for the exams ended on ${dayText(closes)}`,
    why: `They began with ${had} on ${dayText(first.day)}. That pass no longer counts for the certificate; what was passed after it does.`,
    todo: `Ask ECFMG in writing what stands, and whether ${had} may be taken again for this reason, before you book or pay anything.`,
    source: sourceOf(asked.facts.exams.yearsToCompleteExams),
    covers: [],
  }
}
