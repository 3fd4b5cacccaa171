import { luckAt, luckKey } from '../numbers/hashed.ts'
import { quickNormalQuantile } from '../numbers/normal.ts'
import { applicationsByStratum } from '../ranks/typical-list.ts'
import type { Nation, OtherGroup, SimulatedSpecialty, StudiedGroup } from './nation.ts'
import { kindKey, purpose } from './pool.ts'
import type { RunningSums } from './running-sums.ts'
import { firstAbove, runningSums } from './running-sums.ts'

/** A specialty as its invitations go out in one season. */
export interface Office extends Frame {
  /** Odds of an invitation for the average studied applicant without a signal, the season's own unknown of each program in it. */
  readonly odds: Float64Array
  /** Where typical lists of each kind bring invitations, by the quality of who sends them; made when first looked at. */
  readonly reaches: readonly Map<number, Reach>[]
  /** The season's luck of this office by purpose, so far without the applicant. */
  readonly keys: Readonly<Record<Purpose, number>>
}

type Purpose = 'kind' | 'gap' | 'thin' | 'invitation' | 'keep' | 'other'

/** What of an office is the same in every season. */
interface Frame {
  /** Number of its first program in the nation. */
  readonly offset: number
  readonly studied: StudiedGroup
  readonly others: readonly OtherGroup[]
  /** Chance that the typical list of each kind of applicant holds the program. */
  readonly listed: readonly Float64Array[]
  /** What a signal multiplies the odds by. */
  readonly lift: number
  readonly usual: RunningSums
}

/**
 * The running sum of -log(1 - chance) over programs, `chance` being that of an invitation there: steps along it, exponentially long, end
 * at each program as often as its chance says, so that the next invitation is drawn and not each application.
 */
export interface Reach {
  readonly chance: Float64Array
  readonly sums: RunningSums
}

const frames = new WeakMap<Nation, readonly Frame[]>()

/** The offices of a season, in the order of the specialties. */
export function officesOf(nation: Nation, seed: number): readonly Office[] {
  const known = frames.get(nation) ?? framesOf(nation)
  frames.set(nation, known)
  return known.map((frame, s): Office => {
    const { baseline, own } = nation.specialties[s].programs
    const key = luckKey(seed, purpose.program, frame.offset)
    const odds = baseline.map((logOdds, p) => Math.exp(logOdds + own[p] * quickNormalQuantile(luckAt(key, p))))
    const keyFor = (what: Exclude<Purpose, 'kind' | 'other'>): number => luckKey(seed, purpose[what], s)
    const keys = {
      kind: kindKey(seed, s),
      gap: keyFor('gap'),
      thin: keyFor('thin'),
      invitation: keyFor('invitation'),
      keep: keyFor('keep'),
      other: luckKey(seed, purpose.other, frame.offset),
    }
    const bySize = new Map(frame.studied.kinds.map(({ size }) => [size, new Map<number, Reach>()] as const))
    return { ...frame, odds, reaches: frame.studied.kinds.map(({ size }) => bySize.get(size) ?? new Map()), keys }
  })
}

function framesOf({ specialties }: Nation): readonly Frame[] {
  let offset = 0
  return specialties.map(({ programs, studied, others }): Frame => {
    const listed = listedBySize(programs, studied)
    const lift = Math.exp(studied.signalEffect)
    const frame = { offset, studied, others, listed, lift, usual: usualPlaces(programs.toOthers) }
    offset += programs.positions.length
    return frame
  })
}

function listedBySize({ popularity }: SimulatedSpecialty['programs'], { kinds }: StudiedGroup): readonly Float64Array[] {
  const sizes = new Map(kinds.map(({ size }) => [size, chanceOfListing(popularity, size)] as const))
  return kinds.map(({ size }) => sizes.get(size) ?? new Float64Array(popularity.length))
}

/** Chance that a typical list of this size holds each program, by its share of all applications. */
export function chanceOfListing(popularity: Float64Array, size: number): Float64Array {
  return applicationsByStratum({ weight: popularity, programs: new Float64Array(popularity.length).fill(1) }, size)
}

/** Log-odds between the qualities for which reaches are made; somebody in between is drawn from the upper one and thinned. */
const step = 0.5

/** The reach of a kind's typical list for an applicant a little better than this log of quality. */
export function reachAbove(office: Office, kind: number, logQuality: number): Reach {
  const upper = Math.ceil(logQuality / step)
  const reaches = office.reaches[kind]
  let made = reaches.get(upper)
  if (made === undefined) {
    made = reachOf(office, office.listed[kind], Math.exp(step * upper))
    reaches.set(upper, made)
  }
  return made
}

function reachOf(office: Office, listed: Float64Array, quality: number): Reach {
  const [chance, running] = [new Float64Array(listed.length), new Float64Array(listed.length)]
  let sum = 0
  for (let p = 0; p < listed.length; p++) {
    chance[p] = chanceInvited(office, listed[p], quality * office.odds[p])
    sum -= Math.log1p(-Math.min(mostCertain, chance[p]))
    running[p] = sum
  }
  return { chance, sums: runningSums(running) }
}

/** Beyond this the running sum has no end. */
const mostCertain = 1 - 1e-12

/** Chance of an application by a typical list that is answered by an invitation, where the odds of one without a signal are `plain`. */
export function chanceInvited({ lift, studied: { shareSignalled } }: Office, listed: number, plain: number): number {
  const signalled = plain * lift
  return listed * ((1 - shareSignalled) * (plain / (1 + plain)) + shareSignalled * (signalled / (1 + signalled)))
}

/** The rivals' interviews over programs, in running shares. */
function usualPlaces(toOthers: Float64Array): RunningSums {
  const total = toOthers.reduce((sum, one) => sum + one, 0)
  let sum = 0
  return runningSums(toOthers.map((one) => (sum += one / total)))
}

/** The program at which the running share of the rivals' interviews first exceeds `share`. */
export function usualPlace(usual: RunningSums, share: number): number {
  return Math.min(usual.running.length - 1, firstAbove(usual, share, 0))
}
