import type { Case } from '../person/case.ts'
import type { VisaKind } from '../rules/visa-facts.ts'
import type { VisaRoute } from './visa-answer.ts'
import { suppose } from '../person/suppose.ts'
import { answerVisaForPerson } from './answer-visa-for-person.ts'

/** The visa somebody does not accept beside the only one they do, and how it stands for them; absent where the rules close it. */
export function visaBeside(asked: Case): { readonly added: VisaKind; readonly route: VisaRoute } | undefined {
  const { acceptable, need } = asked.person.visa
  const [accepted, ...more] = acceptable
  if (accepted === undefined || more.length > 0 || need.need === 'not needed') return undefined
  const added: VisaKind = accepted === 'j1' ? 'h1b' : 'j1'
  const { routes } = answerVisaForPerson(suppose(asked, [{ kind: 'visas', acceptable: [accepted, added] }]))
  const route = routes.find(({ kind }) => kind === added)
  return route === undefined || route.outcome === 'not feasible' ? undefined : { added, route }
}

/** Whether J-1, which asks for no Step 3, is open to somebody who does not accept it, and would harm nothing. */
export function canAddJ1(asked: Case): boolean {
  const beside = visaBeside(asked)
  return beside?.added === 'j1' && beside.route.warnings === undefined
}
