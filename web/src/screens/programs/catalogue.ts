/** Every program seen through the applicant's eyes, and what may be asked of the catalogue. */
import { presentId } from '#domain'
import type { Band, ProgramId } from '#domain'
import type { Candidate } from '#domain/programs'
import type { ListedProgram } from '#domain/list'
import type { SignalLevel } from '#domain/chances'
import type { Advice, ShownChance } from '../../work/protocol.ts'

export interface Row {
  readonly candidate: Candidate
  readonly chance: ShownChance | undefined
  /** Its place on the list, where it has one. */
  readonly listed: ListedProgram | undefined
  /** The signal level whose chance is shown. */
  readonly signal: SignalLevel
  readonly invitation: Band | undefined
}

export type SortKey = 'chance' | 'name' | 'state' | 'tier'

export interface Filters {
  readonly text: string
  readonly specialty: string
  readonly state: string
  readonly tier: string
  readonly visa: string
  readonly standing: string
  readonly sort: SortKey
}

export const noFilters: Filters = { text: '', specialty: '', state: '', tier: '', visa: '', standing: '', sort: 'chance' }

/** What the catalogue reads of an advice. */
interface Catalogued extends Pick<Advice, 'candidates'> {
  readonly list: Pick<Advice['list'], 'picks'>
  readonly chances: Pick<Advice['chances'], 'byProgram'>
}

const cache = new WeakMap<Catalogued, readonly Row[]>()

/** Rows of an advice, made once. */
export function rowsOf(advice: Catalogued): readonly Row[] {
  const kept = cache.get(advice)
  if (kept) return kept
  const listed = new Map<ProgramId, ListedProgram>(advice.list.picks.map((pick) => [pick.program, pick]))
  const { open, unknown, refused } = advice.candidates
  const rows = [...open, ...unknown, ...refused].map((candidate): Row => {
    const pick = listed.get(candidate.program.id)
    // No number belongs to a program that is refused, unless it is on the list all the same.
    const isShut = candidate.standing === 'refused' && pick === undefined
    const chance = isShut ? undefined : advice.chances.byProgram.get(candidate.program.id)
    const signal = pick?.signal ?? 'none'
    return { candidate, chance, listed: pick, signal, invitation: pick?.invitation ?? chance?.invitation[signal] }
  })
  cache.set(advice, rows)
  return rows
}

/** The row of a program, by the id of today or one an old address carries. */
export function rowOf(advice: Advice, id: string): Row | undefined {
  const present = presentId(id)
  return rowsOf(advice).find((row) => row.candidate.program.id === present)
}

/** The rows that pass every filter, in the order asked for. */
export function findRows(rows: readonly Row[], filters: Filters): readonly Row[] {
  const words = plain(filters.text).split(' ').filter(Boolean)
  return rows.filter((row) => passes(row, filters, words)).toSorted((a, b) => compare(a, b, filters.sort))
}

function passes({ candidate, listed }: Row, filters: Filters, words: readonly string[]): boolean {
  const { program, tier, standing, visa } = candidate
  if (filters.specialty && program.specialty !== filters.specialty) return false
  if (filters.state && program.state !== filters.state) return false
  if (filters.tier && tier.letter !== filters.tier) return false
  if (filters.visa && visa.outcome !== filters.visa) return false
  if (filters.standing && (filters.standing === 'listed' ? listed === undefined : standing !== filters.standing)) return false
  const text = plain(`${program.name} ${program.city} ${program.state} ${program.institution ?? ''} ${program.id}`)
  return words.every((word) => text.includes(word))
}

function compare(a: Row, b: Row, by: SortKey): number {
  const byName = a.candidate.program.name.localeCompare(b.candidate.program.name, 'en')
  switch (by) {
    case 'name':
      return byName
    case 'state':
      return a.candidate.program.state.localeCompare(b.candidate.program.state) || byName
    case 'tier':
      return a.candidate.tier.letter.localeCompare(b.candidate.tier.letter) || byChance(a, b) || byName
    case 'chance':
      return byChance(a, b) || byName
  }
}

function byChance(a: Row, b: Row): number {
  return (b.invitation?.point ?? -1) - (a.invitation?.point ?? -1)
}

/** Letters without marks, so that "Cordoba" finds "Córdoba". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
