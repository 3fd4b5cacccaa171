import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useSheet } from '../parts/sheet.tsx'
import type { Place } from '../places.ts'
import { useAdvice, useAppState } from '../state/hooks.ts'
import { usePlaces } from '../state/use-places.ts'
import { LiveSummary } from './live-summary.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import { SavedLine } from './saved-line.tsx'
import { useShellKeys } from './use-shell-keys.tsx'
import './shell.css'

// Opened by few, and never at once.
const DemoLine = lazyScreen(async () => (await import('./demo-line.tsx')).DemoLine)
const MorePlaces = lazyScreen(async () => (await import('./more-places.tsx')).MorePlaces)

/** The frame around every screen: a rail on wide screens, a bar below on phones. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const { open, close } = useSheet()
  const places = usePlaces()
  const { demo } = useAppState()
  useShellKeys()
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={skipToMain}>
        Skip to the content
      </a>
      <header className="shell-top">
        <Wordmark />
        <SavedLine />
      </header>
      <nav className="nav" aria-label="Places">
        <div className="nav-brand">
          <Wordmark />
        </div>
        <ul className="nav-list">
          {places.map((place) => (
            <li key={place.path} className={place.inBar ? '' : 'nav-wide-only'}>
              <PlaceLink place={place} />
            </li>
          ))}
          <li className="nav-more">
            <button
              type="button"
              className="nav-item"
              aria-haspopup="dialog"
              onClick={() => open({ title: 'More', body: <MorePlaces close={close} /> })}
            >
              <Ellipsis size={22} aria-hidden />
              <span className="nav-name">More</span>
            </button>
          </li>
        </ul>
        <div className="nav-foot">
          <SavedLine />
        </div>
      </nav>
      <main id="main" className="shell-main" tabIndex={-1}>
        {demo !== undefined && <DemoLine />}
        {children}
      </main>
      <LiveSummary />
    </div>
  )
}

/** The address holds the place one is at, so a plain link to #main would leave it. */
function skipToMain(event: { readonly preventDefault: () => void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main')?.focus()
}

function PlaceLink({ place }: { readonly place: Place }): ReactNode {
  const [location] = useLocation()
  const state = place.state(useAdvice())
  const here = place.path === '/' ? location === '/' : location.startsWith(place.path)
  return (
    <Link href={place.path} className="nav-item" aria-current={here ? 'page' : undefined}>
      <place.Icon size={22} strokeWidth={here ? 2.25 : 1.75} aria-hidden />
      <span className="nav-name">{place.name}</span>
      {state && <span className="nav-state">{state}</span>}
    </Link>
  )
}

function Wordmark(): ReactNode {
  return (
    <span className="wordmark">
      <svg width="24" height="24" viewBox="0 0 64 64" aria-hidden>
        <path
          d="M8 50V16l14 16 10-11 10 11 14-16v34"
          fill="none"
          stroke="currentColor"
          strokeWidth="7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Matchwright
    </span>
  )
}
