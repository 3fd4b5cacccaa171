import { zoneSpoken } from '#domain/track'

/** Hours as people write them, and the clocks behind them. */
export const hours: RegExp =
  /(?:\bat )?\b(?:(\d{1,2})(?::|\.)(\d{2})\s*([ap]\.?m\.?)?|(\d{1,2})\s*([ap]\.?m\.?))(?=\s|$|,|\.|\))/i

const zoneNames =
  '(?:[ECMP][SD]?T|AK[SD]?T|H[SD]?T|A[SD]?T|UTC|GMT|(?:eastern|central|mountain|pacific|alaska|hawaii|atlantic)(?: (?:standard |daylight )?time)?)'

/** A clock that stands last. */
export const zoneAtEnd: RegExp = new RegExp(String.raw`\b${zoneNames}$`, 'i')

const zoneAtStart = new RegExp(String.raw`^[\s(]*(${zoneNames})\b`, 'i')

/** `09:00` of what `hours` found; undefined where no day has such an hour. */
export function clockOf([, hour, minutes, half, plainHour, plainHalf]: RegExpExecArray): string | undefined {
  const said = Number(hour ?? plainHour)
  const letter = (half ?? plainHalf)?.charAt(0).toLowerCase()
  const minute = Number(minutes ?? 0)
  if (minute > 59 || (letter === undefined ? said > 23 : said < 1 || said > 12)) return undefined
  const hours24 = letter === undefined ? said : (said % 12) + (letter === 'p' ? 12 : 0)
  return `${String(hours24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** How far behind a day its hour may stand. */
const near = 30

/** The hour that stands right behind a day, and the clock behind that. */
export function hourBehind(text: string): { readonly at?: string; readonly zone?: string } {
  const found = hours.exec(text)
  if (found === null || found.index > near) return {}
  const at = clockOf(found)
  const named = zoneAtStart.exec(text.slice(found.index + found[0].length))?.[1]
  const zone = named === undefined ? undefined : zoneSpoken(named.replace(/ (?:standard|daylight)/i, ''))
  return { ...(at === undefined ? {} : { at }), ...(zone === undefined ? {} : { zone }) }
}
