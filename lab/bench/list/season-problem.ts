import { gaussHermite } from '../../../engine/src/numbers/gauss-hermite.ts'
import { logistic } from '../../../engine/src/numbers/logistic.ts'
import type { Random } from '../../../engine/src/numbers/random.ts'
import type { SelectionProblem } from '../../../engine/src/solver/problem.ts'

/** One specialty of a drawn season: how many programs, how many signals of each kind. */
export interface DrawnSpecialty {
  readonly programs: number
  readonly pools: readonly number[]
}

export interface SeasonShape {
  readonly specialties: readonly DrawnSpecialty[]
  readonly applications: number
  readonly budget?: number
  /** Preferences from 1 down to 1 - spread. */
  readonly spread: number
}

const nodes = 15

/** A season the size of a real one, from the two gates of the method at 15 nodes; ERAS fees of 2027. */
export function drawSeason(random: Random, { specialties, applications, budget, spread }: SeasonShape): SelectionProblem {
  const { nodes: thetas, weights } = gaussHermite(nodes)
  const programs = specialties
    .flatMap(({ programs }, section) =>
      Array.from({ length: programs }, () => ({ section, utility: 1 - spread * random.next() })),
    )
    .toSorted((a, b) => b.utility - a.utility)
  const firstPool = specialties.map((_, s) => specialties.slice(0, s).reduce((sum, { pools }) => sum + pools.length, 0))
  const options = programs.flatMap(({ section }, program) => {
    const level = -3.2 + 1.2 * random.normal()
    const signalled = specialties[section]!.pools.map((_, k) => ({
      program,
      pool: firstPool[section]! + k,
      level: level + 1.6 - 0.6 * k + 0.3 * random.normal(),
    }))
    return [{ program, pool: -1, level }, ...signalled]
  })
  const starts = new Int32Array(programs.length + 1)
  for (const { program } of options) starts[program + 1]!++
  for (let i = 0; i < programs.length; i++) starts[i + 1]! += starts[i]!
  const fee = Float64Array.from({ length: programs.length + 1 }, (_, n) => 11 * Math.min(n, 30) + 30 * Math.max(0, n - 30))
  return {
    nodes,
    weight: weights,
    programs: programs.length,
    utility: Float64Array.from(programs, ({ utility }) => utility),
    optionStart: starts,
    programOf: Int32Array.from(options, ({ program }) => program),
    invitation: Float64Array.from({ length: options.length * nodes }, (_, k) =>
      logistic(options[Math.floor(k / nodes)]!.level + 0.9 * thetas[k % nodes]!),
    ),
    ending: Float64Array.from({ length: specialties.length * nodes }, (_, k) => logistic(-1.44 + 0.1 * thetas[k % nodes]!)),
    capacity: 40,
    pool: Int32Array.from(options, ({ pool }) => pool),
    poolSize: Int32Array.from(specialties.flatMap(({ pools }) => pools)),
    site: new Int32Array(programs.length).fill(-1),
    sites: 0,
    section: Int32Array.from(programs, ({ section }) => section),
    sectionLimit: new Int32Array(specialties.length).fill(programs.length),
    feeGroup: Int32Array.from(specialties.keys()),
    fees: specialties.map(() => fee),
    budget: budget ?? Number.POSITIVE_INFINITY,
    limit: applications,
    rows: [],
    fixed: new Uint8Array(programs.length),
  }
}
