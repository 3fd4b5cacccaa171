import { rankedGroup } from '#engine/ranks'
import { mixOf, scoreSeparation } from '../chances/scores.ts'
import type { ValidationCheck } from './check.ts'
import { distanceCheck } from './check.ts'
import { cohortChecks } from './cohort-checks.ts'
import type { Case, Inputs } from './inputs.ts'
import type { LeftOut } from './leave-one-out.ts'

/** What comes out of tables nobody fitted. */
export function freeChecks(inputs: Inputs, left: readonly LeftOut[]): readonly ValidationCheck[] {
  const cases = left.map(({ one }) => one)
  return [
    publications(cases),
    ...cohortChecks(inputs, left),
    pooledSeparation(cases),
    ...certified(inputs, cases),
    invitations(cases),
  ]
}

/** Matched and not matched publish alike: a model that rewards publications much would be wrong. */
function publications(cases: readonly Case[]): ValidationCheck {
  const rows = cases.flatMap(({ target }) => (target.publications === undefined ? [] : [target.publications]))
  const total = rows.reduce((sum, { matched, notMatched }) => sum + matched.n + notMatched.n, 0)
  const value = rows.reduce((sum, { matched, notMatched }) => {
    const { n, sd } = mixOf(matched, notMatched)
    return sum + (n * (matched.mean - notMatched.mean)) / sd / total
  }, 0)
  return distanceCheck({
    id: 'free/publications',
    kind: 'held out',
    title: 'Publications of matched minus not matched within specialties, in standard deviations, pooled',
    value,
    most: 0.15,
    unit: 'number',
  })
}

/** Step 2 CK of matched minus not matched, over all specialties large enough to tell. */
function pooledSeparation(cases: readonly Case[]): ValidationCheck {
  const scored = cases.filter(({ target, n }) => target.step2ck !== undefined && n >= 100)
  const people = scored.reduce((sum, { n }) => sum + n, 0)
  return distanceCheck({
    id: 'free/pooled score',
    kind: 'held out',
    title: 'Step 2 CK of matched minus not matched, pooled over specialties, by what scores decide elsewhere, minus published',
    value: scored.reduce((sum, one) => sum + (one.n / people) * separationGap(one), 0),
    most: 2,
    unit: 'score points',
  })
}

function separationGap({ target, fitted, heldOut }: Case): number {
  const { matched, notMatched } = target.step2ck!
  return scoreSeparation(target.step2ck!, fitted, heldOut.scoreWeight.estimate) - (matched.mean - notMatched.mean)
}

/** NRMP sees only who has a list. The model says how many have none; ERAS and NRMP together know it for three specialties. */
function certified({ targets }: Inputs, cases: readonly Case[]): readonly ValidationCheck[] {
  return targets.applicants2025.flatMap(({ id, applied, ranked }) => {
    const one = cases.find(({ target }) => target.id === id)
    if (one === undefined) return []
    const seen = ranked / applied
    const value = 100 * (rankedGroup(one.fitted).certified - seen)
    return [
      distanceCheck({
        id: `free/certified/${id}`,
        kind: 'held out',
        title: `${one.target.name}: share of applicants who get to rank a program, model minus seen in 2025 (${(100 * seen).toFixed(0)} %, IMGs of both citizenships)`,
        value,
        most: 15,
        limit: 20,
        unit: 'points',
        ...(Math.abs(value) <= 15
          ? {}
          : {
              note: 'Nobody counts applicants without a list: the model infers them from the lists it sees, of those without US citizenship, and the count is of everybody who sent one application.',
            }),
      }),
    ]
  })
}

/** Applications an IMG sends in a season, mean over all specialties (2025). */
const applications2025 = 129

/**
 * Interviews the rank lists imply against interviews the programs report: mean ranks of all applicants, over ranks per invitation in
 * the 2020 survey, over applications per applicant, against the mean invitation rate of 2024.
 */
function invitations(cases: readonly Case[]): ValidationCheck {
  const rows = cases.filter(({ target, n }) => target.survey !== undefined && n >= 100)
  const total = rows.reduce((sum, { n }) => sum + n, 0)
  const log = rows.reduce((sum, { target, fitted, model, n }) => {
    const { ranked, invited } = target.survey!
    const implied = rankedGroup(fitted).meanOfAll / (ranked / invited) / applications2025
    return sum + (n / total) * Math.log(implied / model.invitation.baseRate.estimate)
  }, 0)
  const median = rows
    .map(
      ({ target, fitted, model }) =>
        rankedGroup(fitted).meanOfAll /
        (target.survey!.ranked / target.survey!.invited) /
        applications2025 /
        model.invitation.baseRate.estimate,
    )
    .toSorted((a, b) => a - b)[rows.length >> 1]!
  return {
    id: 'free/invitations',
    kind: 'held out',
    title: `Invitation rate the rank lists imply over the printed one, median of ${rows.length} specialties (by applicants: ${Math.exp(log).toFixed(2)})`,
    value: median,
    aim: [0.8, 1.2],
    limit: [0.7, 1.4],
    unit: 'ratio',
    ...(median >= 0.8 && median <= 1.2
      ? {}
      : {
          note: 'Applications per applicant are known only as a mean over all specialties (129, season 2025), and applicants choose programs that invite more than the average one.',
        }),
  }
}
