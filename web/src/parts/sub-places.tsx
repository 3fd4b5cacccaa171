import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useCurrentInView } from './use-current-in-view.ts'
import './sub-places.css'

export interface SubPlace {
  readonly path: string
  readonly name: string
}

/** The pages of one place, side by side above its title. On a phone the row can be pushed sideways; the page one is on is in view. */
export function SubPlaces({ label, places }: { readonly label: string; readonly places: readonly SubPlace[] }): ReactNode {
  const [location] = useLocation()
  const row = useCurrentInView<HTMLElement>(location)
  return (
    <nav ref={row} className="sub-places sideways" aria-label={label}>
      <ul>
        {places.map(({ path, name }) => (
          <li key={path}>
            <Link href={path} className="sub-place" aria-current={location === path ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
