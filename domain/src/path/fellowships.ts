import type { Fact } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { Person } from '../person/person.ts'
import type { Fellowship } from '../plan/afterwards/fellowship-facts.ts'

/** What is known of a fellowship and somebody who needs a visa. `not needed` is said of no fellowship but of the person. */
export interface FellowshipStance {
  readonly kind: 'open' | 'closed' | 'unsaid' | 'not needed'
  /** As it is said to people, without a full stop. */
  readonly text: string
  /** What was seen, by whom and when; absent where nobody said anything. */
  readonly fact?: Fact<boolean>
}

/** One fellowship through the eyes of one person. */
export interface FellowshipSeen {
  readonly fellowship: Fellowship
  readonly stance: FellowshipStance
  /** Set where it is run by a department that takes its own specialty only, and that is not the person’s. */
  readonly otherSpecialty?: Fact<boolean>
}

const order: readonly FellowshipStance['kind'][] = ['not needed', 'open', 'unsaid', 'closed']

/** Every fellowship of the newest list: those that said they take the visa first, those that said no last, by state and name within. */
export function seeFellowships({ person, facts }: Pick<Case, 'person' | 'facts'>): readonly FellowshipSeen[] {
  return facts.fellowship.programs
    .map((fellowship) => seen(fellowship, person))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        a.fellowship.state.localeCompare(b.fellowship.state, 'en') ||
        a.fellowship.name.localeCompare(b.fellowship.name, 'en'),
    )
}

function rank({ stance, otherSpecialty }: FellowshipSeen): number {
  return order.indexOf(stance.kind) + (otherSpecialty === undefined ? 0 : order.length)
}

function seen(fellowship: Fellowship, person: Person): FellowshipSeen {
  const { pathologyOnly } = fellowship.claims
  const stance = stanceOf(fellowship, person)
  const inPathology = person.specialties.some(({ id }) => id === 'pathology')
  return {
    fellowship,
    stance,
    ...(pathologyOnly?.value === true && !inPathology ? { otherSpecialty: pathologyOnly } : {}),
  }
}

function stanceOf({ claims: { citizensOnly, h1bEligible } }: Fellowship, { visa }: Person): FellowshipStance {
  if (visa.need.need === 'not needed') return { kind: 'not needed', text: 'you need no visa' }
  if (citizensOnly?.value === true) return { kind: 'closed', text: 'takes citizens only', fact: citizensOnly }
  if (h1bEligible !== undefined && visa.acceptable.includes('h1b')) {
    if (h1bEligible.value) return { kind: 'open', text: 'takes H-1B', fact: h1bEligible }
    if (visa.acceptable.length === 1) return { kind: 'closed', text: 'does not take H-1B', fact: h1bEligible }
  }
  if (h1bEligible?.value === false) return { kind: 'unsaid', text: 'not H-1B; J-1 not said: ask', fact: h1bEligible }
  return { kind: 'unsaid', text: 'not said: ask' }
}
