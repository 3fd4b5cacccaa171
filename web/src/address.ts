/**
 * Where one is, behind the # of the address: a path and, after a ?, what the screen is narrowed to. All of it stays behind the #,
 * so that none of it is sent to a server when the page is loaded.
 */
import { useSyncExternalStore } from 'react'
import type { BaseLocationHook, BaseSearchHook } from 'wouter'

/** The path, and the way to go to another. */
export const useAddress: BaseLocationHook & { hrefs: (href: string) => string } = () => [
  useSyncExternalStore(subscribe, currentPath),
  go,
]
useAddress.hrefs = (href) => `#${href}`

/** What stands after the ?. */
export const useQuery: BaseSearchHook = () => useSyncExternalStore(subscribe, currentQuery)

/** Goes to an address; in place where it is the same screen seen otherwise. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = `#${to.startsWith('/') ? to : `/${to}`}`
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new Event('hashchange'))
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

function currentPath(): string {
  return `/${behindHash()[0] ?? ''}`
}

function currentQuery(): string {
  return behindHash()[1] ?? ''
}

function behindHash(): readonly string[] {
  return location.hash.replace(/^#?\/?/, '').split('?')
}
