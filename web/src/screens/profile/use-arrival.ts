import { useLayoutEffect } from 'react'
import { groups } from './fields/groups.ts'
import { groupOf } from './group-of.ts'

/** Where the heading of a group of questions stands. */
export function headingOf(group: string): string {
  return `part-${group}`
}

/** Brings the group of this name, or the field of this path, into view, and the focus with it. */
export function arriveAt(nameOrPath: string): void {
  const isGroup = groups.some(({ id }) => id === nameOrPath)
  const fields = isGroup ? [] : [...document.querySelectorAll<HTMLElement>('[data-field]')]
  const field = fields.find(({ dataset }) => leadsTo(dataset['field'] ?? '', nameOrPath))
  const heading = document.querySelector<HTMLElement>(`#${headingOf(groupOf(nameOrPath)?.id ?? '')}`)
  const place = field ?? heading
  place?.scrollIntoView({ block: 'start' })
  const focused = field?.querySelector<HTMLElement>('input, select, textarea, summary, button') ?? heading
  focused?.focus({ preventScroll: true })
}

function leadsTo(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}[`) || path.startsWith(`${field}.`)
}

/** An address that names a group or a field leads there, also after the page has gone to its top, as every new page does. */
export function useArrival(nameOrPath: string | undefined): void {
  // As the page comes, and not a frame later: who answers at once keeps the focus.
  useLayoutEffect(() => {
    if (nameOrPath !== undefined) arriveAt(nameOrPath)
  }, [nameOrPath])
}
