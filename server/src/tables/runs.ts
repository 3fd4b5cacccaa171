/** Work an office has sent: what it is called in the queue, so that any process can say how far it is. */
import type { SqlDatabase } from '#store/sql'

export const runKinds = ['lines', 'what if'] as const
export type RunKind = (typeof runKinds)[number]

export interface Run {
  /** Of the experiment in the queue. */
  readonly id: string
  readonly kind: RunKind
  /** Applicants in the order of the shards. */
  readonly owners: readonly string[]
}

export async function noteRun({ query }: SqlDatabase, office: string, run: Run & { readonly sent: string }): Promise<void> {
  await query(
    'insert into run (id, office, kind, owners, sent) values ($1, $2, $3, $4, $5) on conflict (id) do update set sent = excluded.sent',
    [run.id, office, run.kind, run.owners.join(' '), run.sent],
  )
}

/** The newest first. */
export async function runsOf({ query }: SqlDatabase, office: string): Promise<readonly Run[]> {
  const rows = await query('select id, kind, owners from run where office = $1 order by sent desc, id', [office])
  return rows.map(({ id, kind, owners }) => ({
    id: String(id),
    kind: kind === 'lines' ? 'lines' : 'what if',
    owners: String(owners).split(' ').filter(Boolean),
  }))
}

export async function dropRun({ query }: SqlDatabase, id: string): Promise<void> {
  await query('delete from run where id = $1', [id])
}
