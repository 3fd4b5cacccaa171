import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import './sub-places.css'

export interface SubPlace {
  readonly path: string
  readonly name: string
}

/** The pages of one place, side by side above its title. On a phone the row can be pushed sideways; the page one is on is in view. */
export function SubPlaces({ label, places }: { readonly label: string; readonly places: readonly SubPlace[] }): ReactNode {
  const [location] = useLocation()
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>(`[href="#${location}"]`)
    if (link && row.current) row.current.scrollLeft = link.offsetLeft - (row.current.clientWidth - link.clientWidth) / 2
  }, [location])
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
