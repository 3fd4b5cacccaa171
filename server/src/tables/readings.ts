/** Who read what of an applicant, and when: shown to the applicant alone. */
import { scoped } from '#store/sql'
import type { Scope, SqlDatabase } from '#store/sql'

export interface Reading {
  readonly who: string
  readonly kind: string
  readonly id: string
  readonly first: string
  readonly last: string
  readonly times: number
}

export interface NewReading extends Pick<Reading, 'who' | 'kind' | 'id'> {
  readonly at: string
}

const own = (office: string, owner: string): Scope => ({ office, owner, sees: 'all' })

export function noteReading(
  database: SqlDatabase,
  { office, owner }: Pick<Scope, 'office' | 'owner'>,
  reading: NewReading,
): Promise<void> {
  return scoped(database, own(office, owner), async ({ query }) => {
    await query(
      `insert into reading (office, owner, who, kind, id, first, last, times) values ($1, $2, $3, $4, $5, $6, $6, 1)
        on conflict (owner, who, kind, id) do update set last = excluded.last, times = reading.times + 1`,
      [office, owner, reading.who, reading.kind, reading.id, reading.at],
    )
  })
}

export function readingsOf(database: SqlDatabase, office: string, owner: string): Promise<readonly Reading[]> {
  return scoped(database, own(office, owner), async ({ query }) =>
    (
      await query(
        'select who, kind, id, first, last, times from reading where office = $1 and owner = $2 order by last desc, who, kind, id',
        [office, owner],
      )
    ).map((row) => ({
      who: String(row['who']),
      kind: String(row['kind']),
      id: String(row['id']),
      first: String(row['first']),
      last: String(row['last']),
      times: Number(row['times']),
    })),
  )
}
