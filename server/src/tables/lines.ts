/** Lines of applicants as they were worked out, one a day, so that a week can be compared with the one before. Of shares with the office alone. */
import type { IsoDate } from '#domain'
import { parsedJson } from '#store'
import { scoped } from '#store/sql'
import type { Row, Scope, SqlDatabase } from '#store/sql'

export interface KeptLine {
  readonly owner: string
  readonly day: IsoDate
  /** Names everything it was worked out from. */
  readonly fingerprint: string
  /** As it was given to `keepLine`. */
  readonly body: unknown
}

const everybody = (office: string): Scope => ({ office, owner: 'everybody', sees: 'shared' })

/** Kept once for a day; worked out again from something else, the newer one stands, and from the same nothing is written. Nothing is kept of whom is gone or shares in private. */
export function keepLine(database: SqlDatabase, office: string, line: KeptLine & { readonly oldest: IsoDate }): Promise<void> {
  const { owner, day, fingerprint, body, oldest } = line
  return scoped(database, { office, owner, sees: 'shared' }, async ({ query }) => {
    await query(
      `insert into line (office, owner, day, fingerprint, body)
        select $1, $2, $3, $4, $5 where exists (select 1 from owner where office = $1 and id = $2 and sharing = 'office')
        on conflict (owner, day) do update set fingerprint = excluded.fingerprint, body = excluded.body
        where line.fingerprint <> excluded.fingerprint`,
      [office, owner, day, fingerprint, JSON.stringify(body)],
    )
    await query('delete from line where office = $1 and owner = $2 and day < $3', [office, owner, oldest])
  })
}

/** Whether that line stands. */
export function isKept(database: SqlDatabase, office: string, line: Omit<KeptLine, 'body'>): Promise<boolean> {
  const { owner, day, fingerprint } = line
  return scoped(database, { office, owner, sees: 'shared' }, async ({ query }) => {
    const asked = [office, owner, day, fingerprint]
    const rows = await query('select owner from line where office = $1 and owner = $2 and day = $3 and fingerprint = $4', asked)
    return rows.length > 0
  })
}

/** The newest line of everybody, of this day or before. */
export function linesOn(database: SqlDatabase, office: string, day: IsoDate): Promise<readonly KeptLine[]> {
  return scoped(database, everybody(office), async ({ query }) =>
    (
      await query(
        `select owner, day, fingerprint, body from line
          where office = $1 and day = (select max(day) from line as other where other.owner = line.owner and other.day <= $2)`,
        [office, day],
      )
    ).map(keptLine),
  )
}

function keptLine({ owner, day, fingerprint, body }: Row): KeptLine {
  return { owner: String(owner), day: String(day) as IsoDate, fingerprint: String(fingerprint), body: parsedJson(String(body)) }
}
