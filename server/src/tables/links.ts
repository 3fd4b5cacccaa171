/** Capability links: what somebody may do who holds the secret of one, until it ends or is taken back. */
import { randomUUID } from 'node:crypto'
import type { Row, SqlConnection } from '#store/sql'
import type { Link, Rights } from '../identity/actor.ts'
import { rights } from '../identity/actor.ts'
import { digestOf, newSecret } from '../identity/secrets.ts'
import { ownerOf } from './owners.ts'

export interface NewLink {
  readonly office: string
  readonly owner?: string
  readonly rights: Rights
  readonly label: string
  /** Instants in UTC. */
  readonly made: string
  readonly ends: string
}

export interface MadeLink {
  readonly id: string
  /** Shown once; only its digest is kept. */
  readonly secret: string
}

export async function makeLink({ query }: SqlConnection, link: NewLink): Promise<MadeLink> {
  const [id, secret] = [randomUUID(), newSecret()]
  await query('insert into link (id, office, owner, rights, label, digest, made, ends) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id,
    link.office,
    link.owner ?? null,
    link.rights,
    link.label,
    digestOf(secret),
    link.made,
    link.ends,
  ])
  return { id, secret }
}

/** The link of a secret with whose it is, unless it has ended or was taken back. */
export async function linkOf({ query }: SqlConnection, secret: string, now: string): Promise<Link | undefined> {
  const [row] = await query(
    `select link.id as link, link.office, link.rights, link.label as called, owner.id, owner.label, owner.sharing, owner.since
      from link left join owner on owner.id = link.owner where digest = $1 and revoked is null and ends > $2`,
    [digestOf(secret), now],
  )
  const known = rights.find((one) => one === row?.['rights'])
  if (!row || known === undefined) return undefined
  return {
    id: String(row['link']),
    office: String(row['office']),
    ...(typeof row['id'] === 'string' ? { owner: ownerOf(row) } : {}),
    rights: known,
    label: String(row['called']),
  }
}

export interface ListedLink {
  readonly id: string
  readonly rights: string
  readonly label: string
  readonly made: string
  readonly ends: string
  readonly revoked?: string
}

/** Links of an owner, or the invitations of an office that were not taken up, the newest first. */
export async function linksOf({ query }: SqlConnection, office: string, owner?: string): Promise<readonly ListedLink[]> {
  const columns = 'id, rights, label, made, ends, revoked'
  const rows =
    owner === undefined
      ? await query(`select ${columns} from link where office = $1 and rights = 'invite' order by made desc, id`, [office])
      : await query(`select ${columns} from link where office = $1 and owner = $2 order by made desc, id`, [office, owner])
  return rows.map(listed)
}

function listed({ id, rights: given, label, made, ends, revoked }: Row): ListedLink {
  return {
    id: String(id),
    rights: String(given),
    label: String(label),
    made: String(made),
    ends: String(ends),
    ...(typeof revoked === 'string' ? { revoked } : {}),
  }
}

export interface Revoking {
  readonly office: string
  readonly owner?: string
  readonly id: string
  readonly now: string
}

/** False where there is no such link, or it was taken back before: of two at once, one is true. */
export async function revokeLink({ query }: SqlConnection, { office, owner, id, now }: Revoking): Promise<boolean> {
  const rows =
    owner === undefined
      ? await query(
          `update link set revoked = $3 where office = $1 and id = $2 and rights = 'invite' and revoked is null returning id`,
          [office, id, now],
        )
      : await query(
          'update link set revoked = $4 where office = $1 and owner = $2 and id = $3 and revoked is null returning id',
          [office, owner, id, now],
        )
  return rows.length > 0
}
