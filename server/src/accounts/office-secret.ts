/** The secret of an office: sessions are signed with it, and the keys of authenticator apps are closed with it. */
import { symmetricEncrypt } from 'better-auth/crypto'
import type { SqlDatabase } from '#store/sql'
import { digestOf, newSecret } from '../identity/secrets.ts'

/** Of this office it is another. */
export class WrongSecret extends Error {}

/** The one that is given, or else one that is made with the office and kept in its database. Throws `WrongSecret`. */
export async function officeSecret({ query }: SqlDatabase, given?: string): Promise<string> {
  const made = given ?? newSecret()
  await query('insert into secret (one, digest, value) values (1, $1, $2) on conflict do nothing', [
    digestOf(made),
    given === undefined ? made : null,
  ])
  const [row] = await query('select digest, value from secret')
  const kept = row?.['value']
  if (given === undefined && typeof kept !== 'string')
    throw new WrongSecret('This office was begun with a secret of its own; give it the same: OFFICE_SECRET.')
  const secret = given ?? String(kept)
  if (digestOf(secret) !== row?.['digest'])
    throw new WrongSecret('This office was begun with another secret, or with none; OFFICE_SECRET is not the one.')
  return secret
}

/** Before a key in base 32, as an app takes it; the word is better-auth's for keys that come from elsewhere. */
const open = 'base32:'

/** A key of an authenticator app, as it is kept. */
export function closeKey(key: string, secret: string): Promise<string> {
  return symmetricEncrypt({ key: secret, data: `${open}${key}` })
}

/** Keys that came with an earlier database or backup stand open until then. */
export async function closeOpenKeys({ query }: SqlDatabase, secret: string): Promise<void> {
  for (const { id, secret: kept } of await query(`select id, secret from "twoFactor" where secret like '${open}%'`))
    await query('update "twoFactor" set secret = $2 where id = $1', [
      String(id),
      await closeKey(String(kept).slice(open.length), secret),
    ])
}
