/** Passwords, links and codes. Only digests of them are kept. */
import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { ScryptOptions } from 'node:crypto'

/** A secret nobody guesses: 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of such a secret; it needs no salt, because it is random itself. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** scrypt with one of the costs of the OWASP Password Storage Cheat Sheet (read 2025): N = 2^15, r = 8, p = 3, which takes 32 MB. */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await derive(password, salt)).toString('base64url')}`
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.')
  const [asked, known] = [await derive(password, Buffer.from(salt, 'base64url')), Buffer.from(hash, 'base64url')]
  return asked.length === known.length && timingSafeEqual(asked, known)
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A key for an authenticator app, in base 32 (RFC 4648). */
export function newTotpKey(): string {
  return [...randomBytes(32)].map((byte) => letters[byte % 32]).join('')
}

const stepSeconds = 30

/** The six digits of an authenticator app (RFC 6238 with SHA-1, the one all of them know) in the step of 30 seconds this instant is in. */
export function totpCode(key: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(key)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

/** The step a code belongs to, one earlier or later allowed for clocks that differ; undefined where it is none of them. */
export function stepOfCode(key: string, code: string, now: Date): number | undefined {
  const step = Math.floor(now.getTime() / 1000 / stepSeconds)
  return [step, step - 1, step + 1].find((one) =>
    timingSafeEqual(Buffer.from(totpCode(key, one)), Buffer.from(code.padEnd(6).slice(0, 6))),
  )
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
