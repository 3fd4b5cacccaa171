import type { NamedPlace } from '#domain/claims'
import { nameScore } from '#domain/claims'

/** Below this a row joined by name is wrong too often: it is not joined. */
export const joinFrom = 0.7
/** Below this a likeness is chance; between the two a row is left alone on both sides. */
const doubtFrom = 0.5

export interface Joined {
  /** Index into the first list, into the second, and how alike they are. */
  readonly pairs: readonly { readonly old: number; readonly recent: number; readonly score: number }[]
  /** Rows of the second list that resemble nothing in the first. */
  readonly fresh: readonly number[]
}

/**
 * Pairs two lists of one specialty one to one, the most alike first. A row of the second list counts as fresh only where no
 * row of the first that stayed alone lies in its city or resembles it.
 */
export function joinLists(old: readonly NamedPlace[], recent: readonly NamedPlace[]): Joined {
  const alike = old.flatMap((a, i) =>
    recent.flatMap((b, j) => {
      const score = nameScore(a, b)
      return score >= doubtFrom ? [{ old: i, recent: j, score }] : []
    }),
  )
  alike.sort((a, b) => b.score - a.score || a.old - b.old || a.recent - b.recent)
  const takenOld = new Set<number>()
  const takenRecent = new Set<number>()
  const pairs = alike.filter(({ old: i, recent: j }) => {
    if (takenOld.has(i) || takenRecent.has(j)) return false
    takenOld.add(i)
    takenRecent.add(j)
    return true
  })
  const joined = pairs.filter(({ score }) => score >= joinFrom)
  const joinedOld = new Set(joined.map((pair) => pair.old))
  const alone = old.filter((_, i) => !joinedOld.has(i))
  const fresh = recent.flatMap((place, j) => (takenRecent.has(j) || alone.some((other) => sameTown(other, place)) ? [] : [j]))
  return { pairs: joined, fresh }
}

function sameTown(a: NamedPlace, b: NamedPlace): boolean {
  return a.state === b.state && (a.city === '' || a.city.toLowerCase() === b.city.toLowerCase())
}
