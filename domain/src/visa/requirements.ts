import type { VisaKind, VisaNeed } from '../rules/visa-facts.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaCheck } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { questionFor } from '../person/questions.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'

/** What everybody on the visa has to bring: the certificate and Step 3 decide, the rest is told. */
export function checkRequirements(asked: VisaCase, visa: VisaKind): readonly VisaCheck[] {
  const { person, facts, today } = asked
  const certified = person.exams.certificate.state === 'issued'
  const passed = person.exams.step3.passed
  const hasStep3 = passed.kind === 'known' && passed.value
  return rulesThat(facts.visas, 'requires', today)
    .filter(({ effect }) => effect.visa === visa)
    .toSorted((a, b) => order.indexOf(a.effect.need) - order.indexOf(b.effect.need))
    .map(({ rule, effect }): VisaCheck => {
      const because = (direction: VisaReason['direction']): readonly VisaReason[] => [reasonOf(rule, direction, today)]
      switch (effect.need) {
        case 'ecfmg certificate':
          return certified
            ? { verdict: 'open', because: because('helps') }
            : { verdict: 'if', condition: certificate[visa], because: because('hurts') }
        case 'step 3':
          return hasStep3
            ? { verdict: 'open', because: because('helps') }
            : {
                verdict: 'if',
                condition: certified ? step3 : step3AfterCertificate,
                because: because('hurts'),
                ...(person.exams.step3.state === 'not said' ? { ask: [questionFor('exams.step3.result')] } : {}),
              }
        case 'training contract':
        case 'statement of need':
          return { verdict: 'open', because: because('neutral') }
      }
    })
}

/** The order in which they have to come. */
const order: readonly VisaNeed[] = ['ecfmg certificate', 'step 3', 'training contract', 'statement of need']

const certificate: Readonly<Record<VisaKind, string>> = {
  j1: 'Your ECFMG certificate is issued before the sponsorship is asked for.',
  h1b: 'Your ECFMG certificate is issued first: Step 3 asks for it, and the petition asks for both.',
}

const step3 = 'You pass Step 3 before the petition is filed; many programs want the result before they rank.'
const step3AfterCertificate =
  'After the certificate you pass Step 3, before the petition is filed; many programs want the result before they rank.'
