import { mostTrusted } from '../claims/ledger.ts'
import type { Reason } from '../answer.ts'
import type { Person } from '../person/person.ts'
import type { Candidate, Tier } from '../programs/candidate.ts'
import type { Program, ProgramClaims } from '../claims/program.ts'
import { tierOf } from '../programs/tiers.ts'
import type { IsoDate } from '../units.ts'

/** Something that would lift a program to a better tier for this applicant, if it were so. */
export interface TierLift {
  readonly to: Tier['letter']
  readonly because: Reason
}

/**
 * What would move a program one tier up: each thing that could turn out otherwise is supposed in turn, and the tier is
 * judged again by the same rule. Single things first; two together where none alone is enough. Empty in tier A and where it is closed.
 */
export function findTierLifts({ program, tier, standing }: Candidate, person: Person, today: IsoDate): readonly TierLift[] {
  if (standing === 'refused') return []
  const supposed = suppositions(program, person, today)
  const alone = supposed.flatMap((one) => lift([one], { program, person, from: tier.letter }))
  if (alone.length > 0) return alone
  const pairs = supposed.flatMap((one, k) => supposed.slice(k + 1).map((two) => [one, two]))
  return pairs.flatMap((both) => lift(both, { program, person, from: tier.letter }))
}

/** Something nobody knows yet about a program, as claims to judge it by. */
interface Supposition {
  readonly text: string
  readonly claims: ProgramClaims
}

interface Judged {
  readonly program: Program
  readonly person: Person
  readonly from: Tier['letter']
}

function lift(supposed: readonly Supposition[], { program, person, from }: Judged): readonly TierLift[] {
  const claims = supposed.reduce((sum, one) => ({ ...sum, ...one.claims }), program.claims)
  const { letter } = tierOf({ ...program, claims }, { person })
  if (letter >= from) return []
  return [{ to: letter, because: { text: supposed.map(({ text }) => text).join('; and '), direction: 'helps' } }]
}

function suppositions(program: Program, person: Person, today: IsoDate): readonly Supposition[] {
  const supposed = { source: 'Supposed', asOf: today, known: 'own note' } as const
  const minimum = mostTrusted(program.claims.minimumStep2ck)?.value
  const isShort = minimum !== undefined && (person.exams.step2ck.score ?? 0) < minimum
  return [
    {
      text: 'If its page or a resident names informatics, quality or IT work: look, and note what you find',
      claims: { informaticsMention: [{ ...supposed, value: 'informatics work' }] },
    },
    {
      text: 'If about one in ten of its residents today is a non-US IMG: count them on its page, and note it',
      claims: { nonUsImgShare: [{ ...supposed, value: { point: 0.1, low: 0.08, high: 0.12 } }] },
    },
    ...(isShort
      ? [
          {
            text: `If the stated Step 2 CK minimum of ${minimum} is not kept for you: ask the coordinator`,
            claims: { minimumStep2ck: [] },
          },
        ]
      : []),
  ]
}
