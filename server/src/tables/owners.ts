/** Applicants of an office. */
import { randomUUID } from 'node:crypto'
import { scoped } from '#store/sql'
import type { Row, SqlConnection, SqlDatabase } from '#store/sql'
import type { Owner } from '../identity/actor.ts'

export async function makeOwner({ query }: SqlConnection, office: string, owner: Omit<Owner, 'id'>): Promise<string> {
  const id = randomUUID()
  await query('insert into owner (id, office, label, sharing, since) values ($1, $2, $3, $4, $5)', [
    id,
    office,
    owner.label,
    owner.sharing,
    owner.since,
  ])
  return id
}

export function ownersOf(database: SqlDatabase, office: string): Promise<readonly Owner[]> {
  return scoped(database, { office, owner: 'everybody', sees: 'shared' }, async ({ query }) =>
    (await query('select id, label, sharing, since from owner where office = $1 order by label, id', [office])).map(ownerOf),
  )
}

export function findOwner(database: SqlDatabase, office: string, id: string): Promise<Owner | undefined> {
  return scoped(database, { office, owner: id, sees: 'shared' }, async ({ query }) => {
    const [row] = await query('select id, label, sharing, since from owner where office = $1 and id = $2', [office, id])
    return row && ownerOf(row)
  })
}

/** Everything of an owner: documents, links, who read what. Nothing of them is left. */
export async function eraseOwner(database: SqlDatabase, office: string, id: string): Promise<void> {
  await database.together(async ({ query }) => {
    await query('delete from document where office = $1 and owner = $2', [office, id])
    await query('delete from owner where office = $1 and id = $2', [office, id])
  })
}

export function ownerOf({ id, label, sharing, since }: Row): Owner {
  return { id: String(id), label: String(label), sharing: sharing === 'office' ? 'office' : 'private', since: String(since) }
}
