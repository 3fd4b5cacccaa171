import type { JointList, MarketLists, ProgramRule } from './lists.ts'
import { unmatched } from './lists.ts'

/**
 * The market on flat arrays. An edge is one program on one applicant's list; a place is where an applicant stands on a program's
 * list, 0 first, and -1 where it does not list them. Edges of applicant a run from `edgeStart[a]` to `edgeStart[a + 1]`, places of
 * program p from `placeStart[p]`, pairs of joint list j from `pairStart[j]`.
 */
export interface Market {
  readonly applicants: number
  readonly programs: number
  readonly quota: Int32Array
  readonly edgeStart: Int32Array
  readonly programOf: Names
  readonly placeOf: Int16Array | Int32Array
  readonly placeStart: Int32Array
  readonly applicantAt: Names
  /** The most positions a program can come to fill, with all that its rules may bring: no more than it lists. */
  readonly room: Int32Array
  readonly joint: JointMarket
}

/** Numbers of applicants or programs, in two bytes each where they fit: laying a national market out is mostly waiting for memory. */
export type Names = Uint16Array | Int32Array

/** The joint lists flat: both programs of every pair, and the place each gives its member. */
export interface JointMarket {
  readonly count: number
  /** The joint list an applicant is in, -1 for those who list alone. */
  readonly ofApplicant: Int32Array
  /** Members: of list j at `2 * j` and `2 * j + 1`. */
  readonly member: Int32Array
  readonly pairStart: Int32Array
  /** Sides of pair k at `2 * k` and `2 * k + 1`. */
  readonly programOf: Int32Array
  readonly placeOf: Int32Array
}

/** Lays the lists out flat, in time linear in their length. Throws where a number names nobody or somebody is listed twice. */
export function buildMarket({ applicants, programs, quota, joint = [], rules = [] }: MarketLists): Market {
  const edgeStart = startsOf(applicants)
  const placeStart = startsOf(programs)
  const programOf = flatten(applicants, edgeStart, { what: 'applicant', names: programs.length })
  const applicantAt = flatten(programs, placeStart, { what: 'program', names: applicants.length })
  const pairs = flattenJoint(joint, { applicants: applicants.length, programs: programs.length })
  const positions = readQuota(quota, programs.length)
  const longest = programs.reduce((most, list) => Math.max(most, list.length), 0)
  const market = {
    applicants: applicants.length,
    programs: programs.length,
    quota: positions,
    edgeStart,
    programOf,
    placeOf: longest <= 0x8000 ? new Int16Array(programOf.length) : new Int32Array(programOf.length),
    placeStart,
    applicantAt,
    room: roomOf(programs, positions, rules),
    joint: pairs,
  }
  requireEmpty(applicants, joint)
  fillPlaces(market)
  return market
}

function startsOf(lists: readonly ArrayLike<unknown>[]): Int32Array {
  const start = new Int32Array(lists.length + 1)
  for (let i = 0; i < lists.length; i++) start[i + 1] = start[i] + lists[i].length
  return start
}

function flatten(
  lists: readonly ArrayLike<number>[],
  start: Int32Array,
  { what, names }: { readonly what: string; readonly names: number },
): Names {
  const flat = namesBelow(names, start[lists.length])
  let next = 0
  for (let i = 0; i < lists.length; i++) {
    const list = lists[i]
    for (let k = 0; k < list.length; k++) {
      const name = list[k]
      if (!(Number.isInteger(name) && name >= 0 && name < names)) {
        throw new RangeError(`${what} ${i} lists ${name}, which is not a number from 0 to ${names - 1}`)
      }
      flat[next++] = name
    }
  }
  return flat
}

function namesBelow(bound: number, length: number): Names {
  return bound <= 0x1_0000 ? new Uint16Array(length) : new Int32Array(length)
}

function flattenJoint(
  joint: readonly JointList[],
  { applicants, programs }: { readonly applicants: number; readonly programs: number },
): JointMarket {
  const ofApplicant = new Int32Array(applicants).fill(unmatched)
  const member = new Int32Array(2 * joint.length)
  const pairStart = startsOf(joint.map(({ pairs }) => pairs))
  const programOf = new Int32Array(2 * pairStart[joint.length])
  for (let j = 0; j < joint.length; j++) {
    const { first, second, pairs } = joint[j]
    for (const one of [first, second]) {
      if (!(one >= 0 && one < applicants)) throw new RangeError(`joint list ${j} names applicant ${one}, who is not there`)
      if (ofApplicant[one] >= 0 && ofApplicant[one] !== j) throw new RangeError(`applicant ${one} is in two joint lists`)
      ofApplicant[one] = j
    }
    member[2 * j] = first
    member[2 * j + 1] = second
    for (let k = 0; k < pairs.length; k++) {
      for (const side of [0, 1] as const) {
        const program = pairs[k][side]
        if (!(program >= unmatched && program < programs))
          throw new RangeError(`joint list ${j} names program ${program}, which is not there`)
        programOf[2 * (pairStart[j] + k) + side] = program
      }
    }
  }
  return {
    count: joint.length,
    ofApplicant,
    member,
    pairStart,
    programOf,
    placeOf: new Int32Array(programOf.length),
  }
}

