import type { Random } from '../../src/numbers/random.ts'
import type { SelectionProblem, Row } from '../../src/solver/problem.ts'

/** What a drawn problem may hold. */
export interface Shape {
  readonly programs: number
  readonly nodes: number
  readonly sections: number
  /** Sizes of the pools of signals, dealt to the sections in turn; empty for none. */
  readonly pools: readonly number[]
  readonly limit: number
  /** Largest chance of an invitation at one program and node, before a signal. */
  readonly likeliest: number
  /** 0 for all preferences alike, 1 for anything from 0 to 1. */
  readonly spread: number
  readonly budget?: number
  /** Sections share one bill with a flat first tier. */
  readonly flatFees?: boolean
  /** So many programs at least of a random half, for each. */
  readonly minimums?: readonly number[]
  readonly interviews?: number
  readonly pins?: number
  /** Programs that share one signal, so many at a time. */
  readonly siteSize?: number
}

/** A problem drawn at random; the same seed and shape give the same one. */
export function drawProblem(random: Random, shape: Shape): SelectionProblem {
  const { programs, nodes, sections } = shape
  const section = Int32Array.from({ length: programs }, () => Math.floor(random.next() * sections))
  const options = Array.from({ length: programs }, (_, program) => optionsAt(shape, program, section[program]!)).flat()
  const invitation = drawInvitations(random, shape, options)
  const weight = Float64Array.from({ length: nodes }, () => 0.05 + random.next())
  const total = weight.reduce((sum, w) => sum + w, 0)
  return {
    nodes,
    weight: weight.map((w) => w / total),
    programs,
    utility: Float64Array.from({ length: programs }, () => 1 - shape.spread * random.next() * 0.95).toSorted((a, b) => b - a),
    optionStart: startsOf(options, programs),
    programOf: Int32Array.from(options, ({ program }) => program),
    invitation,
    ending: drawEndings(random, shape),
    capacity: 40 * random.next() + 0.5,
    pool: Int32Array.from(options, ({ pool }) => pool),
    poolSize: Int32Array.from(shape.pools),
    site: Int32Array.from({ length: programs }, (_, i) => (shape.siteSize ? Math.floor(i / shape.siteSize) : -1)),
    sites: shape.siteSize ? Math.ceil(programs / shape.siteSize) : 0,
    section,
    sectionLimit: Int32Array.from({ length: sections }, () => Math.ceil(shape.limit * (0.4 + 0.8 * random.next()))),
    ...feesOf(shape),
    budget: shape.budget ?? Number.POSITIVE_INFINITY,
    limit: shape.limit,
    rows: drawRows(random, shape, { options, invitation }),
    fixed: drawPins(random, shape),
  }
}

interface Option {
  readonly program: number
  readonly pool: number
}

/** Without a signal, and one option for each pool of the program's section. */
function optionsAt({ pools, sections }: Shape, program: number, section: number): readonly Option[] {
  const own = pools.flatMap((_, pool) => (pool % sections === section ? [{ program, pool }] : []))
  return [{ program, pool: -1 }, ...own]
}

/** Chances rise with the node, and a signal lifts them, earlier pools more; an interview counts for a quarter of the average one or for up to 2.5. */
function drawInvitations(random: Random, { programs, nodes, likeliest }: Shape, options: readonly Option[]): Float64Array {
  const level = Float64Array.from({ length: programs }, () => likeliest * random.next() ** 2)
  const tilt = Float64Array.from({ length: programs }, () => random.next())
  const worth = Float64Array.from({ length: programs }, () => 0.25 + 2.25 * random.next() ** 2)
  return Float64Array.from({ length: options.length * nodes }, (_, k) => {
    const { program, pool } = options[Math.floor(k / nodes)]!
    const node = nodes === 1 ? 0.5 : (k % nodes) / (nodes - 1)
    const lift = pool < 0 ? 1 : 1 + random.next() * (2 / (1 + pool))
    return worth[program]! * Math.min(1, level[program]! * lift * (1 + tilt[program]! * (2 * node - 1)))
  })
}

/** Specialties differ in what an interview is worth, and which is worth more may change from node to node. */
function drawEndings(random: Random, { sections, nodes }: Shape): Float64Array {
  return Float64Array.from({ length: sections * nodes }, () => 0.05 + 0.6 * random.next())
}

