import type { Program } from '#domain/claims'
import { nameScore } from '#domain/claims'
import { programId, specialtyId } from '#domain'
import { claim, withoutUnknown } from './claims.ts'
import { joinLists } from './join.ts'
import { plainName, repairEncoding } from './names.ts'
import type { ProgramRecord } from '../tables/record.ts'
import { sources } from '../tables/sources.ts'
import type { SpecialtyEntry } from '../tables/specialty-list.ts'
import { cell, numberIn } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

/** From here on the newer name replaces the older one. */
const renameFrom = 0.75

/** From here on a join by name is surer than the one the merged table brings along. */
const sureFrom = 0.9
/** From this likeness on the same share in the same state is the same row. */
const borrowedFrom = 0.5

/** One line of the 2024 list, which has no program numbers. */
interface Listed {
  readonly name: string
  readonly city: string
  readonly state: string
  readonly invitedShare: number | undefined
}

/**
 * Joins the 2024 list to the programs of a specialty by name, city and state. A joined program takes the newer name, the
 * share invited where it had none, and keeps the score; a program the older lists do not have is added under an id of ours.
 */
export function withRecentList(
  entry: SpecialtyEntry,
  records: readonly ProgramRecord[],
  rows: readonly Row[],
): readonly ProgramRecord[] {
  if (entry.explorer2024 === undefined) return records
  const listed = rows.filter((row) => cell(row, 'specialty') === entry.explorer2024).map(readListed)
  const { pairs, fresh } = joinLists(
    records.map(({ program }) => program),
    listed,
  )
  const pairOf = new Map(pairs.map((pair) => [pair.old, pair]))
  const taken = pairs.flatMap(({ recent }) => listed[recent] ?? [])
  const known = records.map((record, index) => {
    const pair = pairOf.get(index)
    const row = pair && listed[pair.recent]
    return pair === undefined || row === undefined ? withoutBorrowed(record, taken) : joinedWith(record, row, pair.score)
  })
  return [...known, ...fresh.flatMap((index) => (listed[index] === undefined ? [] : [freshProgram(entry, listed[index])]))]
}

function readListed(row: Row): Listed {
  return {
    name: plainName(cell(row, 'program') ?? ''),
    city: repairEncoding(cell(row, 'city') ?? ''),
    state: cell(row, 'state') ?? '',
    invitedShare: numberIn(row, 'p_interview_nonus_img'),
  }
}

function joinedWith({ program, evidence }: ProgramRecord, row: Listed, score: number): ProgramRecord {
  const invitedShare =
    score >= sureFrom ? (row.invitedShare ?? evidence.invitedShare) : (evidence.invitedShare ?? row.invitedShare)
  return {
    program: {
      ...program,
      name: score >= renameFrom ? row.name : program.name,
      city: misspelt(program.city, row.city) ? row.city : program.city,
      joinScore: Number(score.toFixed(2)),
      claims: { ...program.claims, listed: [{ value: true, ...sources.residencyExplorer2024 }] },
    },
    evidence: invitedShare === undefined ? evidence : { ...evidence, invitedShare },
  }
}

/** The merged table gives some rows of this list to two programs: the share stays with the one the row was joined to. */
function withoutBorrowed(record: ProgramRecord, taken: readonly Listed[]): ProgramRecord {
  const { invitedShare, ...rest } = record.evidence
  const borrowed = taken.some((row) => row.invitedShare === invitedShare && nameScore(record.program, row) >= borrowedFrom)
  return invitedShare !== undefined && borrowed ? { ...record, evidence: rest } : record
}

/** Missing, or nearly the newer spelling. */
function misspelt(city: string, newer: string): boolean {
  return city === '' || (city !== newer && lettersApart(city.toLowerCase(), newer.toLowerCase()) <= 2)
}

function freshProgram(entry: SpecialtyEntry, row: Listed): ProgramRecord {
  const slug = `${entry.id} ${row.state} ${row.city} ${row.name.replace(/ Program$/, '')}`
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
  const program: Program = {
    id: programId(`x-${slug}`),
    name: row.name,
    city: row.city,
    state: row.state,
    specialty: specialtyId(entry.id),
    claims: withoutUnknown({
      listed: claim(true, sources.residencyExplorer2024),
      setting: claim(isMilitary(row.name) ? ('military' as const) : undefined, sources.militaryName),
    }),
  }
  const invited = row.invitedShare === undefined ? {} : { invitedShare: row.invitedShare }
  return { program, evidence: { ...invited, onlyInRecentList: true } }
}

/** Hospitals of the armed forces by name: their residents are officers. */
function isMilitary(name: string): boolean {
  return /\b(Army|Naval|Uniformed Services|National Capital Consortium|Keesler|Walter Reed|Tripler|Air Force)\b/.test(name)
}

/** Edit distance; names of towns are short. */
function lettersApart(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
