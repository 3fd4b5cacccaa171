import type { ReactNode } from 'react'
import type { Levers } from '../work/protocol.ts'

/** Which second specialty was asked for and could not be weighed, or is being weighed. */
export function Unweighed({ found: { beside, unweighed } }: { readonly found: Levers }): ReactNode {
  if (unweighed.length === 0) return null
  const names = unweighed.join(' and ')
  return (
    <p className="small soft" role="status">
      {beside === 'a second specialty'
        ? `${names} as a backup could not be weighed: the programs are not on this device yet. Connect once to load them.`
        : `Weighing ${names} as a backup …`}
    </p>
  )
}
