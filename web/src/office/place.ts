/** Where in the office one is. It stands behind the # of the address, which no server is sent: the secret of a link stays in the browser. */
import { useSyncExternalStore } from 'react'

export type OfficePlace =
  | { readonly kind: 'advising'; readonly page: AdvisingPage }
  | { readonly kind: 'applicant'; readonly id: string }
  /** Somebody came by a link. */
  | { readonly kind: 'link'; readonly secret: string }

export const advisingPages = ['cohort', 'duty', 'classes', 'what-if', 'replies', 'invitations'] as const
export type AdvisingPage = (typeof advisingPages)[number]

export function placeOf(hash: string): OfficePlace {
  const [path = ''] = hash.replace(/^#\/?/, '').split('?')
  const [first = '', second = ''] = path.split('/')
  if (first === 'link' && second !== '') return { kind: 'link', secret: second }
  if (first === 'applicant' && second !== '') return { kind: 'applicant', id: second }
  return { kind: 'advising', page: advisingPages.find((page) => page === first) ?? 'cohort' }
}

/** The address of a link, to be given to somebody. */
export function linkAddress(secret: string): string {
  return `${location.origin}${location.pathname}#/link/${secret}`
}

export function usePlace(): OfficePlace {
  return placeOf(useSyncExternalStore(subscribe, () => location.hash))
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
