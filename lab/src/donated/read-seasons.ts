/** Donated seasons as evidence: read from a folder, checked one by one, summed up so that no single person can be seen. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DonatedSeason } from '#domain/season'
import { readDonatedSeason } from '#domain/season'

export interface DonatedSeasons {
  readonly seasons: readonly DonatedSeason[]
  /** `file: why`, for those that are none. */
  readonly refused: readonly string[]
}

export function readSeasons(folder: string): DonatedSeasons {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  const read = files.map((name) => ({ name, season: readFile(join(folder, name)) }))
  return {
    seasons: read.flatMap(({ season }) => (typeof season === 'string' ? [] : [season])),
    refused: read.flatMap(({ name, season }) => (typeof season === 'string' ? [`${name}: ${season}`] : [])),
  }
}

function readFile(path: string): DonatedSeason | string {
  try {
    return readDonatedSeason(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    return `It is not JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** What a band of applicants in one specialty saw: the counts a fit of invitations and matches is held against. */
export interface DonatedGroup {
  readonly match: number
  readonly specialty: string
  readonly group: DonatedSeason['group']
  readonly step2ck: DonatedSeason['step2ck']
  readonly people: number
  readonly applied: number
  readonly invited: number
  /** Of those who said whether they matched. */
  readonly matched: { readonly yes: number; readonly of: number }
}

/** A group of fewer people tells more of each than of all. */
const fewestPeople = 5

/** Seasons summed by Match, specialty, group and score; groups of fewer than five people are left out. */
export function groupsOf(seasons: readonly DonatedSeason[]): readonly DonatedGroup[] {
  const byKey = new Map<string, DonatedSeason[]>()
  for (const season of seasons) {
    const key = JSON.stringify([season.match, season.specialty, season.group, season.step2ck])
    byKey.set(key, [...(byKey.get(key) ?? []), season])
  }
  return [...byKey.values()]
    .filter((own) => own.length >= fewestPeople)
    .flatMap((own) => {
      const [first] = own
      if (!first) return []
      const said = own.filter(({ matched }) => matched !== 'unknown')
      return [
        {
          match: first.match,
          specialty: first.specialty,
          group: first.group,
          step2ck: first.step2ck,
          people: own.length,
          applied: own.reduce((sum, { counts }) => sum + counts.applied, 0),
          invited: own.reduce((sum, { counts }) => sum + counts.invited, 0),
          matched: { yes: said.filter(({ matched }) => matched === 'yes').length, of: said.length },
        },
      ]
    })
}
