/** Every fact of the pack as a flat ledger: where it stands, what it says, who said it and when. */
import type { Facts, Known } from '#domain'

export interface Cited {
  /** Such as `seasons.limits.experiences` or `programs.1403521234.visaJ1[0]`. */
  readonly path: string
  readonly value: unknown
  readonly source: string
  readonly asOf: string
  readonly known: Known
  readonly url?: string
  readonly officialPage?: string
  readonly note?: string
}

/** Walks the facts and keeps everything that carries a source, in the order of the pack. */
export function citedFacts(facts: Facts): readonly Cited[] {
  const { programs, specialties, ...rest } = facts
  return [
    ...collect(rest, ''),
    ...specialties.flatMap((specialty) => collect(specialty, `specialties.${specialty.id}`)),
    ...programs.flatMap((program) => collect(program.claims, `programs.${program.id}`)),
  ]
}

function collect(value: unknown, path: string): readonly Cited[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, at) => collect(item, `${path}[${at}]`))
  const below = Object.entries(value).flatMap(([key, item]) => collect(item, path ? `${path}.${key}` : key))
  return isCited(value) ? [citation(value, path), ...below] : below
}

interface Carrier {
  readonly source: string
  readonly asOf: string
  readonly known: Known
  readonly url?: string
  readonly officialPage?: string
  readonly note?: string
}

function isCited(value: object): value is Carrier {
  return (
    'source' in value && 'asOf' in value && 'known' in value && typeof value.source === 'string' && typeof value.asOf === 'string'
  )
}

/** What is said is the `value`; where a record carries its source itself, everything but the source. */
function citation(carrier: Carrier, path: string): Cited {
  const { source, asOf, known, url, officialPage, note, ...said } = carrier
  const value = 'value' in said ? said.value : said
  return {
    path,
    value,
    source,
    asOf,
    known,
    ...(url === undefined ? {} : { url }),
    ...(officialPage === undefined ? {} : { officialPage }),
    ...(note === undefined ? {} : { note }),
  }
}
