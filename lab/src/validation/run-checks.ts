import type { Facts } from '#domain'
import type { ValidationCheck } from './check.ts'
import type { Curve } from './curves.ts'
import { curveChecks, curveOf } from './curves.ts'
import { fittedChecks } from './fitted.ts'
import { freeChecks } from './free-checks.ts'
import type { Inputs } from './inputs.ts'
import { casesOf } from './inputs.ts'
import { invitationChecks } from './invitations.ts'
import { heldOutParameters, leaveOneOutChecks } from './leave-one-out.ts'
import { listCoverageCheck } from './list-coverage.ts'
import type { ScoreGroup } from '../chances/score-groups.ts'
import { bandChecks, scoreBands } from './score-bands.ts'
import { poolChecks } from './pools.ts'
import type { ListPromise } from './promised.ts'
import { ownPromises, promisedChecks } from './promised.ts'
import { scoreChecks } from './scores.ts'
import { simulatedChecks } from './simulated.ts'
import { takenBackChecks } from './taken-back.ts'
import { wholeChainChecks } from './whole-chain.ts'

/** Every check, and what its pictures are drawn from. */
export interface Results {
  readonly checks: readonly ValidationCheck[]
  readonly curves: readonly Curve[]
  readonly bands: readonly ScoreGroup[]
  readonly promises: readonly ListPromise[]
}

export function runChecks(inputs: Inputs, facts: Facts): Results {
  const cases = casesOf(inputs)
  const left = cases.map((one) => {
    const parameters = heldOutParameters(one)
    return { one, parameters, curve: curveOf(one, parameters) }
  })
  const bands = scoreBands(cases)
  const promises = ownPromises(facts)
  const curves = left.map(({ curve }) => curve)
  return {
    checks: [
      ...wholeChainChecks(inputs),
      ...takenBackChecks(inputs),
      ...fittedChecks(cases),
      ...scoreChecks(cases),
      ...curveChecks(curves),
      ...leaveOneOutChecks(left),
      ...bandChecks(bands),
      ...invitationChecks(inputs.invitations),
      ...freeChecks(inputs, left),
      ...simulatedChecks(cases),
      listCoverageCheck(inputs.model),
      ...promisedChecks(facts, promises),
      ...poolChecks(facts),
    ],
    curves,
    bands,
    promises,
  }
}
