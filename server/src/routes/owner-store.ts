/** The documents of one applicant, as who asks may see them. */
import type { Context } from 'hono'
import type { DocStore } from '#store'
import { createSqlStore } from '#store/sql'
import type { Sharing } from '#store/sql'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeEnv } from '../office.ts'
import { noteReading } from '../tables/readings.ts'

export interface OwnersDocuments {
  readonly store: DocStore
  readonly sharing: Sharing
  /** Kept for the applicant, where it is not they who read. */
  readonly noteRead: (kind: string, id: string) => Promise<void>
}

/** An adviser sees what was shared with the office; a link sees all of it, closed where the applicant chose so. */
export function documentsOf(context: Context<OfficeEnv>, office: Office): OwnersDocuments {
  const { actor, owner: found } = context.var
  const owner = found.id
  const of = officeOf(context)
  const sees = actor.kind === 'adviser' ? 'shared' : 'all'
  const who =
    actor.kind === 'adviser' ? actor.name : actor.kind === 'link' && actor.link.rights !== 'own' ? actor.link.label : undefined
  return {
    store: createSqlStore({ database: office.database, scope: { office: of, owner, sees, sharing: found.sharing } }),
    sharing: found.sharing,
    noteRead: async (kind, id) => {
      if (who !== undefined)
        await noteReading(office.database, { office: of, owner }, { who, kind, id, at: office.now().toISOString() })
    },
  }
}
