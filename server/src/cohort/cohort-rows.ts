/** The cohort as it is shown: a row for everybody, with what changed in a week; of private shares the name alone. */
import type { IsoDate } from '#domain'
import { lineChanges } from '#domain/office'
import type { OfficeLine } from '#domain/office'
import { addDays } from '#domain/season'
import { loadRelease } from '#facts'
import type { Office } from '../office.ts'
import { dayOf } from '../tables/clocks.ts'
import { linesOn } from '../tables/lines.ts'
import type { KeptLine } from '../tables/lines.ts'
import { ownersOf } from '../tables/owners.ts'
import type { Owner } from '../identity/actor.ts'
import { resultIn, standingsOf } from './standing.ts'
import type { Standing } from './standing.ts'

export interface CohortRow extends Owner {
  readonly line?: OfficeLine
  /** Why there is no line. */
  readonly unread?: string
  readonly isCurrent: boolean
  readonly workedOutOn?: IsoDate
  readonly changes: readonly string[]
}

export interface CohortTable {
  readonly day: IsoDate
  /** By which clock it is that day. */
  readonly zone: string
  readonly facts: string
  readonly rows: readonly CohortRow[]
  /** Lines that are not up to date. */
  readonly waiting: number
}

export async function cohortTable(of: Office, office: string): Promise<CohortTable> {
  const { day, zone } = await dayOf(of, office)
  const [owners, standings, before, release] = await Promise.all([
    ownersOf(of.database, office),
    standingsOf(of, office, day),
    linesOn(of.database, office, addDays(day, -7)),
    loadRelease(of.facts),
  ])
  const byOwner = new Map(standings.map((standing) => [standing.owner.id, standing]))
  const weekBefore = new Map(before.map((line) => [line.owner, line]))
  return {
    day,
    zone,
    facts: release.version,
    rows: owners.map((owner) =>
      rowOf(owner, { standing: byOwner.get(owner.id), before: weekBefore.get(owner.id), version: of.version }),
    ),
    waiting: standings.filter(({ isCurrent }) => !isCurrent).length,
  }
}

interface Known {
  readonly standing: Standing | undefined
  readonly before: KeptLine | undefined
  readonly version: string
}

function rowOf(owner: Owner, { standing, before, version }: Known): CohortRow {
  // A private share is in no job: there is nothing to wait for.
  if (standing === undefined) return { ...owner, isCurrent: true, changes: [] }
  const { last, isCurrent } = standing
  const result = last && resultIn(last, version)
  if (last === undefined || result === undefined) return { ...owner, isCurrent, changes: [] }
  if (result.kind === 'unread') return { ...owner, isCurrent, workedOutOn: last.day, unread: result.sentence, changes: [] }
  if (result.kind === 'changes') throw new RangeError('a kept line requires a line, got changes')
  const was = before && resultIn(before, version)
  const changes = was?.kind === 'line' ? lineChanges(was.line, result.line) : []
  return { ...owner, isCurrent, workedOutOn: last.day, line: result.line, changes }
}
