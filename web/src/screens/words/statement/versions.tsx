import { History } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { StatementVersion } from '#writing/words'
import { diffWords, keepVersion } from '#writing/words'
import { isoDate } from '#domain'
import { useNotice } from '../../../parts/notice.tsx'
import { dayText, counted } from '#domain/say'
import { useAppState } from '../../../state/hooks.ts'
import type { KeptStatement } from '#store'

export interface VersionsProps {
  readonly statement: KeptStatement
  readonly change: (part: Partial<KeptStatement>) => void
}

/** Versions kept on the way: each can be compared with the text now, word by word, and brought back. */
export function Versions({ statement, change }: VersionsProps): ReactNode {
  const { today } = useAppState()
  const say = useNotice()
  const [compared, setCompared] = useState<string>()
  const { text, versions } = statement
  const isKept = versions.at(-1)?.text === text
  const save = (): void => {
    const next: StatementVersion = { id: `v${versions.length + 1}`, savedOn: isoDate(today()), text }
    change({ versions: keepVersion(versions, next) })
    say({ text: `Kept as version ${versions.length + 1}.` })
  }
  const bringBack = (version: StatementVersion): void => {
    change({ text: version.text })
    setCompared(undefined)
    say({ text: `Version ${version.id.slice(1)} is your text again.`, action: { label: 'Undo', run: () => change({ text }) } })
  }
  return (
    <div className="versions">
      <div className="row">
        <button type="button" className="button" disabled={text.trim() === '' || isKept} onClick={save}>
          <History size={18} aria-hidden /> {isKept ? 'This text is kept as a version' : 'Keep this version'}
        </button>
        {versions.length > 0 && <span className="small soft">{counted(versions.length, 'version')} kept on this device</span>}
      </div>
      <ol className="version-list" reversed>
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            <div className="row">
              <b>Version {version.id.slice(1)}</b>
              <span className="small soft">
                {dayText(version.savedOn)}, {counted(version.text.split(/\s+/u).filter(Boolean).length, 'word')}
              </span>
              <button
                type="button"
                className="button quiet"
                aria-expanded={compared === version.id}
                onClick={() => setCompared(compared === version.id ? undefined : version.id)}
              >
                {compared === version.id ? 'Close' : 'Compare with now'}
              </button>
              {version.text !== text && (
                <button type="button" className="button quiet" onClick={() => bringBack(version)}>
                  Bring it back
                </button>
              )}
            </div>
            {compared === version.id && <Difference before={version.text} after={text} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Difference({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const parts = diffWords(before, after)
  if (parts.every(({ kind }) => kind === 'same')) return <p className="soft">Nothing has changed since.</p>
  return (
    <p className="difference" dir="auto">
      {parts.map(({ kind, text }, index) =>
        // Stretches have no names; their order is what they are.
        kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </p>
  )
}
