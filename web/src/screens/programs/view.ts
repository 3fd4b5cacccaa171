/** How the directory is looked at: what it is narrowed to, in which order, how densely. It is the part of the address after the ?. */
import { everyProgram, facets } from '#domain/programs'
import type { ProgramQuery } from '#domain/programs'

export const sortKeys = ['chance', 'name', 'state', 'tier', 'share'] as const
export type SortKey = (typeof sortKeys)[number]

export interface View {
  readonly query: ProgramQuery
  /** Only programs of the own list. */
  readonly onList: boolean
  readonly sort: SortKey
  /** A row with its reason instead of one line. */
  readonly roomy: boolean
}

export const wholeDirectory: View = { query: everyProgram, onList: false, sort: 'chance', roomy: false }

/** Reads the address; what it does not understand asks nothing. */
export function viewIn(address: string): View {
  const read = new URLSearchParams(address)
  const asked = facets.flatMap((facet) => {
    const values = read.get(facet)?.split(',').filter(Boolean) ?? []
    return values.length === 0 ? [] : [[facet, values] as const]
  })
  return {
    query: { text: read.get('q') ?? '', facets: Object.fromEntries(asked) },
    onList: read.get('list') === 'on',
    sort: sortKeys.find((key) => key === read.get('sort')) ?? 'chance',
    roomy: read.get('rows') === 'roomy',
  }
}

/** The address of a view; empty for the whole directory. */
export function addressOf({ query, onList, sort, roomy }: View): string {
  const written = new URLSearchParams()
  if (query.text) written.set('q', query.text)
  for (const facet of facets) {
    const values = query.facets[facet] ?? []
    if (values.length > 0) written.set(facet, values.join(','))
  }
  if (onList) written.set('list', 'on')
  if (sort !== 'chance') written.set('sort', sort)
  if (roomy) written.set('rows', 'roomy')
  return written.toString()
}
