/** What a browser's storage gives; undefined where it is switched off or full, for which it throws one of these. */
export function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
