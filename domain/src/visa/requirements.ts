import type { VisaKind, VisaNeed } from '../rules/visa-facts.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaCheck } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { sourceOf } from '../answer.ts'
import { dayText } from '../say/day.ts'
import { addDays } from '../season/days.ts'
import { trainingOf } from './visa-case.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { visaInTraining } from '../person/visa-in-training.ts'
import { isTraining } from '../season/stage.ts'
import { questionFor } from '../person/questions.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { checkVisit, comeFirst } from './visit.ts'

/** What everybody on the visa has to bring: the certificate and Step 3 decide, the rest is told. */
export function checkRequirements(asked: VisaCase, visa: VisaKind): readonly VisaCheck[] {
  const { person, facts, today } = asked
  if (isTraining(person.stage) && person.stage.kind !== 'matched' && visaInTraining(person) === visa) return goingOn(asked, visa)
  const passed = person.exams.step3.passed
  const hasStep3 = passed.kind === 'known' && passed.value
  return rulesThat(facts.visas, 'requires', today)
    .filter(({ effect }) => effect.visa === visa)
    .toSorted((a, b) => order.indexOf(a.effect.need) - order.indexOf(b.effect.need))
    .map(({ rule, effect }): VisaCheck => {
      const because = (direction: VisaReason['direction']): readonly VisaReason[] => [reasonOf(rule, direction, today)]
      switch (effect.need) {
        case 'ecfmg certificate':
          // Graduates of US schools need none.
          if (person.outside === 'usGraduate') return { verdict: 'open', because: [] }
          return isCertificateAhead(person)
            ? { verdict: 'if', condition: certificate[visa], because: because('hurts') }
            : { verdict: 'open', because: because('helps') }
        case 'step 3':
          return hasStep3 ? { verdict: 'open', because: because('helps') } : step3Ahead(asked, because('hurts'))
        case 'training contract':
        case 'statement of need':
          return { verdict: 'open', because: because('neutral') }
      }
    })
}

/** Whoever trains on the visa has brought it all: what is asked for the years to come. */
function goingOn({ facts, today }: VisaCase, visa: VisaKind): readonly VisaCheck[] {
  const kinds = ['approval', 'own petition'] as const
  const rules = kinds.flatMap((kind) => rulesThat(facts.visas, kind, today).filter(({ effect }) => effect.visa === visa))
  return rules.map(({ rule }) => ({ verdict: 'open', because: [reasonOf(rule, 'neutral', today)] }))
}

/** The order in which they have to come. */
const order: readonly VisaNeed[] = ['ecfmg certificate', 'step 3', 'training contract', 'statement of need']

const certificate: Readonly<Record<VisaKind, string>> = {
  j1: 'Your ECFMG certificate is issued before the sponsorship is asked for.',
  h1b: 'Your ECFMG certificate is issued first: Step 3 asks for it, and the petition asks for both.',
}

/** Step 3 asks for the certificate, or for the degree of a US school. */
function whoPasses(asked: VisaCase): string {
  if (asked.person.outside === 'usGraduate') return asked.person.education.ahead === undefined ? 'You' : 'Once graduated, you'
  return isCertificateAhead(asked.person) ? 'After the certificate you' : 'You'
}

/** Days that Step 3, its report and a petition take at the very least, once the certificate is there. Ours. */
const daysToPetition = 60

/** Why Step 3 cannot be passed before training begins: the certificate it asks for comes too late. */
function certificateTooLate(asked: VisaCase): VisaReason | undefined {
  const after = asked.facts.seasons.requirements?.step3After
  const { notBefore } = asked.person.exams.certificate
  const { start } = trainingOf(asked)
  if (after === undefined || notBefore === undefined || addDays(notBefore, daysToPetition) <= start) return undefined
  return {
    text: `Step 3 asks for your ECFMG certificate, which cannot be there before ${dayText(notBefore)}: the exam, its report and a petition no longer fit before training begins on ${dayText(start)}.`,
    direction: 'hurts',
    source: sourceOf(after),
  }
}

/** Step 3 is given only in the US: who cannot come there cannot pass it, nor who is certified too late. */
function step3Ahead(asked: VisaCase, needed: readonly VisaReason[]): VisaCheck {
  const { person, facts } = asked
  const late = certificateTooLate(asked)
  if (late !== undefined) return { verdict: 'closed', because: [...needed, late] }
  // Whoever is there already reads nothing of where it is.
  const given = person.location === 'in-us' ? undefined : facts.exams.step3GivenIn
  const visit = given === undefined ? undefined : checkVisit(asked)
  const place: readonly VisaReason[] =
    given === undefined ? [] : [{ text: 'Step 3 is given only in the US.', direction: 'hurts', source: sourceOf(given) }]
  const because = [...needed, ...place, ...(visit?.because ?? [])]
  const opens = visit?.opens === undefined ? {} : { opens: visit.opens }
  // Whoever has booked a day has a way to come, or thinks so.
  if (visit?.verdict === 'closed' && person.exams.step3.state !== 'planned') return { verdict: 'closed', because, ...opens }
  const ask = [...(person.exams.step3.state === 'not said' ? [questionFor('exams.step3.result')] : []), ...(visit?.ask ?? [])]
  const where = given === undefined ? '' : ', which is given only in the US,'
  return {
    verdict: 'if',
    condition: `${whoPasses(asked)} pass Step 3${where} before the petition is filed; many programs want the result before they rank.${given === undefined ? '' : comeFirst(asked)}`,
    because,
    ...(ask.length === 0 ? {} : { ask }),
    ...opens,
  }
}
