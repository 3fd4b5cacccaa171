import { unlessRefused } from './refused.ts'

/**
 * What was typed and is not stored yet, held by the tab itself: it is there again when the tab is reloaded, a moment after the
 * last key or while the browser keeps nothing. It is the second net; where the browser refuses it too, the first one says so.
 */
export interface SessionCopy {
  /** What the change rests on; null where there was nothing. */
  readonly base: unknown
  /** What was made of it; null where it was taken away. */
  readonly mine: unknown
  /** What of it was last on its way to the store: a page that is left in between never hears whether it arrived. */
  readonly sent?: unknown
}

export interface SessionCopies {
  readonly of: (kind: string) => ReadonlyMap<string, SessionCopy>
  readonly keep: (kind: string, id: string, copy: SessionCopy) => void
  readonly drop: (kind: string, id: string) => void
}

const prefix = 'matchwright:'

export function sessionCopies(storage: () => Storage): SessionCopies {
  return {
    of: (kind) => {
      const start = `${prefix}${kind}/`
      const keys = unlessRefused(() => Object.keys(storage())) ?? []
      const found = keys
        .filter((key) => key.startsWith(start))
        .flatMap((key) => {
          const copy = parsed(unlessRefused(() => storage().getItem(key)) ?? '')
          return copy ? [[key.slice(start.length), copy] as const] : []
        })
      return new Map(found)
    },
    keep: (kind, id, copy) => void unlessRefused(() => storage().setItem(`${prefix}${kind}/${id}`, JSON.stringify(copy))),
    drop: (kind, id) => void unlessRefused(() => storage().removeItem(`${prefix}${kind}/${id}`)),
  }
}

/** A page without a session to keep anything in, such as a test. */
export const noSessionCopies: SessionCopies = { of: () => new Map(), keep: () => undefined, drop: () => undefined }

function parsed(text: string): SessionCopy | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'base' in value && 'mine' in value ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
