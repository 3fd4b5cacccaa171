import { entryFor, itemAt } from '#engine/keys'
import { addWeighted } from '#engine/numbers'
import { mostTrusted } from '../claims/ledger.ts'
import { valuesOf } from '../choices.ts'
import type { Chances, PlannedApplication, ProgramChance } from '../chances/chances.ts'
import type { SignalLevel } from '../chances/model.ts'
import type { Facts } from '../facts.ts'
import { isOneYear } from '../person/target-season.ts'
import type { Candidate } from '../programs/candidate.ts'
import { permitUnsaid, visaUnsaid } from '../programs/visa-unsaid.ts'
import type { Season } from '../season/season.ts'
import type { Program } from '../claims/program.ts'
import { madeOnce, onceEach } from '../once.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { SignalPool } from './allowances.ts'
import { signalHome, signalPools } from './allowances.ts'
import { billedGroups, costOf } from './fees.ts'
import type { Fit } from './fit.ts'
import type { Choice, SelectionProblem } from '#engine/solver'
import { optionStarts } from '#engine/solver'

/** A program that may be listed: who it is, how likely, how liked. */
export interface Entry {
  readonly candidate: Candidate
  readonly chance: ProgramChance
  readonly fit: Fit
  /** What a match here is worth to the list, in (0, 1]: the fit, and what else counts. */
  readonly worth: number
  /** The signal it is sent with where that is settled; any that it may get where not. */
  readonly keeps?: SignalLevel
}

/** The solver's flat problem and the programs it stands for, in the same order. No limit but signals is set yet. */
export interface Listing {
  readonly entries: readonly Entry[]
  readonly specialties: readonly SpecialtyId[]
  /** Their names as a person reads them, in the same order. */
  readonly specialtyNames: readonly string[]
  /** Preliminary and transitional years: a year before a residency and no match to one. */
  readonly years: ReadonlySet<SpecialtyId>
  readonly pools: readonly SignalPool[]
  /** Signal level of each option. */
  readonly levels: readonly SignalLevel[]
  readonly problem: SelectionProblem
}

const levels: readonly SignalLevel[] = ['none', ...valuesOf('sentSignal')]

/** Lays the programs out for the solver: best fit first, then by id so that the same facts give the same list. */
export function layOut(
  entries: readonly Entry[],
  world: { readonly chances: Chances; readonly facts: Facts; readonly season: Season },
): Listing {
  const { chances, facts, season } = world
  const sorted = entries.toSorted((a, b) => b.worth - a.worth || compareIds(a, b))
  const specialties = [...new Set(sorted.map(({ candidate }) => candidate.program.specialty))].toSorted()
  const pools = signalPools(specialties, facts, season)
  const poolNumbers = numberPools(specialties, pools, facts)
  const nodes = chances.nodes.weight.length
  const options = optionsOf(sorted, poolNumbers, nodes)
  const site = siteIndex(sorted, facts)
  const problem: SelectionProblem = {
    nodes,
    weight: chances.nodes.weight,
    programs: sorted.length,
    utility: Float64Array.from(sorted, ({ worth }) => worth),
    optionStart: optionStarts(sorted.length, options.program),
    programOf: Int32Array.from(options.program),
    invitation: options.invitation,
    ending: endingsOf(specialties, chances, nodes),
    capacity: chances.capacity,
    pool: Int32Array.from(options.pool),
    poolSize: Int32Array.from(pools, (pool) => pool.size),
    site: site.index,
    sites: site.count,
    section: Int32Array.from(sorted, ({ candidate }) => specialties.indexOf(candidate.program.specialty)),
    sectionLimit: new Int32Array(specialties.length).fill(sorted.length),
    ...feeTables(specialties, sorted.length, { facts, season }),
    budget: Number.POSITIVE_INFINITY,
    limit: sorted.length,
    rows: [],
    fixed: new Uint8Array(sorted.length),
  }
  const specialtyNames = specialties.map((id) => facts.specialties.find((known) => known.id === id)?.name ?? id)
  const years = new Set(specialties.filter((id) => isOneYear(id, facts)))
  return { entries: sorted, specialties, specialtyNames, years, pools, levels: options.level, problem }
}

/** A listed program, its number in the problem, and the signal it gets. */
export interface Listed {
  readonly entry: Entry
  readonly at: number
  readonly signal: SignalLevel
}

/** The programs a choice of the solver lists, in the order of the listing. */
export function listedOf({ entries, levels }: Listing, choice: Choice): readonly Listed[] {
  return entries.flatMap((entry, at) => {
    const option = itemAt(choice, at)
    return option < 0 ? [] : [{ entry, at, signal: itemAt(levels, option) }]
  })
}

/** The programs and signals a choice of the solver stands for, in the order of the listing. */
export function picksOf(listing: Listing, choice: Choice): readonly PlannedApplication[] {
  return listedOf(listing, choice).map(({ entry, signal }) => ({ program: entry.candidate.program.id, signal }))
}

