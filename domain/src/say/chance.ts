/**
 * How a chance is said: as people in a hundred, in whole counts, never without its 80 % band. Below 1 and above 99 no model of this
 * kind knows better, so there it is said in words. News is no estimate: an invitation in hand is `certain`, a rejection `none`.
 */
import type { Band } from '../answer.ts'
import { defaultLocale, numberText } from './locale.ts'
import { countText, rangeText } from './number.ts'

/** A share with the band it is known within. */
export type Shares = Readonly<Record<keyof Band, number>>

/** What every chance is counted in. */
export const ofHundred = 'in 100'

/** `Match, in 100`: the head of a column or an axis. */
export function perHundred(what: string): string {
  return `${what}, ${ofHundred}`
}

/** `62`, `under 1`, `over 99`; `0` and `100` only for what has been seen. */
export function inHundred(share: number, locale: string = defaultLocale): string {
  return share === 0 || share === 1 ? countText(share * 100, locale) : inWords(share, locale)
}

/** A point or an end of a band that is an estimate is never certain, however near it comes. */
function inWords(share: number, locale: string): string {
  if (share < 0.01) return 'under 1'
  return share > 0.99 ? 'over 99' : countText(share * 100, locale)
}

/** An end of a band, which is never certain: `under 1`, `48`, `over 99`. */
export function endText(share: number, locale: string = defaultLocale): string {
  return inWords(share, locale)
}

/** `62 in 100`: a bound, or a point whose band stands beside it. A rate that was counted is a percentage. */
export function rateText(share: number, locale: string = defaultLocale): string {
  return `${inHundred(share, locale)} ${ofHundred}`
}

/** `62 in 100 (48–74)`, for a table, a title or a figure. */
export function chanceText(chance: Shares, locale: string = defaultLocale): string {
  return settled(chance) ?? `${rateText(chance.point, locale)}${bracketed(chance, locale)}`
}

/** `about 62 in 100 (48 to 74)`, for a sentence. */
export function chanceSentence(chance: Shares, locale: string = defaultLocale): string {
  const news = settled(chance)
  if (news !== undefined) return news
  const [point, low, high] = [chance.point, chance.low, chance.high].map((share) => inWords(share, locale))
  const about = isCount(chance.point) ? `about ${point}` : point
  const band = bracketed(chance, locale) === '' ? '' : ` (${low === high ? chanceRange(chance, locale) : `${low} to ${high}`})`
  return `${about} ${ofHundred}${band}`
}

/** `about 62 in 100 (48 to 74) applicants like you`, `no applicants like you`: who they are, in a sentence that goes on with what they do. */
export function chanceOf(chance: Shares, who: string, locale: string = defaultLocale): string {
  const news = settled(chance)
  if (news === undefined) return `${chanceSentence(chance, locale)} ${who}`
  return news === 'none' ? `no ${who}` : `all ${who}`
}

/** `62 (48–74)`, for a table whose head says of how many. */
export function chanceCell(chance: Shares, locale: string = defaultLocale): string {
  return settled(chance) ?? `${inHundred(chance.point, locale)}${bracketed(chance, locale)}`
}

/** What stands where too little is published for a number of one person. */
export const noNumber = 'no number'

/** The same for a narrow table on a terminal: `<1`, `>99`; words where there is no number. */
export function narrowChance(chance: Shares | undefined, locale: string = defaultLocale): string {
  return chance === undefined ? noNumber : chanceCell(chance, locale).replaceAll('under ', '<').replaceAll('over ', '>')
}

/** ` (48–74)`, the band behind its point; nothing where it says no more. */
export function bracketed(chance: Shares, locale: string = defaultLocale): string {
  const range = chanceRange(chance, locale)
  return chance.low === chance.high || range === inHundred(chance.point, locale) ? '' : ` (${range})`
}

/** `48–74`, the ends of the band; `under 1–2` where no count is fine enough. */
export function chanceRange({ low, high }: Pick<Shares, 'low' | 'high'>, locale: string = defaultLocale): string {
  const [from, to] = [inWords(low, locale), inWords(high, locale)]
  if (from !== to) return isCount(low) && isCount(high) ? rangeText(low * 100, high * 100, locale) : `${from}–${to}`
  // A band narrower than one in a hundred is said as the whole counts around it, and in words where there are none.
  return isCount(low) ? rangeText(Math.floor(low * 100), Math.ceil(high * 100), locale) : from
}

/** `48–74 in 100` */
export function chanceRangeText(chance: Pick<Shares, 'low' | 'high'>, locale: string = defaultLocale): string {
  return `${chanceRange(chance, locale)} ${ofHundred}`
}

/** `62 in 100, between 48 and 74`, for people who listen instead of look. */
export function chanceAloud(chance: Shares, locale: string = defaultLocale): string {
  const [low, high] = [chance.low, chance.high].map((share) => inWords(share, locale))
  return settled(chance) ?? `${rateText(chance.point, locale)}, between ${low} and ${high}`
}

/** What the band of a chance means, for who asks. */
export function bandExplained({ point, low, high }: Shares, locale: string = defaultLocale): string {
  const [from, to] = [inWords(low, locale), inWords(high, locale)]
  return `Our best estimate is ${inHundred(point, locale)}, counted in people of a hundred. In 80 of 100 worlds that fit the same evidence it lies between ${from} and ${to}.`
}

/** `about 62 match`, for a sentence that begins with {@link ofApplicants}. */
export function howManyMatch({ point }: Pick<Shares, 'point'>, locale: string = defaultLocale): string {
  return `${isCount(point) ? 'about ' : ''}${inHundred(point, locale)} ${point < 0.01 ? 'matches' : 'match'}`
}

/** The beginning of a sentence about how many match. */
export const ofApplicants = 'Of 100 applicants like you'

/**
 * What a list is worth, or a part of it, against the best there could be: `0.25 in 100`. Exchanges of one program are small, so this
 * keeps two figures.
 */
export function worthText(share: number, locale: string = defaultLocale): string {
  const points = Math.abs(share) * 100
  const figure = points > 0 && points < 0.01 ? 'under 0.01' : numberText(points, locale, { maximumSignificantDigits: 2 })
  return `${figure} ${ofHundred}`
}

function settled({ point, low, high }: Shares): 'certain' | 'none' | undefined {
  if (point !== low || point !== high) return undefined
  return point === 1 ? 'certain' : point === 0 ? 'none' : undefined
}

function isCount(share: number): boolean {
  return share >= 0.01 && share <= 0.99
}
