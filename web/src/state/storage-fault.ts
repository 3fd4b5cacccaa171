/** Why the browser does not keep what was written, in words, and whether asking again can help at once. */

export type StorageFault = 'full' | 'denied' | 'newer version' | 'newer document' | 'connection ended' | 'unknown'

/** A document that a newer Matchwright wrote is never written over. */
export class NewerDocument extends Error {}

/** What a failed read or write of the browser's storage means. */
export function faultOf(error: unknown): StorageFault {
  if (error instanceof NewerDocument) return 'newer document'
  const name = error instanceof DOMException || error instanceof Error ? error.name : ''
  switch (name) {
    case 'QuotaExceededError':
      return 'full'
    case 'VersionError':
      return 'newer version'
    case 'SecurityError':
    case 'InvalidAccessError':
    case 'NotAllowedError':
      return 'denied'
    // The connection was closed under the page: data of the site were cleared, or the browser let go of the database.
    case 'InvalidStateError':
    case 'NotFoundError':
    case 'AbortError':
    case 'TransactionInactiveError':
      return 'connection ended'
    default:
      return 'unknown'
  }
}

const stays = 'What you write stays in this tab, also when you reload it. Save it to a file under Your data before you close it.'

/** The cause and what to do, in two or three sentences. */
export function faultSentence(error: unknown): string {
  switch (faultOf(error)) {
    case 'full':
      return `The storage of this browser is full. ${stays} Free some space, and Matchwright saves by itself.`
    case 'denied':
      return `This browser does not let Matchwright keep anything (a private window, or storage is switched off for this page). ${stays}`
    case 'newer version':
      return 'A newer version of Matchwright is open in another tab and has changed how data are kept. Reload this tab to go on.'
    case 'newer document':
      return error instanceof Error ? error.message : String(error)
    case 'connection ended':
      return `The browser closed the storage of this page. ${stays} Matchwright tries again by itself.`
    case 'unknown':
      return `This browser could not keep what you wrote (${error instanceof Error ? error.message : String(error)}). ${stays}`
  }
}
