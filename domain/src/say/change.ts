/** How a difference of two chances is said, in people of a hundred, with its band. */
import { ofHundred } from './chance.ts'
import { defaultLocale } from './locale.ts'
import { countText, signedText } from './number.ts'

/** A difference of two chances, from -1 to 1, with its 80 % interval. */
export interface Change {
  readonly point: number
  readonly low: number
  readonly high: number
}

/** `+6 in 100 (-1 to +11)`; `hardly more (0 to +1)` where no count is fine enough. */
export function changeText(change: Change, locale: string = defaultLocale): string {
  const unit = isCount(change.point) ? ` ${ofHundred}` : ''
  return `${changePoint(change, locale)}${unit} (${changeRange(change, locale)})`
}

/** `+6 (-1 to +11)`, for a table whose head says of how many. */
export function changeCell(change: Change, locale: string = defaultLocale): string {
  return `${changePoint(change, locale)} (${changeRange(change, locale)})`
}

/** `about 12 more in 100 (4 more to 20 more)`, for a sentence; `hardly more` where the ends are no count either. */
export function changeSentence({ point, low, high }: Change, locale: string = defaultLocale): string {
  const middle = isCount(point) ? `about ${moreOrFewer(point, locale)} ${ofHundred}` : hardly(point)
  if (!isCount(low) && !isCount(high)) return middle
  return `${middle} (${moreOrFewer(low, locale)} to ${moreOrFewer(high, locale)})`
}

/** `+6`, `hardly less` */
export function changePoint({ point }: Pick<Change, 'point'>, locale: string = defaultLocale): string {
  return isCount(point) ? signedText(Math.round(point * 100), 0, locale) : hardly(point)
}

/** `-1 to +11` */
export function changeRange({ low, high }: Pick<Change, 'low' | 'high'>, locale: string = defaultLocale): string {
  return [low, high].map((end) => signedText(Math.round(end * 100), 0, locale)).join(' to ')
}

/** What stands behind the point of a change: `in 100`, nothing behind words. */
export function changeUnit({ point }: Pick<Change, 'point'>): string {
  return isCount(point) ? ofHundred : ''
}

function moreOrFewer(change: number, locale: string): string {
  const count = Math.round(change * 100)
  if (count === 0) return 'no change'
  return `${countText(Math.abs(count), locale)} ${count > 0 ? 'more' : 'fewer'}`
}

function hardly(point: number): string {
  return point === 0 ? 'no change' : point > 0 ? 'hardly more' : 'hardly less'
}

function isCount(change: number): boolean {
  return Math.round(Math.abs(change) * 100) > 0
}