function startsOf(options: readonly Option[], programs: number): Int32Array {
  const starts = new Int32Array(programs + 1)
  for (const { program } of options) starts[program + 1]!++
  for (let i = 0; i < programs; i++) starts[i + 1]! += starts[i]!
  return starts
}

/** ERAS-like tiers for each section, or one bill for all with a flat first tier. */
function feesOf({ programs, sections, flatFees }: Shape): { feeGroup: Int32Array; fees: readonly Float64Array[] } {
  const tiered = Float64Array.from({ length: programs + 1 }, (_, n) => 11 * Math.min(n, 3) + 30 * Math.max(0, n - 3))
  const flat = Float64Array.from({ length: programs + 1 }, (_, n) => (n === 0 ? 0 : 40 + 18 * Math.max(0, n - 4)))
  if (flatFees) return { feeGroup: new Int32Array(sections), fees: [flat] }
  return { feeGroup: Int32Array.from({ length: sections }, (_, s) => s), fees: Array.from({ length: sections }, () => tiered) }
}

function drawPins(random: Random, { programs, pins = 0 }: Shape): Uint8Array {
  const fixed = new Uint8Array(programs)
  for (let k = 0; k < pins; k++) fixed[Math.floor(random.next() * programs)] = 1
  return fixed
}

function drawRows(random: Random, shape: Shape, drawn: { options: readonly Option[]; invitation: Float64Array }): readonly Row[] {
  const rows: Row[] = []
  for (const least of shape.minimums ?? []) {
    const belongs = Array.from({ length: shape.programs }, () => random.next() < 0.5)
    const members = belongs.filter(Boolean).length
    const coefficient = Float64Array.from(drawn.options, ({ program }) => (belongs[program] ? -1 : 0))
    rows.push({ coefficient, limit: -Math.min(least, members) })
  }
  if (shape.interviews !== undefined) {
    const coefficient = Float64Array.from(drawn.options, (_, o) => Math.min(1, drawn.invitation[o * shape.nodes]! + 0.02))
    rows.push({ coefficient, limit: shape.interviews })
  }
  return rows
}

/** Shapes small enough to try every list, in turn plain, signalled, priced, wished for and pinned. */
export function smallShape(random: Random, kind: number): Shape {
  const between = (low: number, high: number): number => low + Math.floor(random.next() * (high - low + 1))
  const likeliest = 0.05 + 0.6 * random.next()
  const common = { nodes: between(1, 5), likeliest, spread: random.next() < 0.3 ? 0 : random.next(), sections: 1, pools: [] }
  const choose = [
    (): Shape => ({ ...common, programs: between(1, 12), limit: between(1, 8) }),
    (): Shape => ({ ...common, programs: between(2, 7), limit: between(1, 5), pools: [between(1, 3)] }),
    (): Shape => ({ ...common, programs: between(2, 6), limit: between(1, 5), pools: [1, between(1, 2)] }),
    (): Shape => ({
      ...common,
      programs: between(3, 11),
      limit: between(2, 8),
      sections: between(2, 3),
      budget: between(20, 200),
    }),
    (): Shape => ({
      ...common,
      programs: between(3, 7),
      limit: between(2, 6),
      sections: 2,
      pools: [1, 1],
      budget: between(20, 160),
    }),
    (): Shape => ({
      ...common,
      programs: between(3, 10),
      limit: between(3, 8),
      sections: 2,
      budget: between(40, 150),
      flatFees: true,
    }),
    (): Shape => ({ ...common, programs: between(3, 10), limit: between(2, 7), minimums: [between(1, 3)], pins: between(0, 2) }),
    (): Shape => ({ ...common, programs: between(3, 7), limit: between(2, 6), pools: [2], interviews: 0.3 + 2 * random.next() }),
    (): Shape => ({ ...common, programs: between(3, 6), limit: between(2, 5), pools: [1, 2], siteSize: 2 }),
    (): Shape => ({
      ...common,
      programs: between(4, 10),
      limit: between(2, 6),
      minimums: [between(1, 3), between(1, 3), between(1, 2)],
    }),
    (): Shape => ({
      ...common,
      programs: between(4, 9),
      limit: between(2, 6),
      sections: 2,
      minimums: [between(1, 3), between(1, 2)],
      interviews: 0.5 + 3 * random.next(),
      budget: between(40, 200),
    }),
  ]
  return choose[kind % choose.length]!()
}
