import { z } from '../zod.ts'
import type { JointList, Limit, MarketLists, ProgramRule } from '#engine/match'
import { unmatched } from '#engine/match'
import { fields, listOf } from '../leaves.ts'

/** A market as people write it: everybody by name, every list most wanted first. */
export interface WrittenMarket {
  readonly applicants: readonly WrittenApplicant[]
  readonly programs: readonly { readonly name: string; readonly positions: number; readonly ranks: readonly string[] }[]
  readonly couples: readonly WrittenCouple[]
  readonly reversions: readonly { readonly from: string; readonly to: string; readonly positions: number }[]
  /** Programs that fill an even number of positions. */
  readonly even: readonly string[]
  /** No more than so many of these applicants at the program. */
  readonly limits: readonly { readonly program: string; readonly applicants: readonly string[]; readonly positions: number }[]
}

export interface WrittenApplicant {
  readonly name: string
  readonly ranks: readonly string[]
  /** First-year programs wanted beside an advanced one of the ranks. */
  readonly supplemental: readonly { readonly program: string; readonly firstYears: readonly string[] }[]
}

export interface WrittenCouple {
  readonly first: string
  readonly second: string
  /** Pairs of programs; null for no place for one of the two. */
  readonly pairs: readonly (readonly [string | null, string | null])[]
}

const most = 200_000
const name = z.string('a name').check(z.minLength(1, 'a name'))
const names = z.prefault(listOf(name, most), [])
const positions = z.int('a number of positions').check(z.nonnegative('a number of positions from 0'))
const side = z.nullable(name)

export const writtenMarketSchema: z.ZodMiniType<WrittenMarket> = fields({
  applicants: listOf(
    fields({ name, ranks: names, supplemental: z.prefault(listOf(fields({ program: name, firstYears: names })), []) }),
    most,
  ),
  programs: listOf(fields({ name, positions, ranks: names }), most),
  couples: z.prefault(
    listOf(fields({ first: name, second: name, pairs: listOf(z.readonly(z.tuple([side, side])), most) }), most),
    [],
  ),
  reversions: z.prefault(listOf(fields({ from: name, to: name, positions }), most), []),
  even: names,
  limits: z.prefault(listOf(fields({ program: name, applicants: names, positions }), most), []),
})

/** The market by number, with the names beside it. */
export interface NamedMarket {
  readonly lists: MarketLists
  readonly limits: readonly Limit[]
  readonly applicants: readonly string[]
  readonly programs: readonly string[]
}

/** Gives everybody a number. Throws a sentence where a list names somebody the file does not have, or a name comes twice. */
export function numberMarket(written: WrittenMarket): NamedMarket {
  const applicantAt = numbersOf('applicant', written.applicants)
  const programAt = numbersOf('program', written.programs)
  const couples = written.couples.map(({ first, second, pairs }): JointList => ({
    first: applicantAt(first, 'a couple'),
    second: applicantAt(second, 'a couple'),
    pairs: pairs.map(([one, other]) => [sideAt(one, first), sideAt(other, second)] as const),
  }))
  const supplemental = written.applicants.flatMap(({ name, ranks, supplemental: beside }): JointList[] =>
    beside.length === 0 ? [] : [jointOf(name, ranks, beside)],
  )
  const joint = [...couples, ...supplemental]
  const together = new Set(joint.flatMap(({ first, second }) => [first, second]))
  const rules: readonly ProgramRule[] = [
    ...written.reversions.map(
      ({ from, to, positions }) =>
        ({ kind: 'reverts', from: programAt(from, 'a reversion'), to: programAt(to, 'a reversion'), positions }) as const,
    ),
    ...written.even.map((program) => ({ kind: 'even', program: programAt(program, 'a rule') }) as const),
  ]
  return {
    lists: {
      applicants: written.applicants.map(({ name, ranks }, a) => (together.has(a) ? [] : ranked(ranks, name, programAt))),
      programs: written.programs.map(({ name, ranks }) => ranked(ranks, name, applicantAt)),
      quota: written.programs.map(({ positions }) => positions),
      joint,
      rules,
    },
    limits: written.limits.map(({ program, applicants, positions }) => ({
      program: programAt(program, 'a limit'),
      applicants: applicants.map((applicant) => applicantAt(applicant, 'a limit')),
      positions,
    })),
    applicants: written.applicants.map(({ name }) => name),
    programs: written.programs.map(({ name }) => name),
  }

  function sideAt(program: string | null, by: string): number {
    return program === null ? unmatched : programAt(program, by)
  }

  /** Every ranked program, an advanced one first with each first year in turn and then alone. */
  function jointOf(name: string, ranks: readonly string[], beside: WrittenApplicant['supplemental']): JointList {
    const own = applicantAt(name, name)
    const pairs = ranks.flatMap((program) => {
      const advanced = programAt(program, name)
      const years = beside.find((one) => one.program === program)?.firstYears ?? []
      return [...years.map((year) => [advanced, programAt(year, name)] as const), [advanced, unmatched] as const]
    })
    return { first: own, second: own, pairs }
  }
}

function ranked(names: readonly string[], by: string, numberOf: NumberOf): number[] {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`${by} ranks ${twice} twice`)
  return names.map((name) => numberOf(name, by))
}

/** The number of a name; `by` is whose list names it. */
type NumberOf = (name: string, by: string) => number

function numbersOf(what: string, named: readonly { readonly name: string }[]): NumberOf {
  const numbers = new Map<string, number>()
  for (const { name } of named) {
    if (numbers.has(name)) throw new Error(`${what} ${name} is there twice`)
    numbers.set(name, numbers.size)
  }
  return (name, by) => {
    const number = numbers.get(name)
    if (number === undefined) throw new Error(`${by} names ${what} ${name}, which the file does not have`)
    return number
  }
}
