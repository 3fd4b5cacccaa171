/** Documents that only who has the passphrase can read: closed and opened on this device, so that the office holds what it cannot read. */
import { decryptText, encryptText, parsedJson } from '#store'

export async function seal(body: unknown, passphrase: string): Promise<unknown> {
  const bytes = await encryptText(JSON.stringify(body), passphrase)
  return { closed: btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')) }
}

export type Unsealed = { readonly kind: 'open'; readonly body: unknown } | { readonly kind: 'refused'; readonly sentence: string }

export async function unseal(sealed: string, passphrase: string): Promise<Unsealed> {
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.codePointAt(0) ?? 0)
  const opened = await decryptText(bytes, passphrase)
  return opened.kind === 'refused' ? opened : { kind: 'open', body: parsedJson(opened.text) }
}

/** The closed body; undefined where it is open. */
export function closedIn(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'closed' in body && typeof body.closed === 'string'
    ? body.closed
    : undefined
}
