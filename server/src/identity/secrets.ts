/** Random secrets, what is kept of them, and the passwords of accounts that were made before accounts were better-auth's. */
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { ScryptOptions } from 'node:crypto'

/** A secret nobody guesses: 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of such a secret; it needs no salt, because it is random itself. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A key for an authenticator app, in base 32 (RFC 4648). */
export function newTotpKey(): string {
  return [...randomBytes(32)].map((byte) => letters[byte % 32]).join('')
}

/** N = 2^15, r = 8, p = 3, which takes 32 MB: one of the costs of the OWASP Password Storage Cheat Sheet (read 2025). */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }

/** Whether a hash has the form of an earlier account, `salt.hash`; better-auth writes `salt:hash`. */
export function isEarlierHash(hash: string): boolean {
  return hash.includes('.')
}

export async function isEarlierPassword(password: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.')
  const known = Buffer.from(hash, 'base64url')
  const asked = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFC'), Buffer.from(salt, 'base64url'), 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
  return asked.length === known.length && timingSafeEqual(asked, known)
}
