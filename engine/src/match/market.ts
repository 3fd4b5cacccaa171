import type { JointList, MarketLists } from './lists.ts'
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
  readonly programOf: Int32Array
  readonly placeOf: Int32Array
  readonly placeStart: Int32Array
  readonly applicantAt: Int32Array
  readonly joint: JointMarket
}

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
export function buildMarket({ applicants, programs, quota, joint = [] }: MarketLists): Market {
  const edgeStart = startsOf(applicants)
  const placeStart = startsOf(programs)
  const programOf = flatten(applicants, edgeStart, { what: 'applicant', names: programs.length })
  const applicantAt = flatten(programs, placeStart, { what: 'program', names: applicants.length })
  const pairs = flattenJoint(joint, { applicants: applicants.length, programs: programs.length })
  const placeOf = new Int32Array(programOf.length).fill(unmatched)
  const market = {
    applicants: applicants.length,
    programs: programs.length,
    quota: readQuota(quota, programs.length),
    edgeStart,
    programOf,
    placeOf,
    placeStart,
    applicantAt,
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
): Int32Array {
  const flat = new Int32Array(start[lists.length])
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
    placeOf: new Int32Array(programOf.length).fill(unmatched),
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

/** Reads each program's list once and writes the place beside every edge and every side of a pair that names the program. */
function fillPlaces({ programs, placeStart, applicantAt, edgeStart, programOf, placeOf, joint, applicants }: Market): void {
  const edges = indexByProgram(programOf, programs, edgeStart)
  const sides = indexByProgram(joint.programOf, programs, joint.pairStart, 2)
  // Where each applicant was listed last, in the order of all places: before `from` it was at another program.
  const listed = new Int32Array(applicants).fill(unmatched)
  for (let p = 0; p < programs; p++) {
    const from = placeStart[p]
    for (let at = from; at < placeStart[p + 1]; at++) {
      const applicant = applicantAt[at]
      if (listed[applicant] >= from) throw new RangeError(`program ${p} lists applicant ${applicant} twice`)
      listed[applicant] = at
    }
    for (let i = edges.start[p]; i < edges.start[p + 1]; i++) {
      const at = listed[edges.owner[i]]
      if (at >= from) placeOf[edges.at[i]] = at - from
    }
    for (let i = sides.start[p]; i < sides.start[p + 1]; i++) {
      const side = sides.at[i]
      const at = listed[joint.member[2 * sides.owner[i] + (side & 1)]]
      if (at >= from) joint.placeOf[side] = at - from
    }
  }
}

interface ByProgram {
  readonly start: Int32Array
  readonly at: Int32Array
  readonly owner: Int32Array
}

/**
 * Positions of an array of programs sorted by program, by counting, each with the list it is of; entries of nobody are left out. Lists
 * begin at `listStart`, counted in entries of so many programs each.
 */
function indexByProgram(programOf: Int32Array, programs: number, listStart: Int32Array, each: number = 1): ByProgram {
  const start = new Int32Array(programs + 1)
  for (const program of programOf) if (program >= 0) start[program + 1]++
  for (let p = 0; p < programs; p++) start[p + 1] += start[p]
  const next = start.slice()
  const at = new Int32Array(start[programs])
  const owner = new Int32Array(start[programs])
  for (let list = 0; list + 1 < listStart.length; list++) {
    for (let i = each * listStart[list]; i < each * listStart[list + 1]; i++) {
      if (programOf[i] < 0) continue
      const to = next[programOf[i]]++
      at[to] = i
      owner[to] = list
    }
  }
  return { start, at, owner }
}
