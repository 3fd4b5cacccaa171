/** The clock an office keeps its days by, so that all of its advisers, and every process, have the same day. */
import { isoDate } from '#domain'
import type { IsoDate } from '#domain'
import { wallClock } from '#domain/say'
import type { SqlConnection, SqlDatabase } from '#store/sql'

export interface OfficeDay {
  readonly day: IsoDate
  /** As the time zone database names it; UTC until somebody has chosen. */
  readonly zone: string
}

interface Clocked {
  readonly database: SqlDatabase
  readonly now: () => Date
}

/** Today, where the office is. */
export async function dayOf({ database, now }: Clocked, office: string): Promise<OfficeDay> {
  const [row] = await database.query('select zone from office where id = $1', [office])
  const zone = String(row?.['zone'] ?? 'UTC')
  return { day: isoDate(wallClock(now().getTime(), zone).slice(0, 'YYYY-MM-DD'.length)), zone }
}

export async function keepClock({ query }: SqlConnection, office: string, zone: string): Promise<void> {
  await query('update office set zone = $2 where id = $1', [office, zone])
}
