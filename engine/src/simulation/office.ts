import { luckKey } from '../numbers/hashed.ts'
import { normalAt } from '../numbers/normal-luck.ts'
import { applicationsByStratum } from '../ranks/typical-list.ts'
import type { Nation, OtherGroup, SimulatedSpecialty, StudiedGroup } from './nation.ts'
import { kindKey, purpose } from './pool.ts'
import type { RunningSums } from './running-sums.ts'
import { runningSums } from './running-sums.ts'
import type { UsualPlaces } from './usual-place.ts'
import { usualPlaces } from './usual-place.ts'

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
  /** Where interviews of each group of rivals fall. */
  readonly usual: readonly UsualPlaces[]
}

/**
 * Running sums over programs, of steps that are the longer the likelier an invitation there is: exponentially long steps along them end
 * at each program at least as often as its chance says, so that the next invitation is drawn and not each application.
 */
export type Reach = RunningSums

const frames = new WeakMap<Nation, readonly Frame[]>()

/** The offices of a season, in the order of the specialties. */
export function officesOf(nation: Nation, seed: number): readonly Office[] {
  const known = frames.get(nation) ?? framesOf(nation)
  frames.set(nation, known)
  return known.map((frame, s): Office => {
    const { baseline, own } = nation.specialties[s].programs
    const key = luckKey(seed, purpose.program, frame.offset)
    const odds = baseline.map((logOdds, p) => Math.exp(logOdds + own[p] * normalAt(key, p)))
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
    const frame = { offset, studied, others, listed, lift, usual: programs.toOthers.map(usualPlaces) }
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

/** An exponential step ends in a stretch of length c / (1 - c) with a chance a little above c: -log(1 - c) would be just as long as needed. */
function reachOf({ lift, odds, studied: { shareSignalled } }: Office, listed: Float64Array, quality: number): Reach {
  const running = new Float64Array(listed.length)
  let sum = 0
  for (let p = 0; p < listed.length; p++) {
    const plain = quality * odds[p]
    const signalled = plain * lift
    const all = (1 + plain) * (1 + signalled)
    // The chance of an invitation over that of none, as in chanceInvited, both times `all`.
    const invited = listed[p] * ((1 - shareSignalled) * plain * (1 + signalled) + shareSignalled * signalled * (1 + plain))
    sum += invited / Math.max(leastLeft * all, all - invited)
    running[p] = sum
  }
  return runningSums(running)
}

/** A certain invitation would have a stretch without end. */
const leastLeft = 1e-12

/** Chance of an application by a typical list that is answered by an invitation, where the odds of one without a signal are `plain`. */
export function chanceInvited({ lift, studied: { shareSignalled } }: Office, listed: number, plain: number): number {
  const signalled = plain * lift
  return listed * ((1 - shareSignalled) * (plain / (1 + plain)) + shareSignalled * (signalled / (1 + signalled)))
}
