import type { Fact } from '../answer.ts'
import { byTrust, inForce } from '../claims/ledger.ts'
import type { Case } from '../person/case.ts'
import type { Person } from '../person/person.ts'
import type { Fellowship } from '../plan/afterwards/fellowship-facts.ts'
import type { IsoDate } from '../units.ts'

/** What is known of a fellowship and somebody who needs a visa. `not needed` is said of no fellowship but of the person. */
export interface FellowshipStance {
  readonly kind: 'open' | 'closed' | 'unsaid' | 'not needed'
  /** As it is said to people, without a full stop. */
  readonly text: string
  /** The visa that opens it. */
  readonly visa?: FellowshipVisa
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

type Asked = Pick<Case, 'person' | 'facts' | 'today'>

const order: readonly FellowshipStance['kind'][] = ['not needed', 'open', 'unsaid', 'closed']

/** Every fellowship of the newest list: those that said they take the visa first, those that said no last, by state and name within. */
export function seeFellowships({ person, facts, today }: Asked): readonly FellowshipSeen[] {
  return facts.fellowship.programs
    .map((fellowship) => seen(fellowship, person, today))
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

function seen(fellowship: Fellowship, person: Person, today: IsoDate): FellowshipSeen {
  const { pathologyOnly } = fellowship.claims
  const stance = stanceOf(fellowship, person, today)
  const inPathology = person.specialties.some(({ id }) => id === 'pathology')
  return {
    fellowship,
    stance,
    ...(pathologyOnly?.value === true && !inPathology ? { otherSpecialty: pathologyOnly } : {}),
  }
}

const visaNames = { h1b: 'H-1B', j1: 'J-1' } as const
type FellowshipVisa = keyof typeof visaNames
const fellowshipVisas = ['h1b', 'j1'] as const satisfies readonly FellowshipVisa[]

function stanceOf(fellowship: Fellowship, { visa }: Person, today: IsoDate): FellowshipStance {
  if (visa.need.need === 'not needed') return { kind: 'not needed', text: 'you need no visa' }
  const words = fellowshipVisas.map((kind) => ({ kind, name: visaNames[kind], fact: wordOn(kind, fellowship, today) }))
  const usable = words.filter(({ kind }) => visa.acceptable.includes(kind))
  const open = usable.find(({ fact }) => fact?.value === true)
  if (open?.fact) return { kind: 'open', text: `takes ${open.name}`, visa: open.kind, fact: open.fact }
  const refused = words.filter(({ fact }) => fact?.value === false)
  const [fact] = byTrust(refused.flatMap((one) => one.fact ?? []))
  if (fact === undefined) return { kind: 'unsaid', text: 'not said: ask' }
  const unsaid = usable.filter((one) => one.fact === undefined)
  if (usable.length > 0 && unsaid.length === 0) {
    const isForCitizens = usable.every((one) => one.fact?.source === fellowship.claims.citizensOnly?.source)
    return { kind: 'closed', text: isForCitizens ? 'takes citizens only' : `does not take ${listed(usable)}`, fact }
  }
  return { kind: 'unsaid', text: `not ${listed(refused)}${unsaid.length > 0 ? `; ${listed(unsaid)} not said` : ''}: ask`, fact }
}

function listed(words: readonly { readonly name: string }[]): string {
  return words.map(({ name }) => name).join(' or ')
}

/** What it told the applicant about a visa, else what was seen of it. */
function wordOn(kind: FellowshipVisa, { said, claims }: Fellowship, today: IsoDate): Fact<boolean> | undefined {
  const told = inForce(kind === 'j1' ? said?.visaJ1 : said?.visaH1b, today)
  if (told !== undefined) return told.fact
  if (claims.citizensOnly?.value === true) return { ...claims.citizensOnly, value: false }
  return kind === 'h1b' ? claims.h1bEligible : undefined
}