/** The other way: what stands for such picks, as far as they are among the options. */
export function choiceOf({ entries, levels, problem }: Listing, picks: readonly PlannedApplication[]): Choice {
  const signals = new Map(picks.map(({ program, signal }) => [program, signal]))
  const { optionStart } = problem
  return Int32Array.from(entries, ({ candidate }, at) => {
    const signal = signals.get(candidate.program.id)
    const from = itemAt(optionStart, at)
    const place = signal === undefined ? -1 : levels.slice(from, itemAt(optionStart, at + 1)).indexOf(signal)
    return place < 0 ? -1 : from + place
  })
}

/** What can be listed, in columns: a program with one level of signal each. */
interface Options {
  readonly program: readonly number[]
  readonly level: readonly SignalLevel[]
  readonly pool: readonly number[]
  /** Chance of an invitation at each node, counted in interviews of average worth. */
  readonly invitation: Float64Array
}

/** Number of the pool each specialty draws a signal of each level from; levels it does not grant are absent. */
type PoolNumbers = ReadonlyMap<SpecialtyId, Readonly<Partial<Record<SignalLevel, number>>>>

function numberPools(specialties: readonly SpecialtyId[], pools: readonly SignalPool[], facts: Facts): PoolNumbers {
  return new Map(
    specialties.map((specialty) => {
      const home = signalHome(specialty, facts)
      const own = pools.flatMap((pool, p) => (pool.specialty === home ? [[pool.level, p] as const] : []))
      return [specialty, Object.fromEntries(own)]
    }),
  )
}

/** Of each program: without a signal first, then each level the specialty grants, the program accepts and the chances know; none before its visa answer. */
function optionsOf(entries: readonly Entry[], poolNumbers: PoolNumbers, nodes: number): Options {
  const options = { program: [] as number[], level: [] as SignalLevel[], pool: [] as number[] }
  const invitation = new Float64Array(entries.length * levels.length * nodes)
  entries.forEach(({ candidate, chance, keeps }, program) => {
    const numbers = takesSignal(candidate, chance) ? poolNumbers.get(candidate.program.specialty) : undefined
    for (const level of keeps === undefined ? levels : [keeps]) {
      const pool = level === 'none' ? -1 : numbers?.[level]
      const atNodes = pool === undefined ? undefined : chance.invitationAtNodes(level)
      if (pool === undefined || atNodes === undefined) continue
      addWeighted(invitation, options.program.length * nodes, atNodes, chance.interviewYield)
      options.program.push(program)
      options.level.push(level)
      options.pool.push(pool)
    }
  })
  return { ...options, invitation: invitation.subarray(0, options.program.length * nodes) }
}

/** A signal that went out stands, whatever is known now. */
function takesSignal(candidate: Candidate, chance: ProgramChance): boolean {
  const wentOut = chance.invitationAtNodes('none') === undefined
  const getsNone = mostTrusted(candidate.program.claims.acceptsSignals)?.value === false
  return wentOut || !(getsNone || visaUnsaid(candidate) || permitUnsaid(candidate))
}

/** h of each specialty at each node. */
function endingsOf(specialties: readonly SpecialtyId[], { bySpecialty }: Chances, nodes: number): Float64Array {
  const ending = new Float64Array(specialties.length * nodes)
  specialties.forEach((specialty, s) => ending.set(entryFor(bySpecialty, specialty).endingAtNodes, s * nodes))
  return ending
}

/** Programs of one institution and one signalling specialty share a signal (AAMC: one signal covers all its tracks). */
function siteIndex(entries: readonly Entry[], facts: Facts): { index: Int32Array; count: number } {
  const numbers = new Map<string, number>()
  const siteOf = sitesIn(facts)
  const index = Int32Array.from(entries, ({ candidate: { program } }) => {
    const site = siteOf(program)
    return site === undefined ? -1 : madeOnce(numbers, site, () => numbers.size)
  })
  return { index, count: numbers.size }
}

const sitesIn = onceEach((facts: Facts) =>
  onceEach(({ institution, specialty, state }: Program) =>
    institution === undefined ? undefined : `${signalHome(specialty, facts)} ${state} ${institution}`,
  ),
)

/** Fees of n applications for each group billed together; a specialty without a known fee stands alone at nothing. */
function feeTables(
  specialties: readonly SpecialtyId[],
  most: number,
  { facts, season }: { readonly facts: Facts; readonly season: Season },
): { feeGroup: Int32Array; fees: readonly Float64Array[] } {
  const groups = billedGroups(specialties, facts, season)
  const fees = groups.map(({ schedule }) => Float64Array.from({ length: most + 1 }, (_, n) => costOf(schedule.tiers.value, n)))
  const feeGroup = Int32Array.from(specialties, (specialty) => {
    const known = groups.findIndex((group) => group.specialties.includes(specialty))
    return known >= 0 ? known : fees.push(new Float64Array(most + 1)) - 1
  })
  return { feeGroup, fees }
}

function compareIds(a: Entry, b: Entry): number {
  return idOf(a) < idOf(b) ? -1 : 1
}

function idOf({ candidate }: Entry): ProgramId {
  return candidate.program.id
}
