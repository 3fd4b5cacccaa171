import { rankedGroup } from '#domain'
import { scorePool, scoreSeparation } from '../scores.ts'
import type { Check } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Case } from './inputs.ts'

/** The separation of Step 2 CK between matched and not matched: by the slope of the others where it is held out. */
export function scoreChecks(cases: readonly Case[]): readonly Check[] {
  return cases.flatMap((one) => {
    const { target, heldOut, fitted, model } = one
    if (target.step2ck === undefined || one.n < 100) return []
    const published = target.step2ck.matched.mean - target.step2ck.notMatched.mean
    const isFamily = target.id === 'family-medicine'
    const slope = isFamily ? model.invitation.step2ckPer10.estimate / 10 : heldOut.scoreSlope.estimate
    const separation = scoreSeparation(scorePool(target.step2ck, fitted, slope), fitted, slope)
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
        title: `${target.name}: Step 2 CK of matched minus not matched, slope of the others, minus published (${published})`,
        value,
        most: 2,
        // Both printed means are whole numbers: the separation itself is known to one point.
        limit: isNamed ? 3 : Math.max(2, 2 * error),
        unit: 'score points',
        ...(Math.abs(value) <= 2
          ? {}
          : {
              note: `Slopes truly differ between specialties: the prediction carries a standard error of ${error.toFixed(1)} score points. The product uses the slope fitted with this separation.`,
            }),
      }),
    ]
  })
}

function separationError({ target, heldOut, fitted }: Case): number {
  const { matched, notMatched } = target.step2ck!
  const { standing } = rankedGroup(fitted)
  const pool = scorePool(target.step2ck!, fitted, heldOut.scoreSlope.estimate)
  const perSlope = (pool.sd ** 2 / fitted.spread) * (standing.matched.mean - standing.notMatched.mean)
  return Math.hypot(
    heldOut.scoreSlope.standardError * perSlope,
    Math.sqrt(matched.sd ** 2 / matched.n + notMatched.sd ** 2 / notMatched.n),
  )
}
