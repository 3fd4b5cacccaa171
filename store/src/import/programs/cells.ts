/** What one cell of a table says, in the unit of its field; undefined for anything the field cannot mean. */
import type { Estimate, ProgramSetting } from '#domain/claims'
import { labelKey, readCell, readNumber, tidy } from '../files/text.ts'

/** A share of one with the interval its rounding leaves: `14%`, `14` or `0.14`. Whether `1` is one or a hundred percent, its column says. */
export function readShare(raw: string, among: readonly string[]): Estimate | undefined {
  const number = readNumber(raw)
  if (number === undefined || number < 0 || number > 100) return undefined
  const unit = tidy(raw).includes('%') || number === 0 ? 'percent' : unitOf(among.length === 0 ? [raw] : among)
  if (unit === undefined || (unit === 'fraction' && number > 1)) return undefined
  const point = unit === 'fraction' ? number : number / 100
  const half = 0.5 * 10 ** -decimalsOf(raw) * (unit === 'fraction' ? 1 : 0.01)
  // A whole number among fractions was rounded as they were.
  const width = unit === 'fraction' && decimalsOf(raw) === 0 ? 0.5 * 10 ** -Math.max(...among.map(decimalsOf), 0) : half
  return { point: exact(point), low: exact(Math.max(0, point - width)), high: exact(Math.min(1, point + width)) }
}

/** Fractions where none is above one and one is below; percent where none is below one. A column of both, or of ones and zeros, does not tell. */
function unitOf(among: readonly string[]): 'percent' | 'fraction' | undefined {
  const bare = among.filter((cell) => !cell.includes('%')).flatMap((cell) => readNumber(cell) ?? [])
  const [above, below] = [bare.some((number) => number > 1), bare.some((number) => number > 0 && number < 1)]
  if (above === below) return undefined
  return above ? 'percent' : 'fraction'
}

/** Without the dust of binary fractions: 0.035, not 0.034999999999999996. */
function exact(share: number): number {
  return Number(share.toFixed(10))
}

function decimalsOf(raw: string): number {
  return /\.(\d+)/.exec(raw)?.[1]?.length ?? 0
}

/** The number of a limit in any of its usual dresses: `5`, `≤ 5 years`, `within 5 years`, `max 5`, `230+`. */
function limitIn(raw: string, sign: 'at least' | 'at most'): number | undefined {
  const said = tidy(raw).toLowerCase()
  const dress =
    sign === 'at most'
      ? /^(?:≤|<=|max(?:imum)?:?|up to|within|no more than|at most|last)\s*/
      : /^(?:≥|>=|min(?:imum)?:?|at least)\s*/
  const behind =
    sign === 'at most' ? /\s*(?:or less|or fewer|max(?:imum)?|only)$/ : /\s*(?:\+|or (?:more|higher|above)|min(?:imum)?)$/
  const bare = said.replace(dress, '').replace(behind, '').replace(/\.0+$/, '')
  return readNumber(/^(one|two|three|four|five|six|seven|eight|nine|ten)\b/.test(bare) ? bare.replace(/^\w+/, wordNumber) : bare)
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function wordNumber(word: string): string {
  return String(numberWords.indexOf(word))
}

function within(number: number | undefined, least: number, most: number): number | undefined {
  return number !== undefined && number >= least && number <= most ? number : undefined
}

function whole(number: number | undefined): number | undefined {
  return number !== undefined && Number.isInteger(number) ? number : undefined
}

/** A three-digit score; `Pass` is no score, a percentile neither. */
export function readScore(raw: string): number | undefined {
  return raw.includes('%') ? undefined : within(whole(limitIn(raw, 'at least')), 100, 300)
}

/** A number of years. A calendar year is none: it names the first class that may apply, and becomes another number every season. */
export function readYears(raw: string): number | undefined {
  return /month|week|day|%/i.test(raw) ? undefined : within(limitIn(raw, 'at most'), 0, 40)
}

export function readAttempts(raw: string): number | undefined {
  if (/^(?:first|1st)( attempt)?( only)?$/i.test(tidy(raw))) return 1
  return /%|year|month/i.test(raw) ? undefined : within(whole(limitIn(raw.replace(/\s*attempts?$/i, ''), 'at most')), 1, 10)
}

/** Months, also of `12 weeks` and `1 year`. */
export function readMonths(raw: string): number | undefined {
  const said = tidy(raw).toLowerCase()
  const weeks = /^(\d+)\s*(?:weeks?|wks?)$/.exec(said)?.[1]
  if (weeks !== undefined) return Math.round((Number(weeks) / weeksOfMonth) * 10) / 10
  const years = /^(\d+)\s*(?:years?|yrs?)$/.exec(said)?.[1]
  if (years !== undefined) return within(12 * Number(years), 0, 60)
  return said.includes('%') ? undefined : within(limitIn(said, 'at least'), 0, 60)
}

const weeksOfMonth = 4.345

export function readPositions(raw: string): number | undefined {
  return raw.includes('%') ? undefined : within(whole(readNumber(tidy(raw).replace(/\.0+$/, ''))), 0, 500)
}

/** `3`, or the lower end of `At least 3, No more than 4` and `3-4`. */
export function readLetters(raw: string): number | undefined {
  const match = /^(?:at least |minimum |min )?(\d)(?:\.0)?(?:\s*(?:letters|lors?)|\s*[-–]\s*\d|, no more than \d)?$/i.exec(
    tidy(raw),
  )
  return match ? Number(match[1]) : undefined
}

/** Wordings of 2021 and 2026; undefined for anything else. */
export function readSetting(raw: string): ProgramSetting | undefined {
  if (readCell(raw).kind !== 'value') return undefined
  const key = labelKey(raw)
  if (/\b(not?|non|former(ly)?)\b/.test(key)) return undefined
  if (/community.*university|university.*community|affiliated/.test(key)) return 'community-university-affiliated'
  if (/university/.test(key)) return 'university'
  if (/community/.test(key)) return 'community'
  if (/military/.test(key)) return 'military'
  return key === 'other' ? 'other' : undefined
}
