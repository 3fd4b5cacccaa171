import { entryFor, itemAt } from '#engine/keys'
import { chanceOfExpected } from '#engine/solver'
import type { SpecialtyId } from '../units.ts'
import type { Chances, Expected, PlannedApplication } from './chances.ts'
import type { DrawnChance } from './drawn-chance.ts'
import { drawnFrom } from './drawn-chance.ts'
import type { Evidence } from './model.ts'
import { lazily, madeOnce, onceEach } from '../once.ts'

/** The applicant under the best estimates, or under one draw of them. */
export interface Run {
  /** Number of the draw; none under the best estimates. */
  readonly draw: number | undefined
  readonly weight: Float64Array
  readonly capacity: number
  /** For what is worked out at the nodes and used at once; all draws share it. */
  readonly room: Float64Array
  readonly endingAt: (specialty: SpecialtyId) => Float64Array
  readonly typicalAt: (specialty: SpecialtyId, applications: number) => Expected
  /** h of several specialties, one after the other. */
  readonly endingOf: (specialties: readonly SpecialtyId[]) => Float64Array
}

/** A figure under the best estimates and under every draw. */
export function overRuns(chances: Chances, figure: (run: Run) => number): DrawnChance {
  return drawnFrom(runsOf(chances).map(figure))
}

/** The best estimates first, then every draw. */
export const runsOf: (chances: Chances) => readonly Run[] = onceEach(makeRuns)

function makeRuns(chances: Chances): readonly Run[] {
  const { nodes, capacity, bySpecialty, draws } = chances
  const endingAtPoint = (specialty: SpecialtyId): Float64Array => entryFor(bySpecialty, specialty).endingAtNodes
  const room = new Float64Array(nodes.weight.length)
  const point: Run = {
    draw: undefined,
    room,
    weight: nodes.weight,
    capacity,
    endingAt: endingAtPoint,
    endingOf: joined(endingAtPoint),
    typicalAt: (specialty, applications) => entryFor(bySpecialty, specialty).typicalAtNodes(applications),
  }
  const drawn = draws.map((draw, d): Run => ({
    draw: d,
    room,
    weight: draw.weight,
    capacity: draw.capacity,
    endingAt: draw.endingAtNodes,
    endingOf: joined(draw.endingAtNodes),
    typicalAt: draw.typicalAtNodes,
  }))
  return [point, ...drawn]
}

/** The same array for the same specialties, so that what is worked out of it is worked out once. */
function joined(endingAt: Run['endingAt']): Run['endingOf'] {
  const known = new Map<string, Float64Array>()
  return (specialties) =>
    madeOnce(known, specialties.join(' '), () => {
      const parts = specialties.map(endingAt)
      const nodes = parts[0]?.length ?? 0
      const ending = new Float64Array(parts.length * nodes)
      parts.forEach((part, s) => ending.set(part, s * nodes))
      return ending
    })
}

/** One application under the best estimates and under every draw. */
export interface Applied {
  /** Chance of an invitation at the nodes; overwritten by the next call. */
  readonly invitationAt: (run: Run) => Float64Array
  /** What an interview there is worth, the average one of its specialty being 1. */
  readonly yieldAt: (run: Run) => number
}

/** Throws where the program or the signal was never a candidate. */
export function applied(chances: Chances, pick: PlannedApplication): Applied {
  const { program, signal } = pick
  const atBest = invitationAtNodes(chances, pick)
  const { interviewYield } = entryFor(chances.byProgram, program)
  const drawn = lazily(() => chances.drawnAt(program))
  return {
    invitationAt: ({ draw, room }) => (draw === undefined ? atBest : drawn().invitationAtNodes(draw, signal, room)),
    yieldAt: ({ draw }) => (draw === undefined ? interviewYield : drawn().interviewYield(draw)),
  }
}

/** Chance of an invitation at the nodes; throws where the program or the signal was never a candidate. */
export function invitationAtNodes(chances: Chances, { program, signal }: PlannedApplication): Float64Array {
  const chance = chances.byProgram.get(program)
  if (chance === undefined) throw new RangeError(`invitationAtNodes requires a program among the candidates, got ${program}`)
  const nodes = chance.invitationAtNodes(signal)
  if (nodes === undefined) throw new RangeError(`invitationAtNodes requires a signal that ${program} can be sent, got ${signal}`)
  return nodes
}

/** No list is said to bring more than the published rate can carry, where the group behind it is small. */
export function mostFor(evidence: Evidence): number {
  return evidence.kind === 'capped' ? evidence.most : 1
}

export interface ExpectedOfList extends Expected {
  /** Of which `invitations` and `weighed` hold one block each. */
  readonly specialties: readonly SpecialtyId[]
}

/** Chance to match under one run, each small specialty held to what its published rate can carry before they are taken together. */
export function matchUnder(run: Run, expected: Omit<ExpectedOfList, 'invitations'>, bySpecialty: Chances['bySpecialty']): number {
  const { specialties, weighed } = expected
  const { weight, capacity, endingAt, endingOf } = run
  const nodes = weight.length
  const [only] = specialties
  if (only !== undefined && specialties.length === 1) {
    const alone = chanceOfExpected({ nodes, weight, ending: endingAt(only), capacity }, weighed)
    return Math.min(mostFor(entryFor(bySpecialty, only).evidence), alone)
  }
  const ending = endingOf(specialties)
  let held: Float64Array | undefined
  specialties.forEach((specialty, at) => {
    const lowered = heldEnding(run, { expected, at, bySpecialty })
    if (lowered === endingAt(specialty)) return
    held ??= ending.slice()
    held.set(lowered, at * nodes)
  })
  return chanceOfExpected({ nodes, weight, ending: held ?? ending, capacity }, weighed)
}

/** What an interview of the specialty at this place of the list is worth, held so that alone it brings no more than its published rate can carry. */
export function heldEnding(
  { weight, capacity, endingAt }: Run,
  {
    expected,
    at,
    bySpecialty,
  }: {
    readonly expected: Omit<ExpectedOfList, 'invitations'>
    readonly at: number
    readonly bySpecialty: Chances['bySpecialty']
  },
): Float64Array {
  const specialty = itemAt(expected.specialties, at)
  const nodes = weight.length
  const most = mostFor(entryFor(bySpecialty, specialty).evidence)
  const alone = { nodes, weight, capacity, expected: expected.weighed.subarray(at * nodes, (at + 1) * nodes) }
  return most === 1 ? endingAt(specialty) : heldTo(most, endingAt(specialty), alone)
}

interface Alone {
  readonly nodes: number
  readonly weight: Float64Array
  readonly capacity: number
  readonly expected: Float64Array
}

/** What an interview is worth, lowered so far that the specialty alone brings no more than `most`. */
function heldTo(most: number, ending: Float64Array, { expected, ...world }: Alone): Float64Array {
  const chance = (share: number): number => chanceOfExpected({ ...world, ending: ending.map((one) => one * share) }, expected)
  if (chance(1) <= most) return ending
  let [low, high] = [0, 1]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (chance(middle) < most) low = middle
    else high = middle
  }
  return ending.map((one) => one * low)
}
