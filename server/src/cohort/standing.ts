/** How every applicant who shares with the office stands: their last line, and whether it was worked out from what is there now. */
import { createHash } from 'node:crypto'
import type { IsoDate } from '#domain'
import type { NotedPapers } from '#domain/office'
import { loadRelease } from '#facts'
import { scoped } from '#store/sql'
import type { Office } from '../office.ts'
import { acceptedOf } from '../tables/claims.ts'
import { linesOn } from '../tables/lines.ts'
import type { KeptLine } from '../tables/lines.ts'
import { ownersOf } from '../tables/owners.ts'
import type { Owner } from '../tables/owners.ts'
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
  const world = digest([version, release, day, claims.map(({ answer }) => answer)])
  const lastOf = new Map(lines.map((line) => [line.owner, line]))
  return owners
    .filter(({ sharing }) => sharing === 'office')
    .map((owner) => {
      const noted = papers.get(owner.id) ?? {}
      const fingerprint = digest([world, documents.get(owner.id) ?? [], noted])
      const last = lastOf.get(owner.id)
      return { owner, fingerprint, noted, ...(last ? { last } : {}), isCurrent: last?.fingerprint === fingerprint }
    })
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
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await scoped(database, { office, owner: 'everybody', sees: 'shared' }, ({ query }) =>
    query("select owner, kind, id, rev from document where office = $1 and sharing = 'office' order by owner, kind, id", [
      office,
    ]),
  )
  const byOwner = new Map<string, string[]>()
  for (const { owner, kind, id, rev } of rows) {
    const known = byOwner.get(String(owner)) ?? []
    byOwner.set(String(owner), known)
    known.push([kind, id, rev].join(' '))
  }
  return byOwner
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
}
