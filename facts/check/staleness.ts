import { dayOf, yearsBetween } from '#domain/claims'
import { isoDate } from '#domain'
import type { IsoDate } from '#domain'
import { error, warning } from './pack.ts'
import type { PackCheck, Finding, Pack } from './pack.ts'

/** Sources somebody looked for again and found nothing newer of: names, or how they begin, and the day. */
interface Checked {
  readonly why: string
  readonly checked: string
  readonly sources: readonly string[]
}

/** Old facts stay only where somebody says they looked: the mark holds for one season. */
export const staleness: PackCheck = {
  name: 'staleness',
  promise: 'a fact one season old is warned of; two seasons old it fails unless marked as checked in sources.json',
  run: (pack) => {
    const marks = marksOf(pack)
    const today = isoDate(pack.today)
    return [...sourcesIn(pack).values()].flatMap((cited) =>
      judge(cited, { mark: marks.find(({ sources }) => sources.some((start) => cited.source.startsWith(start))), today }),
    )
  },
}

/** A source that is a season old or older: what to look up, where it stands, and by when. */
export interface LookUp {
  readonly source: string
  readonly asOf: string
  readonly seasonsOld: number
  /** File and place of one fact that rests on it. */
  readonly where: string
  /** Where to look: the page of the body that decides, or the one that was read. */
  readonly page?: string
  /** Day somebody last looked and found nothing newer, and why it stays. */
  readonly checked?: string
  readonly why?: string
}

/** Every old source, the one last looked at longest ago first. */
export function lookUps(pack: Pack): readonly LookUp[] {
  const marks = marksOf(pack)
  const today = isoDate(pack.today)
  return [...sourcesIn(pack).values()]
    .flatMap(({ source, asOf, where, page, checked }): readonly LookUp[] => {
      const seasonsOld = yearsBetween(dayOf(asOf), today)
      if (seasonsOld < 1) return []
      const mark = marks.find(({ sources }) => sources.some((start) => source.startsWith(start)))
      const looked = checked ?? mark?.checked
      return [
        {
          source,
          asOf,
          seasonsOld,
          where,
          ...(page === undefined ? {} : { page }),
          ...(looked === undefined ? {} : { checked: looked }),
          ...(mark === undefined ? {} : { why: mark.why }),
        },
      ]
    })
    .toSorted((a, b) => ((a.checked ?? a.asOf) < (b.checked ?? b.asOf) ? -1 : 1))
}

interface Cited {
  readonly source: string
  readonly asOf: string
  readonly where: string
  readonly page?: string
  /** Day the fact itself says it was looked up, as visa rules do. */
  readonly checked?: string
}

function judge(cited: Cited, { mark, today }: { mark: Checked | undefined; today: IsoDate }): readonly Finding[] {
  const { source, asOf, where } = cited
  const age = yearsBetween(dayOf(asOf), today)
  if (age < 1) return []
  const words = `${source} (${asOf}) is ${age === 1 ? 'one season' : `${age} seasons`} old`
  if (age < 2) return [warning(where, words)]
  const checked = cited.checked ?? mark?.checked
  if (checked === undefined) return [error(where, `${words} and nobody marked it as checked`)]
  if (yearsBetween(isoDate(checked), today) >= 1) return [error(where, `${words}; last checked ${checked}, look again`)]
  return [warning(where, `${words}; checked ${checked}${mark === undefined ? '' : `: ${mark.why}`}`)]
}

function marksOf(pack: Pack): readonly Checked[] {
  const file = pack.files.get('sources.json') as { readonly checked?: readonly Checked[] } | undefined
  return file?.checked ?? []
}

/** Every source with its date, once, and one place it is used. */
function sourcesIn(pack: Pack): ReadonlyMap<string, Cited> {
  const found = new Map<string, Cited>()
  for (const [path, file] of pack.files) {
    if (path !== 'sources.json') collect(file, path, found)
  }
  return found
}

function pageOf(value: object): Pick<Cited, 'page'> {
  const page = 'officialPage' in value ? value.officialPage : 'url' in value ? value.url : undefined
  return typeof page === 'string' ? { page } : {}
}

function collect(value: unknown, where: string, found: Map<string, Cited>): void {
  if (typeof value !== 'object' || value === null) return
  if ('source' in value && 'asOf' in value && typeof value.source === 'string' && typeof value.asOf === 'string') {
    const key = `${value.source}|${value.asOf}|${'checked' in value}`
    const checked = 'checked' in value && typeof value.checked === 'string' ? { checked: value.checked } : {}
    if (!found.has(key)) found.set(key, { source: value.source, asOf: value.asOf, where, ...pageOf(value), ...checked })
  }
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'programs' || !where.startsWith('programs/')) collect(child, `${where}.${key}`, found)
  }
}
