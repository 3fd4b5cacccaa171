import { luckAt, luckKey } from '../numbers/hashed.ts'
import { normalQuantile } from '../numbers/normal.ts'
import { applicationsByStratum } from '../ranks/typical-list.ts'
import type { Nation, OtherGroup, StudiedGroup } from './nation.ts'
import type { Pool } from './pool.ts'
import { isStudied, kindIn, purpose } from './pool.ts'

/** What one applicant sends in a specialty: programs by their number in it, and what is so of each. */
export interface SentList {
  readonly programs: ArrayLike<number>
  /** Log-odds that a signal adds; 0 none. */
  readonly added: ArrayLike<number>
  /** Factor on the chance: 1, or less where a gate is closed to the applicant; 1 throughout where absent. */
  readonly factor?: ArrayLike<number>
}

/** Lists of applicants who do not send a typical one; undefined for everybody else. */
export type SentBy = (applicant: number, specialty: number) => SentList | undefined

/** Who was seen where: programs of applicant a, by their number in the nation, from `start[a]` to `start[a + 1]`. */
export interface Interviews {
  readonly start: Int32Array
  readonly program: Int32Array
  /** Where the programs of the second choice begin. */
  readonly secondFrom: Int32Array
  /** Invitations of each applicant of the studied group, kept or not. */
  readonly invited: Int32Array
}

/** Sends applications, draws invitations and keeps as many as an applicant can; who sends a typical list is taken from `like`, where it is given. */
export function drawInterviews(
  nation: Nation,
  pool: Pool,
  { seed, sentBy, like }: { readonly seed: number; readonly sentBy?: SentBy; readonly like?: Interviews },
): Interviews {
  const offices = officesOf(nation, seed)
  const programs: number[] = []
  const start = new Int32Array(pool.size + 1)
  const secondFrom = new Int32Array(pool.size)
  const invited = new Int32Array(pool.size)
  for (let a = 0; a < pool.size; a++) {
    if (like !== undefined && sentBy?.(a, pool.first[a]) === undefined && sentBy?.(a, pool.second[a]) === undefined) {
      secondFrom[a] = programs.length + like.secondFrom[a] - like.start[a]
      invited[a] = like.invited[a]
      for (let i = like.start[a]; i < like.start[a + 1]; i++) programs.push(like.program[i])
      start[a + 1] = programs.length
      continue
    }
    for (const [choice, s] of [pool.first[a], pool.second[a]].entries()) {
      if (choice === 1) secondFrom[a] = programs.length
      if (s < 0) continue
      invited[a] += isStudied(pool, a)
        ? inviteStudied(offices[s], pool, { applicant: a, specialty: s, seed, sent: sentBy?.(a, s), programs })
        : inviteOther(offices[s], pool, { applicant: a, seed, nation, programs })
    }
    start[a + 1] = programs.length
  }
  return { start, program: new Int32Array(programs), secondFrom, invited }
}

/** A specialty as its invitations go out in one season. */
interface Office {
  /** Number of its first program in the nation. */
  readonly offset: number
  readonly studied: StudiedGroup
  readonly others: readonly OtherGroup[]
  /** Odds of an invitation for the average studied applicant, the season's own unknown of each program in it. */
  readonly odds: Float64Array
  /** Chance that the typical list of each kind of applicant holds the program. */
  readonly listed: readonly Float64Array[]
  /** Running share of the others' interviews. */
  readonly running: Float64Array
  /** Where the typical list at hand is written, one after another. */
  readonly list: { readonly programs: Int32Array; readonly added: Float64Array }
}

function officesOf({ specialties }: Nation, seed: number): readonly Office[] {
  let offset = 0
  return specialties.map(({ programs, studied, others }) => {
    const key = luckKey(seed, purpose.program, offset)
    const count = programs.positions.length
    const office: Office = {
      offset,
      studied,
      others,
      odds: Float64Array.from({ length: count }, (_, p) =>
        Math.exp(programs.baseline[p] + programs.own[p] * normalQuantile(luckAt(key, p))),
      ),
      listed: studied.kinds.map(({ size }) =>
        applicationsByStratum({ weight: programs.popularity, programs: new Float64Array(count).fill(1) }, size),
      ),
      running: runningShare(programs.toOthers),
      list: { programs: new Int32Array(count), added: new Float64Array(count) },
    }
    offset += count
    return office
  })
}

