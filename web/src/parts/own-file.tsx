import { FolderOpen } from 'lucide-react'
import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import type { FileStage } from '../state/use-own-file.ts'
import './own-file.css'

export interface ChooseOwnFileProps {
  /** What the file is, for who does not see the screen. */
  readonly label: string
  /** Endings such as `.pdf,.csv`; absent: any file. */
  readonly accept?: string
  readonly busy: boolean
  readonly take: (file: File) => void
}

/** The button that opens a file of the user's. The same file can be chosen again after it was mended. */
export function ChooseOwnFile({ label, accept, busy, take }: ChooseOwnFileProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button primary" disabled={busy} onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden /> Choose a file
      </button>
      <input
        ref={input}
        type="file"
        {...(accept === undefined ? {} : { accept })}
        className="hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) take(file)
          event.target.value = ''
        }}
      />
    </>
  )
}

/** What can be read, by the name people know it under. */
export function ReadableFormats({ formats }: { readonly formats: readonly (readonly [what: string, how: string])[] }): ReactNode {
  return (
    <details>
      <summary>What can be read</summary>
      <dl className="own-file-formats">
        {formats.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** How far a file is, said aloud: being read, or refused with the reason and what helps. */
export function FileProgress({
  stage,
  children,
}: {
  readonly stage: FileStage<unknown, unknown>
  readonly children?: ReactNode
}): ReactNode {
  const id = useId()
  return (
    <div aria-live="polite">
      {stage.kind === 'reading' && (
        <p className="own-file-progress">
          <label htmlFor={id}>Reading {stage.file.name}</label>
          <progress id={id} max={1} value={stage.share} />
        </p>
      )}
      {stage.kind === 'refused' && (
        <div className="own-file-refused">
          <p>
            <b>{stage.file.name} was not read. Nothing has changed.</b>
          </p>
          <p>{stage.reason}</p>
          {children}
        </div>
      )}
    </div>
  )
}
