/** How every applicant who shares with the office stands: their last line, and whether it was worked out from what is there now. */
import { createHash } from 'node:crypto'
import type { IsoDate } from '#domain'
import type { GivenAnswer } from '#domain/claims'
import type { NotedPapers } from '#domain/office'
import { loadRelease } from '#facts'
import type { Doc } from '#store'
import { scoped } from '#store/sql'
import type { Office } from '../office.ts'
import { acceptedOf } from '../tables/claims.ts'
import { linesOn } from '../tables/lines.ts'
import type { KeptLine } from '../tables/lines.ts'
import { ownersOf } from '../tables/owners.ts'
import type { Owner } from '../identity/actor.ts'
import { papersOf } from '../tables/papers.ts'
import type { LineResult } from './line-task.ts'

export interface Standing {
  readonly owner: Owner
  /** Names everything a line would be worked out from today. */
  readonly fingerprint: string
  readonly noted: NotedPapers
  readonly last?: KeptLine
  /** The last line was worked out from exactly that. */
  readonly isCurrent: boolean
}

type Asked = Pick<Office, 'database' | 'facts' | 'version'>

/** Everybody who shares with the office, by name. */
export async function standingsOf(
  { database, facts, version }: Asked,
  office: string,
  day: IsoDate,
): Promise<readonly Standing[]> {
  const [owners, documents, papers, claims, lines, release] = await Promise.all([
    ownersOf(database, office),
    revisionsOf({ database }, office),
    papersOf(database, office),
    acceptedOf(database, office),
    linesOn(database, office, day),
    loadRelease(facts),
  ])
  const world = { version, release, day, claims: claims.map(({ answer }) => answer) }
  const lastOf = new Map(lines.map((line) => [line.owner, line]))
  return owners
    .filter(({ sharing }) => sharing === 'office')
    .map((owner) => {
      const noted = papers.get(owner.id) ?? {}
      const fingerprint = fingerprintOf(world, { docs: documents.get(owner.id) ?? [], noted })
      const last = lastOf.get(owner.id)
      return { owner, fingerprint, noted, ...(last ? { last } : {}), isCurrent: last?.fingerprint === fingerprint }
    })
}

/** What the lines of everybody rest on. */
export interface LineWorld {
  readonly version: string
  /** Of the facts. */
  readonly release: unknown
  readonly day: IsoDate
  readonly claims: readonly GivenAnswer[]
}

/** And what that of one applicant does besides. */
export interface LineOwn {
  readonly docs: readonly Pick<Doc, 'kind' | 'id' | 'rev'>[]
  readonly noted: NotedPapers
}

/** Names everything a line is worked out from, the same wherever it is looked at. */
export function fingerprintOf({ version, release, day, claims }: LineWorld, { docs, noted }: LineOwn): string {
  const revisions = docs.map(({ kind, id, rev }) => `${kind} ${id} ${rev}`).toSorted()
  const papers = Object.entries(noted).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const named = JSON.stringify([version, release, day, claims, revisions, papers])
  return createHash('sha256').update(named).digest('base64url').slice(0, 22)
}

/** What is kept of a line: an office of another version may shape it otherwise. */
export interface MadeLine {
  readonly version: string
  readonly result: LineResult
}

/** A line as it was worked out and kept; undefined of one that another version made, which is worked out anew. */
export function resultIn({ body }: KeptLine, version: string): LineResult | undefined {
  const made = body as MadeLine
  return made.version === version ? made.result : undefined
}

async function revisionsOf(
  { database }: Pick<Office, 'database'>,
  office: string,
): Promise<ReadonlyMap<string, LineOwn['docs']>> {
  const rows = await scoped(database, { office, owner: 'everybody', sees: 'shared' }, ({ query }) =>
    query("select owner, kind, id, rev from document where office = $1 and sharing = 'office'", [office]),
  )
  const byOwner = new Map<string, LineOwn['docs'][number][]>()
  for (const { owner, kind, id, rev } of rows) {
    const known = byOwner.get(String(owner)) ?? []
    byOwner.set(String(owner), known)
    known.push({ kind: String(kind), id: String(id), rev: Number(rev) })
  }
  return byOwner
}
