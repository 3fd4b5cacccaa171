import { BookA, Columns2, FileInput, HardDrive, LibraryBig, MessageSquareText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Glossary } from '../parts/glossary.tsx'
import { useSheet } from '../parts/sheet.tsx'
import { useAdvice } from '../state/hooks.ts'
import { usePlaces } from '../state/use-places.ts'
import { AppearanceChoice } from './appearance-choice.tsx'
import { FileActions } from './file-actions.tsx'
import { LastFile } from './last-file.tsx'

/** What does not fit the bar of a phone, and what one does with the whole profile. */
export function MorePlaces({ close }: { readonly close: () => void }): ReactNode {
  const advice = useAdvice()
  const { open } = useSheet()
  return (
    <>
      <ul className="more-list">
        {usePlaces()
          .filter((place) => !place.inBar)
          .map((place) => (
            <li key={place.path}>
              <Link href={place.path} className="more-item" onClick={close}>
                <place.Icon size={22} aria-hidden />
                <span>{place.name}</span>
                <span className="soft small">{place.state(advice)}</span>
              </Link>
            </li>
          ))}
      </ul>
      <h3>Beside your profile</h3>
      <Link href="/beside" className="more-item" onClick={close}>
        <Columns2 size={22} aria-hidden />
        <span>What if, other profiles, what you changed</span>
      </Link>
      <h3>Your own research</h3>
      <Link href="/import" className="more-item" onClick={close}>
        <FileInput size={22} aria-hidden />
        <span>Import files and pages</span>
      </Link>
      <h3>Somebody else's eyes</h3>
      <Link href="/review" className="more-item" onClick={close}>
        <MessageSquareText size={22} aria-hidden />
        <span>Ask somebody to read, or read for somebody</span>
      </Link>
      <button type="button" className="more-item" onClick={() => open({ title: 'Words of the field', body: <Glossary /> })}>
        <BookA size={22} aria-hidden />
        <span>Words of the field</span>
      </button>
      {/* The one-file edition has the app alone. */}
      {import.meta.env.MODE !== 'single-file' && (
        <>
          <h3>To read</h3>
          <a href="./docs/index.html" className="more-item">
            <LibraryBig size={22} aria-hidden />
            <span>Guide, method, questions</span>
          </a>
        </>
      )}
      <h3>How it looks</h3>
      <AppearanceChoice />
      <h3>Your profile as a file</h3>
      <FileActions done={close} />
      <h3>Everything you keep</h3>
      <LastFile />
      <Link href="/data" className="more-item" onClick={close}>
        <HardDrive size={22} aria-hidden />
        <span>Your data: save, put back, erase</span>
      </Link>
    </>
  )
}
