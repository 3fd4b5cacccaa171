import { counted } from '#domain/say'
import type { ReactNode } from 'react'

/** Which programs a row cannot be matched with, because they were never loaded on this device. Nothing where none is missing. */
export function MissingPrograms({ missing }: { readonly missing: readonly string[] }): ReactNode {
  if (missing.length === 0) return null
  return (
    <p className="soft small" role="note">
      Programs in {listed(missing)} are not on this device yet, so none of them is found here. Everything else works. Connect once
      and open the file again to load them.
    </p>
  )
}

const named = 4

function listed(names: readonly string[]): string {
  const rest = names.length - named
  if (rest <= 1) return names.join(', ')
  return `${names.slice(0, named).join(', ')} and ${counted(rest, 'more specialty', 'more specialties')}`
}