interface Asked {
  readonly applicant: number
  readonly seed: number
  /** Grows by the programs that saw the applicant. */
  readonly programs: number[]
}

/** Adds the interviews of one studied applicant in one specialty; returns the invitations. */
function inviteStudied(
  office: Office,
  pool: Pool,
  { applicant, specialty, seed, sent, programs }: Asked & { readonly specialty: number; readonly sent: SentList | undefined },
): number {
  const { studied, odds, offset } = office
  const list = sent ?? typicalList(office, { applicant, specialty, seed })
  const quality = Math.exp(studied.spread * pool.standing[applicant])
  const key = luckKey(seed, purpose.invitation, specialty, applicant)
  const invited: number[] = []
  for (let i = 0; i < list.programs.length; i++) {
    const p = list.programs[i]
    const signalled = list.added[i] === 0 ? 1 : Math.exp(list.added[i])
    const at = odds[p] * quality * signalled
    if (luckAt(key, p) < ((list.factor?.[i] ?? 1) * at) / (1 + at)) invited.push(p)
  }
  const keep = studied.capacity / (studied.capacity + invited.length)
  const kept = luckKey(seed, purpose.keep, specialty, applicant)
  for (const p of invited) if (luckAt(kept, p) < keep) programs.push(offset + p)
  return invited.length
}

/** Programs in proportion to the applications they get; signals on as many of them as a typical list carries, wherever they fall. */
function typicalList(
  { listed, studied, list }: Office,
  { applicant, specialty, seed }: { readonly applicant: number; readonly specialty: number; readonly seed: number },
): SentList {
  const apply = luckKey(seed, purpose.apply, specialty, applicant)
  const signal = luckKey(seed, purpose.signal, specialty, applicant)
  const chance = listed[kindIn(studied.kinds, { applicant, specialty, seed })]
  let size = 0
  for (let p = 0; p < chance.length; p++) {
    if (luckAt(apply, p) >= chance[p]) continue
    list.programs[size] = p
    list.added[size++] = luckAt(signal, p) < studied.shareSignalled ? studied.signalEffect : 0
  }
  return { programs: list.programs.subarray(0, size), added: list.added }
}

/** Adds the interviews of a rival: as many as the group has, more for a better standing, where its positions usually are. */
function inviteOther(
  { others, running, offset }: Office,
  pool: Pool,
  { applicant, seed, nation: { tastes }, programs }: Asked & { readonly nation: Nation },
): number {
  const key = luckKey(seed, purpose.other, offset, applicant)
  const { interviews } = others[pool.group[applicant] - 1]
  const spread = tastes.interviewSpread
  // The mean of exp(spread z - spread^2 / 2) is one.
  const expected = interviews * Math.exp(spread * pool.standing[applicant] - (spread * spread) / 2)
  const count = Math.floor(expected + luckAt(key, 0))
  const before = programs.length
  // A program drawn twice sees nobody twice; whoever is seen almost everywhere stops looking.
  for (let draw = 1; programs.length < before + count && draw < 4 * count; draw++) {
    const p = offset + placeIn(running, luckAt(key, draw))
    if (programs.indexOf(p, before) < 0) programs.push(p)
  }
  return count
}

function runningShare(weight: Float64Array): Float64Array {
  const total = weight.reduce((sum, one) => sum + one, 0)
  let sum = 0
  return weight.map((one) => (sum += one / total))
}

/** The first place whose running share is above `share`. */
function placeIn(running: Float64Array, share: number): number {
  let [low, high] = [0, running.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (running[middle] > share) high = middle
    else low = middle + 1
  }
  return low
}
