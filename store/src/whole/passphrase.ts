/**
 * A file closed with a passphrase, in the age format (https://age-encryption.org/v1), so that the age tool opens it too.
 * The library is loaded only when somebody asks for it.
 */

const firstLine = 'age-encryption.org/v1'

export function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, firstLine.length)) === firstLine
}

export async function encryptText(text: string, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return encrypter.encrypt(text)
}

export type Decrypted = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly sentence: string }

export async function decryptText(bytes: Uint8Array, passphrase: string): Promise<Decrypted> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return { kind: 'text', text: await decrypter.decrypt(bytes, 'text') }
  } catch (error) {
    // The library throws plain errors for a wrong passphrase and for a damaged file; it tells them apart only in words.
    if (!(error instanceof Error)) throw error
    const wrong = error.message.includes('no identity matched')
    return { kind: 'refused', sentence: wrong ? 'The passphrase does not open this file.' : 'This file is cut or was changed.' }
  }
}
