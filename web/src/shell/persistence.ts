/** Whether the browser may clear what the page keeps when space runs short (https://storage.spec.whatwg.org/#persistence). */

/** Undefined where the browser has no such thing. */
export async function isPersisted(): Promise<boolean | undefined> {
  return 'storage' in navigator ? navigator.storage.persisted() : undefined
}

export async function askToPersist(): Promise<boolean> {
  rememberAsked()
  return navigator.storage.persist()
}

const askedName = 'matchwright asked to keep'

/** Whether the person was asked before, which happens once; true where that cannot be remembered. */
export function wasAsked(): boolean {
  try {
    return localStorage.getItem(askedName) !== null
  } catch {
    return true
  }
}

export function rememberAsked(): void {
  try {
    localStorage.setItem(askedName, 'yes')
  } catch {
    // Where nothing can be remembered nothing is kept either, and the saved line says so.
  }
}

const fileName = 'matchwright last file of everything'

/** The day everything was last saved to a file from this browser; undefined where it never was, or that cannot be remembered. */
export function lastFileDay(): string | undefined {
  try {
    return localStorage.getItem(fileName) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberFile(day: string): void {
  try {
    localStorage.setItem(fileName, day)
  } catch {
    // As above.
  }
}
