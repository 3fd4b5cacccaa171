import type { ReactNode } from 'react'

/** What is wider than a phone, moved sideways by thumb or keys, with a shade where there is more. */
export function Sideways({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="sideways" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}
