/** Keys that mean something on their own, and whether a person wants that. */

const off = 'matchwright single keys off'

export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(off) === null
  } catch {
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(off)
    else localStorage.setItem(off, 'yes')
  } catch {
    // A browser that remembers nothing has them, as everybody does at first.
  }
}

/** Whether this is one key pressed for its own sake: nobody types, no dialog is open, no modifier is held. */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !hasSingleKeys()) return false
  const { target } = event
  const types = target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
  return !types && document.querySelector('dialog[open]') === null
}

let isToSearch = false

/** Whoever presses `/` away from the programs goes on in their search, once it is there. */
export const searchKey = {
  pressed: (): void => void (isToSearch = true),
  /** Whether it was, once. */
  take: (): boolean => {
    const was = isToSearch
    isToSearch = false
    return was
  },
}
