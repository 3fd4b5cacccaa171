import { useCallback, useState } from 'react'

/** A file of the user's, or a text as if it were one. */
export interface OwnFile {
  readonly blob: Blob
  readonly name: string
}

/** How far the reading of one file is. `Hint` is what a refusal may offer besides its reason. */
export type FileStage<Read, Hint = undefined> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: OwnFile; readonly share: number | undefined }
  | { readonly kind: 'refused'; readonly file: OwnFile; readonly reason: string; readonly hint?: Hint }
  | { readonly kind: 'read'; readonly file: OwnFile; readonly read: Read }

export type FileOutcome<Read, Hint = undefined> =
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint?: Hint }

export interface FileReading<Read, Hint> {
  readonly stage: FileStage<Read, Hint>
  /** Reads a file; `onProgress` hears a share from 0 to 1. What is shown stays until the outcome is there. */
  readonly open: (file: OwnFile, read: (onProgress: (share: number) => void) => Promise<FileOutcome<Read, Hint>>) => Promise<void>
  readonly leave: () => void
}

/** One file of the user's on a screen: chosen, being read, refused with a reason, or read and shown before any of it counts. */
export function useOwnFile<Read, Hint = undefined>(): FileReading<Read, Hint> {
  const [stage, setStage] = useState<FileStage<Read, Hint>>({ kind: 'idle' })
  const leave = useCallback(() => setStage({ kind: 'idle' }), [])
  const open: FileReading<Read, Hint>['open'] = useCallback(async (file, read) => {
    // Read once more with what the user said about it, a file stays as it is shown.
    setStage((now) => (now.kind === 'read' && now.file.blob === file.blob ? now : { kind: 'reading', file, share: undefined }))
    try {
      const outcome = await read((share) => setStage((now) => (now.kind === 'reading' ? { ...now, share } : now)))
      setStage({ ...outcome, file })
    } catch (error) {
      setStage({ kind: 'refused', file, reason: error instanceof Error ? error.message : String(error) })
    }
  }, [])
  return { stage, open, leave }
}
