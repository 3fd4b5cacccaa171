import loadHighs from 'highs'
import type { Highs } from 'highs'
import { solve as solveWithYalps } from 'yalps'
import type { SelectionProblem } from '../../../engine/src/solver/problem.ts'

/**
 * The easier question put to the general solvers: the same limits, but a linear value, each option's own expected
 * utility, as if programs did not share the applicant's luck and as if one match left room for a second.
 */
export interface Surrogate {
  readonly worth: Float64Array
  readonly rows: readonly { readonly options: readonly number[]; readonly most: number }[]
}

export function surrogateOf(problem: SelectionProblem): Surrogate {
  const { nodes, weight, invitation, ending, section, utility, programOf, optionStart } = problem
  const worth = Float64Array.from(programOf, (program, option) => {
    let mean = 0
    for (let m = 0; m < nodes; m++) mean += weight[m]! * invitation[option * nodes + m]! * ending[section[program]! * nodes + m]!
    return utility[program]! * mean
  })
  const all = [...programOf.keys()]
  const perProgram = Array.from({ length: problem.programs }, (_, i) => ({
    options: all.slice(optionStart[i], optionStart[i + 1]),
    most: 1,
  }))
  const perPool = [...problem.poolSize].map((most, p) => ({ options: all.filter((option) => problem.pool[option] === p), most }))
  return { worth, rows: [...perProgram, ...perPool, { options: all, most: problem.limit }] }
}

/** The package's types describe its CommonJS door; the one an ES module gets is the function itself. */
export const loadSolver = loadHighs as unknown as typeof loadHighs.default

export interface PeerRun {
  readonly milliseconds: number
  readonly objective: number
}

/** HiGHS on a model read before the clock starts; only its run is timed. */
export function runHighs(highs: Highs, surrogate: Surrogate, whole: boolean): PeerRun {
  return highs.withModel({ format: 'lp', data: lpText(surrogate, whole) }, (model) => {
    model.options.set({ output_flag: false })
    const started = performance.now()
    model.run()
    const milliseconds = performance.now() - started
    return { milliseconds, objective: model.getObjectiveValue() }
  })
}

/** The surrogate in the LP format. */
function lpText({ worth, rows }: Surrogate, whole: boolean): string {
  const names = Array.from(worth, (_, option) => `x${option}`)
  const sum = (options: readonly number[]): string => options.map((option) => names[option]).join(' + ')
  return [
    'Maximize',
    ` worth: ${Array.from(worth, (value, option) => `${value.toPrecision(15)} ${names[option]}`).join(' + ')}`,
    'Subject To',
    ...rows.map(({ options, most }, r) => ` r${r}: ${sum(options)} <= ${most}`),
    'Bounds',
    ...names.map((name) => ` 0 <= ${name} <= 1`),
    ...(whole ? ['Generals', ` ${names.join(' ')}`] : []),
    'End',
  ].join('\n')
}

/** YALPS on a model built before the clock starts. */
export function runYalps({ worth, rows }: Surrogate, whole: boolean): PeerRun {
  const variables = new Map(Array.from(worth, (value, option) => [String(option), new Map([['worth', value]])]))
  for (const [r, { options }] of rows.entries()) for (const option of options) variables.get(String(option))!.set(String(r), 1)
  const constraints = new Map(rows.map(({ most }, r) => [String(r), { max: most }]))
  const started = performance.now()
  const solution = solveWithYalps({
    direction: 'maximize',
    objective: 'worth',
    constraints,
    variables,
    ...(whole ? { binaries: true } : {}),
  })
  return { milliseconds: performance.now() - started, objective: solution.result }
}
