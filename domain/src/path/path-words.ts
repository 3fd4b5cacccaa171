import { dayText, monthText } from '../say/day.ts'
import type { After } from './read-after.ts'
import type { FellowshipSeen } from './fellowships.ts'
import type { Waiver } from '../visa/after-training.ts'
import type { WholePath } from './whole-path.ts'
import { chanceSentence, chanceText, noNumber } from '../say/chance.ts'
import { counted } from '../say/number.ts'

/** The answer of the page, in two lines of a phone: the chance of the likeliest way, or what stands in its place. Why is said below it. */
export function afterTitle({
  paths,
  fellowship,
  isThere,
  heldFrom,
}: Pick<After, 'paths' | 'fellowship' | 'isThere' | 'heldFrom'>): string {
  if (isThere) return 'In fellowship: what is left is the board exam'
  if (heldFrom !== undefined) return `Your fellowship begins on ${dayText(heldFrom)}`
  const [best] = paths
  if (best === undefined)
    return fellowship === undefined
      ? 'How many reach the fellowship was not published'
      : `Informatics fellowship: ${chanceText(fellowship.range)}`
  const way = paths.length > 1 ? 'Your best way to the fellowship' : 'Your way to the fellowship'
  switch (best.whole.kind) {
    case 'number':
      return `${way}: ${chanceText(best.whole.range)}`
    case 'closed':
      return `${way}: closed as it stands`
    case 'no number':
      return `${way}: ${noNumber}`
  }
}

/** What is left for whoever holds a place, begun or not; undefined for everybody else. */
export function placeText({ isThere, heldFrom, visa }: Pick<After, 'isThere' | 'heldFrom' | 'visa'>): string | undefined {
  if (isThere) return 'It asks for the board of your own specialty, current, and an unrestricted licence.'
  if (heldFrom === undefined) return undefined
  return `By the place you noted. Until then: ${visa === undefined ? '' : 'its visa or permit, '}the end of your residency, the board of your own specialty and an unrestricted licence.`
}

/** What stands where a path has no number. */
export function wholeWhy({ whole }: WholePath): string {
  return whole.kind === 'number' ? chanceSentence(whole.range) : whole.kind === 'closed' ? whole.why : `${noNumber}: ${whole.why}`
}

/** What the three numbers of a path are, for the foot of their table. */
export const pathLegend =
  'Whole: the residency, with the best list in that specialty alone, times the fellowship. The fellowship counts everybody who applied, as visas were not counted apart; its ends are bounds from what was published, so the whole way has bounds too, wider than the band of any other chance here. No specialty’s chance adds to another’s.'

/** Which ways out of the two years a job in informatics can meet, and which it cannot. */
export function waiverLines(waivers: readonly Waiver[]): readonly string[] {
  const paths = (job: Waiver['job']): string =>
    waivers
      .filter((one) => one.job === job)
      .map(({ path, state }) => (state === 'unknown' ? `${path} (whether it goes on is not known today)` : path))
      .join(', ')
  const [clinical, any] = [paths('clinical'), paths('any')]
  return [
    ...(clinical === '' ? [] : [`Full-time clinical work, so that informatics alone does not meet it: ${clinical}.`]),
    ...(any === '' ? [] : [`Bound to no job, so that one in informatics can follow: ${any}.`]),
  ]
}

/** `2021: programs 42, programs that matched 32, programs filled 24` */
export function fellowshipMatchText({ value }: After['matches'][number]): string {
  const counts = Object.entries(value).filter(([name]) => name !== 'years')
  const words = counts.map(([name, count]) => `${name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()} ${count}`)
  return `${value.years}: ${words.join(', ')}`
}

/** `63 fellowships: 3 said to take your visa` */
export function fellowshipCountText(seen: readonly FellowshipSeen[]): string {
  const all = counted(seen.length, 'fellowship')
  if (countOf(seen, 'not needed') > 0) return `${all}, and you need no visa`
  return `${all}: ${countOf(seen, 'open')} said to take your visa`
}

/** What is behind that count: `58 not said, 2 closed to you. 62 on the list of June 2026, 1 known from May 2021 alone.` Empty where nothing is. */
export function fellowshipsBehindText(seen: readonly FellowshipSeen[]): string {
  const unsure =
    countOf(seen, 'not needed') > 0 ? '' : `${countOf(seen, 'unsaid')} not said, ${countOf(seen, 'closed')} closed to you.`
  return [unsure, listsText(seen)].filter((part) => part !== '').join(' ')
}

function countOf(seen: readonly FellowshipSeen[], kind: FellowshipSeen['stance']['kind']): number {
  return seen.filter(({ stance }) => stance.kind === kind).length
}

/** From which lists they are known, where not all stand on the newest. */
function listsText(seen: readonly FellowshipSeen[]): string {
  const days = seen.map(({ fellowship }) => fellowship.claims.listed.asOf)
  const newest = days.reduce((last, day) => (day > last ? day : last), '')
  const older = days.filter((day) => day < newest)
  if (older.length === 0) return ''
  const last = older.reduce((a, b) => (b > a ? b : a))
  return `${days.length - older.length} on the list of ${monthText(newest)}, ${older.length} known from ${monthText(last)} alone.`
}
