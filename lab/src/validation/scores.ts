import { varianceOf } from '../chances/covariance.ts'
import { errorOfDifference, scoreSeparation } from '../chances/scores.ts'
import type { ValidationCheck } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Case } from './inputs.ts'
import { checkedWeight, vectorOf } from './inputs.ts'

/** The separation of Step 2 CK between matched and not matched: by the weight of the others where it is held out. */
export function scoreChecks(cases: readonly Case[]): readonly ValidationCheck[] {
  return cases.flatMap((one) => {
    const { target, fitted } = one
    if (target.step2ck === undefined || one.n < 100) return []
    const published = target.step2ck.matched.mean - target.step2ck.notMatched.mean
    const isFamily = target.id === 'family-medicine'
    const separation = scoreSeparation(target.step2ck, fitted, checkedWeight(one))
    if (isFamily) {
      return [
        distanceCheck({
          id: 'separation/family-medicine',
          kind: 'fitted',
          title: `${target.name}: Step 2 CK of matched minus not matched in the model (published ${published}): none`,
          value: separation,
          most: 1,
          unit: 'score points',
        }),
      ]
    }
    const isNamed = ['internal-medicine', 'pathology', 'pediatrics'].includes(target.id)
    const error = separationError(one)
    const value = separation - published
    return [
      distanceCheck({
        id: `separation/${target.id}`,
        kind: 'held out',
        title: `${target.name}: Step 2 CK of matched minus not matched, by what scores decide elsewhere, minus published (${published})`,
        value,
        most: 2,
        // Both printed means are whole numbers: the separation itself is known to one point.
        limit: isNamed ? 3 : Math.max(2, likely * error),
        unit: 'score points',
        ...(Math.abs(value) <= 2
          ? {}
          : {
              note: `How much a score decides truly differs between specialties: the prediction carries a standard error of ${error.toFixed(1)} score points. The product uses the weight fitted with this separation.`,
            }),
      }),
    ]
  })
}

/** Standard error of a held-out separation: of the weight of the others, of the standings it is read through, and of the printed means. */
function separationError({ target, model, chain, heldOut, fitted }: Case): number {
  const split = target.step2ck!
  const { estimate, standardError } = heldOut.scoreWeight
  const byWeight =
    scoreSeparation(split, fitted, estimate + standardError) - scoreSeparation(split, fitted, estimate - standardError)
  const byFit = varianceOf((moved) => scoreSeparation(split, moved, estimate), {
    vector: vectorOf(model),
    covariance: model.matching.covariance,
    chain,
  })
  return Math.hypot(byWeight / 2, Math.sqrt(byFit), errorOfDifference(split))
}

/** Standard errors that a right prediction leaves once in a hundred times. */
const likely = 2.58