function requireEmpty(applicants: readonly ArrayLike<number>[], joint: readonly JointList[]): void {
  for (const { first, second } of joint) {
    for (const one of [first, second]) {
      if (applicants[one].length > 0) throw new RangeError(`applicant ${one} has a joint list and one of their own`)
    }
  }
}

function readQuota(quota: ArrayLike<number>, programs: number): Int32Array {
  if (quota.length !== programs) throw new RangeError(`${programs} programs need as many quotas, got ${quota.length}`)
  return Int32Array.from(quota, (positions, p) => {
    if (!(Number.isInteger(positions) && positions >= 0)) throw new RangeError(`program ${p} has ${positions} positions`)
    return positions
  })
}

function roomOf(programs: readonly ArrayLike<number>[], quota: Int32Array, rules: readonly ProgramRule[]): Int32Array {
  const room = quota.slice()
  for (const rule of rules) if (rule.kind === 'reverts') room[rule.to] += rule.positions
  for (let p = 0; p < programs.length; p++) room[p] = Math.min(room[p], programs[p].length)
  return room
}

/**
 * Reads each program's list once and gives whoever names the program their place on it. Who names it is gathered by program and
 * answered there, so that the half a million entries of a national market are read and written nearly in order.
 */
function fillPlaces({ programs, placeStart, applicantAt, edgeStart, programOf, placeOf, joint, applicants }: Market): void {
  const bound = applicants + 1
  const edges = gatherByProgram(programOf, { programs, bound, listStart: edgeStart })
  const sides = gatherByProgram(joint.programOf, { programs, bound, listStart: joint.pairStart, members: joint.member })
  // Where each applicant was listed last, in the order of all places: before `from` it was at another program.
  const listed = new Int32Array(applicants).fill(unmatched)
  for (let p = 0; p < programs; p++) {
    const from = placeStart[p]
    for (let at = from; at < placeStart[p + 1]; at++) {
      const applicant = applicantAt[at]
      if (listed[applicant] >= from) throw new RangeError(`program ${p} lists applicant ${applicant} twice`)
      listed[applicant] = at
    }
    for (const { start, entry } of [edges, sides]) {
      for (let i = start[p]; i < start[p + 1]; i++) {
        const at = listed[entry[i]]
        entry[i] = at >= from ? at - from + 1 : 0
      }
    }
  }
  handBack(edges, programOf, placeOf)
  handBack(sides, joint.programOf, joint.placeOf)
}

/**
 * Entries of an array of programs gathered by program: those of program p from `start[p]`, in the order they stood in. First the
 * applicant it is of, then their place counted from 1, 0 for none.
 */
interface ByProgram {
  readonly start: Int32Array
  readonly entry: Names
}

interface Gathering {
  readonly programs: number
  /** Above every number an entry will hold. */
  readonly bound: number
  /** Where lists begin. */
  readonly listStart: Int32Array
  /** Where a list is one of pairs: its two members, whose sides take turns. */
  readonly members?: Int32Array
}

/** By counting; entries of nobody are left out. */
function gatherByProgram(programOf: ArrayLike<number>, { programs, bound, listStart, members }: Gathering): ByProgram {
  const start = new Int32Array(programs + 1)
  for (let i = 0; i < programOf.length; i++) if (programOf[i] >= 0) start[programOf[i] + 1]++
  for (let p = 0; p < programs; p++) start[p + 1] += start[p]
  const next = start.slice()
  const entry = namesBelow(bound, start[programs])
  const each = members ? 2 : 1
  for (let list = 0; list + 1 < listStart.length; list++) {
    for (let i = each * listStart[list]; i < each * listStart[list + 1]; i++) {
      if (programOf[i] >= 0) entry[next[programOf[i]]++] = members ? members[2 * list + (i & 1)] : list
    }
  }
  return { start, entry }
}

/** Every place back to the entry it was gathered from. */
function handBack({ start, entry }: ByProgram, programOf: ArrayLike<number>, placeOf: Int16Array | Int32Array): void {
  const next = start.slice()
  for (let i = 0; i < placeOf.length; i++) placeOf[i] = programOf[i] < 0 ? unmatched : entry[next[programOf[i]]++] - 1
}
