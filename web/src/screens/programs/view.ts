/** How the directory is looked at: what it is narrowed to, in which order, with which columns, how densely. It is the part of the address after the ?. */
import { everyProgram, facets } from '#domain/programs'
import type { Facet, ProgramQuery } from '#domain/programs'
import type { Advice } from '../../work/protocol.ts'
import type { Column, SortKey } from './columns.ts'
import { columns, sortKeys, usualColumns } from './columns.ts'

export interface Order {
  readonly by: SortKey
  /** From Z to A, or from the least to the most. */
  readonly reversed: boolean
}

export interface View {
  readonly query: ProgramQuery
  /** Only programs of the own list. */
  readonly onList: boolean
  readonly order: Order
  /** In the order they stand in the table. */
  readonly columns: readonly Column[]
  /** A row with its reason instead of one line. */
  readonly roomy: boolean
  /** A map above the table. */
  readonly mapped: boolean
}

/** Makes the next view of the one that holds now: two changes in one breath both count, whatever was shown when they were made. */
export type ChangeView = (next: (now: View) => View) => void

/** What everything that changes the view is given. */
export interface ViewProps {
  readonly advice: Advice
  readonly view: View
  readonly change: ChangeView
}

export const wholeDirectory: View = {
  query: everyProgram,
  onList: false,
  order: { by: 'chance', reversed: false },
  columns: usualColumns,
  roomy: false,
  mapped: false,
}

/** Reads the address; what it does not understand asks nothing. */
export function viewIn(address: string): View {
  const read = new URLSearchParams(address)
  const asked = facets.flatMap((facet) => {
    const values = listIn(read, facet)
    return values.length === 0 ? [] : [[facet, values] as const]
  })
  const named = listIn(read, 'columns')
  const shown = columns.filter((column) => named.includes(column))
  return {
    query: { text: read.get('q') ?? '', facets: Object.fromEntries(asked) },
    onList: read.get('list') === 'on',
    order: orderIn(read.get('sort') ?? ''),
    columns: shown.length === 0 ? usualColumns : shown,
    roomy: read.get('rows') === 'roomy',
    mapped: read.get('map') === 'on',
  }
}

function listIn(read: URLSearchParams, name: string): readonly string[] {
  return read.get(name)?.split(',').filter(Boolean) ?? []
}

/** `share`, or `-share` for the other way round. */
function orderIn(text: string): Order {
  const reversed = text.startsWith('-')
  const by = sortKeys.find((key) => key === (reversed ? text.slice(1) : text))
  return by === undefined ? wholeDirectory.order : { by, reversed }
}

/** The address of a view; empty for the whole directory. */
export function addressOf({ query, onList, order, columns: shown, roomy, mapped }: View): string {
  const written = new URLSearchParams()
  if (query.text) written.set('q', query.text)
  for (const facet of facets) {
    const values = query.facets[facet] ?? []
    if (values.length > 0) written.set(facet, values.join(','))
  }
  if (onList) written.set('list', 'on')
  if (order.by !== 'chance' || order.reversed) written.set('sort', `${order.reversed ? '-' : ''}${order.by}`)
  if (shown.join(',') !== usualColumns.join(',')) written.set('columns', shown.join(','))
  if (roomy) written.set('rows', 'roomy')
  if (mapped) written.set('map', 'on')
  return written.toString()
}

/** The view narrowed to these values of a facet, whatever it was narrowed to under it before. */
export function withValues(view: View, facet: Facet, values: readonly string[]): View {
  return { ...view, query: { ...view.query, facets: { ...view.query.facets, [facet]: values } } }
}

/** The view narrowed to one more value of a facet, or to one less. */
export function withToggled(view: View, facet: Facet, value: string): View {
  const asked = view.query.facets[facet] ?? []
  return withValues(view, facet, asked.includes(value) ? asked.filter((one) => one !== value) : [...asked, value])
}
