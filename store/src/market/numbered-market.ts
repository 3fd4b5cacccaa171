import { z } from '../zod.ts'
import type { JointList, MarketLists } from '#engine/match'
import { unmatched } from '#engine/match'

/** A market in numbers. Couples are applicants 0 and 1, 2 and 3, and so on; -1 in a pair is no place. */
export interface NumberedMarket {
  readonly aPref: readonly (readonly number[])[]
  readonly pPref: readonly (readonly number[])[]
  readonly quota: readonly number[]
  readonly couples: readonly (readonly (readonly [number, number])[])[]
}

// The numbers themselves are checked where they are laid out: half a million of them are looked at once.
const numbers = z.custom<readonly number[]>(Array.isArray, 'a list of numbers')

export const numberedMarketSchema: z.ZodMiniType<NumberedMarket> = z.object({
  aPref: z.array(numbers, 'a list of programs for each applicant'),
  pPref: z.array(numbers, 'a list of applicants for each program'),
  quota: z.array(z.number('a number of positions'), 'a list of positions'),
  couples: z.prefault(z.array(z.array(z.tuple([z.number(), z.number()], 'a pair of program numbers')), 'a list of couples'), []),
})

export function listsOf({ aPref, pPref, quota, couples }: NumberedMarket): MarketLists {
  return {
    applicants: aPref.map((list, a) => (a < 2 * couples.length ? [] : list)),
    programs: pPref,
    quota,
    joint: couples.map((pairs, c) => ({ first: 2 * c, second: 2 * c + 1, pairs })),
  }
}

/**
 * Lines as the stable-matching suite has them: `r` applicant and programs, `c` couple, its two applicants and pairs of programs, `p`
 * program, positions and applicants; everything by number from 0, -1 for no place.
 */
export function readLetteredLines(text: string): MarketLists {
  const applicants: number[][] = []
  const programs: number[][] = []
  const quota: number[] = []
  const joint: JointList[] = []
  for (const [line, words] of linesOf(text)) {
    const [first = unmatched, ...rest] = numbersOf(words.slice(1), line)
    if (words[0] === 'r') applicants[first] = rest
    else if (words[0] === 'c') {
      const [one = unmatched, other = unmatched, ...programsOf] = rest
      joint.push({ first: one, second: other, pairs: pairsOf(programsOf, line) })
      applicants[one] = applicants[other] = []
    } else if (words[0] === 'p') {
      const [positions = 0, ...ranks] = rest
      programs[first] = ranks
      quota[first] = positions
    } else throw new Error(`line ${line} begins with ${JSON.stringify(words[0])}; expected r, c or p`)
  }
  return {
    applicants: filled(applicants),
    programs: filled(programs),
    quota: Array.from(quota, (positions) => positions ?? 0),
    joint,
  }
}

/** `applicants programs` on the first line, then `n : programs` for each applicant and `n : positions : applicants` for each program, by number from 1. */
export function readCountedLines(text: string): MarketLists {
  const lines = linesOf(text)
  const [applicants = 0, programs = 0] = numbersOf(lines[0]?.[1] ?? [], 1)
  const lists: MarketLists & { readonly applicants: number[][]; readonly programs: number[][]; readonly quota: number[] } = {
    applicants: Array.from({ length: applicants }, () => []),
    programs: Array.from({ length: programs }, () => []),
    quota: Array.from({ length: programs }, () => 0),
  }
  for (const [at, [line, words]] of lines.slice(1).entries()) {
    const parts = words.join(' ').split(':')
    const ranks = numbersOf(apart(parts.at(-1) ?? ''), line).map((number) => number - 1)
    const [own = 0] = numbersOf(apart(parts[0] ?? ''), line)
    if (at < applicants) lists.applicants[own - 1] = ranks
    else {
      lists.programs[own - 1] = ranks
      lists.quota[own - 1] = numbersOf(apart(parts[1] ?? ''), line)[0] ?? 0
    }
  }
  return lists
}

function linesOf(text: string): readonly (readonly [line: number, words: readonly string[]])[] {
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [[at + 1, apart(line)] as const]))
}

function apart(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
}

function numbersOf(words: readonly string[], line: number): number[] {
  return words.map((word) => {
    const number = Number(word)
    if (!Number.isInteger(number)) throw new Error(`line ${line} has ${JSON.stringify(word)}; expected a whole number`)
    return number
  })
}

function pairsOf(numbers: readonly number[], line: number): (readonly [number, number])[] {
  if (numbers.length % 2 === 1) throw new Error(`line ${line} has an odd number of programs; expected pairs`)
  return Array.from(
    { length: numbers.length / 2 },
    (_, k) => [numbers[2 * k] ?? unmatched, numbers[2 * k + 1] ?? unmatched] as const,
  )
}

/** A number nobody described wants nobody. */
function filled(lists: readonly (number[] | undefined)[]): number[][] {
  return Array.from(lists, (list) => list ?? [])
}
