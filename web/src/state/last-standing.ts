import { parsedJson } from '#store'
import type { CaseRequest } from '../work/case-of-draft.ts'
import { unlessRefused } from './refused.ts'
import type { Standing } from './standing.ts'

/**
 * What Home said last, kept in this browser for whoever comes back: it stands at once, while the advice is worked out anew. It is
 * no document of the person's: it goes into no file, and is gone with the documents it was worked out from.
 */
export interface LastStanding {
  /** Names everything but the day that decides an advice: asked the same of the same build. Undefined where nothing is kept. */
  readonly nameOf: (request: CaseRequest) => Promise<string | undefined>
  /** Whether anything is kept, which may be of something else by now. */
  readonly isThere: () => boolean
  /** What was kept under this very name. */
  readonly find: (name: string | undefined) => Standing | undefined
  readonly keep: (name: string | undefined, standing: Standing) => void
  readonly drop: () => void
}

const place = 'matchwright last standing'

/** `build` names all files of the app, facts among them; without it nothing is kept. */
export function lastStanding(storage: () => Storage, build: string | undefined): LastStanding {
  // Only pages a browser takes for secure can name anything.
  if (build === undefined || !('subtle' in crypto)) return noLastStanding
  const text = (): string => unlessRefused(() => storage().getItem(place)) ?? ''
  return {
    nameOf: async ({ draft, own, records }) => digestOf(JSON.stringify([build, draft, own, records])),
    isThere: () => text() !== '',
    find: (name) => {
      const [kept, standing = ''] = text().split('\n')
      // Written by `keep` of the same build, which the name holds: its parts are not checked again.
      return kept === name ? (parsedJson(standing) as Standing | undefined) : undefined
    },
    keep: (name, standing) => void unlessRefused(() => storage().setItem(place, `${name}\n${JSON.stringify(standing)}`)),
    drop: () => void unlessRefused(() => storage().removeItem(place)),
  }
}

/** A page that keeps nothing, such as an invented applicant's. */
export const noLastStanding: LastStanding = {
  nameOf: async () => undefined,
  isThere: () => false,
  find: () => undefined,
  keep: () => undefined,
  drop: () => undefined,
}

async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...digest))
}
