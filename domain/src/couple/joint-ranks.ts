import type { Question, Reason } from '../answer.ts'
import { countText, counted } from '../say/number.ts'
import type { Case } from '../person/case.ts'
import { partnersCase } from '../person/partners-case.ts'
import { questionFor } from '../person/questions.ts'
import type { RankOrder } from '../ranks/rank-order.ts'
import type { JointRow, RankedProgram, Side } from './joint-rows.ts'
import { atMost, jointRows } from './joint-rows.ts'
import type { PartnersOrder } from './partners-order.ts'
import { leftOutNotes, partnersOrder } from './partners-order.ts'
import { sharedPlaces } from './places.ts'
import { coupleRules, mostPairs, wishOf } from './rules.ts'
import { rankedOf } from './choose-together.ts'
import type { VerifiedRows } from './verified-rows.ts'
import { verifyRows } from './verified-rows.ts'

/** Two rank order lists as one: the rows a couple enters at NRMP, or what is missing for them. */
export type JointRanks =
  | { readonly kind: 'needs'; readonly asks: readonly Question[] }
  | ({
      readonly kind: 'joint'
      /** In the order to enter them. */
      readonly rows: readonly JointRow[]
      /** Rows that were left off, and why in words; absent where none was. */
      readonly leftOff?: string
      readonly proof: VerifiedRows
      readonly because: readonly Reason[]
    } & Omit<PartnersOrder, 'order'>)

/** The joint list of a couple from the applicant's rank list and the partner's; undefined for somebody who is ranked alone. */
export function readJointRanks({ places }: Pick<RankOrder, 'places'>, asked: Case): JointRanks | undefined {
  const partner = partnersCase(asked)
  if (partner === undefined) return undefined
  if (partner.kind === 'needs') return { kind: 'needs', asks: partner.ask }
  const { order, ...theirs } = partnersOrder(asked, partner.value)
  if (order.length === 0) return { kind: 'needs', asks: [partnersOrderAsked(theirs)] }
  if (places.length === 0) return { kind: 'needs', asks: [ownOrderAsked] }
  const { wish } = wishOf(asked.person)
  const all = jointRows(places, order, {
    isOnePlace: onePlaceOf(asked, [places, order]),
    ranked: rankedOf(wish),
    first: firstOf({ order: places, name: asked.person.name }, { order, name: partner.value.person.name }),
  })
  const most = mostPairs(asked)
  const rows = most === undefined ? all : atMost(all, most)
  const left = all.length - rows.length
  return {
    kind: 'joint',
    ...theirs,
    rows,
    ...(left === 0 ? {} : { leftOff: leftOffText(left, all.length, rows.length) }),
    proof: verifyRows(rows, asked.seed),
    because: coupleRules(asked),
  }
}

/** Answered on the rank list itself, not in the profile. */
const ownOrderAsked: Question = {
  field: 'ranks',
  text: 'Which programs do you rank, in which order?',
  why: 'A couple ranks pairs of programs: both orders are needed to make them.',
}

function partnersOrderAsked(theirs: Omit<PartnersOrder, 'order'>): Question {
  const question = questionFor('partner.ranks')
  return { ...question, why: [question.why, ...leftOutNotes(theirs)].join(' ') }
}

function leftOffText(left: number, all: number, most: number): string {
  return `${counted(left, 'pair')} of ${countText(all)} are left off: a couple may rank ${countText(most)}. They are those of two programs that you two like least.`
}

interface OneOfTwo {
  readonly order: readonly RankedProgram[]
  readonly name: string | undefined
}

/** Who takes the first turn: the same one whoever asks, so that both get the same rows. */
function firstOf(you: OneOfTwo, partner: OneOfTwo): Side {
  const [yours, theirs] = [you, partner].map(({ order, name = '' }) => [...order.map(({ program }) => program), name].join(' '))
  return (yours ?? '') <= (theirs ?? '') ? 'you' : 'partner'
}

function onePlaceOf(
  asked: Case,
  orders: readonly (readonly RankedProgram[])[],
): (you: RankedProgram['program'], partner: RankedProgram['program']) => boolean {
  const [yours, theirs] = orders.map((order) => {
    const ids = new Set(order.map(({ program }) => program))
    return asked.facts.programs.filter(({ id }) => ids.has(id))
  })
  const { of } = sharedPlaces(yours ?? [], theirs ?? [], wishOf(asked.person).reachKm)
  return (you, partner) => of.get(you) !== undefined && of.get(you) === of.get(partner)
}
