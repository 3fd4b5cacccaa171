import type { ReactNode } from 'react'
import { Advising } from './advising.tsx'
import { ByLink } from './by-link.tsx'
import { usePlace } from './place.ts'

/** Advisers sign in; everybody else comes by a link. */
export function OfficeApp(): ReactNode {
  const place = usePlace()
  return place.kind === 'link' ? <ByLink key={place.secret} secret={place.secret} /> : <Advising place={place} />
}
