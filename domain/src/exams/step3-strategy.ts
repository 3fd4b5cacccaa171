import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import type { Advice } from './exam-assessment.ts'
import type { Step3Decision, Step3Scenario } from './step3/step3-decision.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { byFieldRule } from './field-rule.ts'
import { dayText } from '../say/day.ts'
import { step3Speaks } from './step3/step3-scenario.ts'

/** The decision on Step 3 in words; nothing where the exam is far off, passed, or nothing speaks for it. */
export function step3Strategy(decision: Step3Decision | undefined, person: Person): readonly Advice[] {
  if (decision === undefined) return []
  const { verdict, scenario, booked } = decision
  if (verdict === 'booked' && booked !== undefined) return [asBooked(booked, decision)]
  const speaksFor = step3Speaks[scenario] === 'for'
  // For it, but no time or no prospect: nobody is sent to an exam that comes too late.
  if (speaksFor && (verdict === 'not now' || verdict === 'not possible in time' || verdict === 'out of reach')) return []
  const advice = adviceFor(scenario, person)
  return advice === undefined ? [] : [advice]
}

function asBooked(day: IsoDate, { time }: Step3Decision): Advice {
  const last = time?.lastDayForRanking
  const isLate = last !== undefined && day > last
  return {
    id: 'step3-booked',
    title: isLate
      ? `Sit Step 3 before ${dayText(last)}: your day, ${dayText(day)}, is after the rank lists`
      : `Sit Step 3 on ${dayText(day)}, as booked`,
    text: isLate
      ? 'Programs that ask for Step 3 want the result before they rank. Move the day, or count on programs that do not ask for it.'
      : `The result counts from the day it reports. ${preparation}`,
    because: [byFieldRule('6 to 8 weeks of dedicated or semi-dedicated preparation before the exam')],
  }
}

const preparation =
  'Only with 6 to 8 weeks of serious preparation, and only if a result better than Step 2 CK, or at least a solid pass, is realistic.'

/** What it takes to sit it at all, as far as this person does not have it. */
function admission(person: Person): string {
  return [
    ...(isCertificateAhead(person) ? [' You can apply for it once the ECFMG certificate is issued.'] : []),
    ...(person.location === 'in-us' ? [] : [' It is given only in the US: that takes a visit.']),
  ].join('')
}

function adviceFor(scenario: Step3Scenario, person: Person): Advice | undefined {
  const conditions = `${preparation}${admission(person)}`
  switch (scenario) {
    case 'passed':
    case 'no reason':
    case 'not yet eligible':
      return undefined
    case 'only way':
      return {
        id: 'step3-needed',
        isFirst: true,
        title: 'Pass Step 3 before programs rank: H-1B is your only sponsored way',
        text: `A petition for H-1B needs the result, and many programs want it before they rank; leave 6 to 8 weeks of serious preparation.${admission(person)}`,
        because: [byFieldRule('good: strengthens the file for programs that frequently sponsor visas', 'helps')],
      }
    case 'spares harm':
      return {
        id: 'step3-needed',
        title: 'Pass Step 3 before programs rank: without it J-1 is the only visa, and it may harm you',
        text: `A petition for H-1B needs the result, and many programs want it before they rank; what J-1 would harm stands under your visa. ${conditions}`,
        because: [byFieldRule('good: strengthens the file for programs that frequently sponsor visas', 'helps')],
      }
    case 'failed':
      return {
        id: 'step3-failed',
        title: 'Do not repeat Step 3 in a hurry',
        text: `A second marginal result would weigh more than the first. ${conditions}`,
        because: [byFieldRule('another marginal performance may reinforce concerns', 'hurts')],
      }
    case 'two low scores':
      return {
        id: 'step3-not-now',
        title: 'Leave Step 3 for later',
        text: `With two low scores and limited time, another marginal result would confirm the concern. Put the months into clinical work in the US, letters and informatics. ${preparation}`,
        because: [byFieldRule('risk: two low scores and limited time', 'hurts')],
      }
    case 'low Step 2 CK':
      return {
        id: 'step3-do-not-rush',
        title: 'Do not rush to Step 3 to repair Step 2 CK',
        text: `A second low score makes the file worse. ${conditions}`,
        because: [byFieldRule('low Step 2 CK: do not rush to Step 3', 'hurts')],
      }
    case 'low Step 1, mid-range Step 2 CK':
      return {
        id: 'step3-upward',
        title: 'Consider Step 3 to show that you keep improving',
        text: `A low Step 1 with a mid-range Step 2 CK is one of the two situations in which Step 3 helps. ${conditions}`,
        because: [byFieldRule('good: low Step 1 and mid-range Step 2 CK', 'helps')],
      }
    case 'visa file':
      return {
        id: 'step3-visa',
        title: 'Consider Step 3 for programs that sponsor H-1B',
        text: `H-1B requires Step 3, and programs that often sponsor visas value it. Look at how many programs of your list it opens before you decide. ${conditions}`,
        because: [byFieldRule('good: strengthens the file for programs that frequently sponsor visas', 'helps')],
      }
  }
}
