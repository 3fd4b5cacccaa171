/** Papers of the school that an office has sent, as it notes them. */
import type { IsoDate } from '#domain'
import type { NotedPapers, SchoolPaper } from '#domain/office'
import { schoolPapers } from '#domain/office'
import { scoped } from '#store/sql'
import type { Scope, SqlDatabase } from '#store/sql'

export interface NewPaper {
  readonly paper: SchoolPaper
  /** Null takes the note back. */
  readonly on: IsoDate | null
}

export function notePaper(database: SqlDatabase, scope: Scope, { paper, on }: NewPaper): Promise<void> {
  return scoped(database, scope, async ({ query }) => {
    if (on === null)
      await query('delete from paper where office = $1 and owner = $2 and paper = $3', [scope.office, scope.owner, paper])
    else
      await query(
        `insert into paper (office, owner, paper, sent) values ($1, $2, $3, $4)
          on conflict (owner, paper) do update set sent = excluded.sent`,
        [scope.office, scope.owner, paper, on],
      )
  })
}

/** By applicant. */
export function papersOf(database: SqlDatabase, office: string): Promise<ReadonlyMap<string, NotedPapers>> {
  return scoped(database, { office, owner: 'everybody', sees: 'shared' }, async ({ query }) => {
    const noted = new Map<string, NotedPapers>()
    for (const { owner, paper, sent } of await query('select owner, paper, sent from paper where office = $1', [office])) {
      const known = schoolPapers.find((one) => one === paper)
      if (known) noted.set(String(owner), { ...noted.get(String(owner)), [known]: String(sent) as IsoDate })
    }
    return noted
  })
}
