import type { Experience } from '#domain/person'
import type { IsoDate } from '#domain'

/** How fresh an experience is on the day of advice: still going, ended within three years, earlier, or not dated. */
export type Recency = 'now' | 'recent' | 'earlier' | 'undated'

const recentYears = 3

/** From the dates of the entry, else from the last year named in its words. Without `today` only "still going" can be told. */
export function recencyOf(experience: Experience, today?: IsoDate): Recency {
  const { from, to } = experience
  if (to !== undefined && /present|now|current|ongoing/i.test(to)) return 'now'
  const end = yearIn(to) ?? yearsIn(experience.description ?? '').at(-1)
  if (end === undefined) return from !== undefined && to === undefined ? 'now' : 'undated'
  if (today === undefined) return 'undated'
  return Number(today.slice(0, 4)) - end <= recentYears ? 'recent' : 'earlier'
}

function yearIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : yearsIn(text).at(-1)
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/\b(?:19|20)\d{2}\b/g)].map((match) => Number(match[0])).toSorted((a, b) => a - b)
}
