/** Every program seen through the applicant's eyes, and what may be asked of the catalogue. */
import { presentId } from '#domain'
import type { Band, IsoDate, ProgramId } from '#domain'
import { mostTrusted } from '#domain/claims'
import type { Estimate } from '#domain/claims'
import { answers } from '#domain/programs'
import type { Candidate } from '#domain/programs'
import type { ListedProgram } from '#domain/list'
import type { SignalLevel } from '#domain/chances'
import type { Advice, ShownChance } from '../../work/protocol.ts'
import type { SortKey, View } from './view.ts'

export interface Row {
  readonly candidate: Candidate
  readonly chance: ShownChance | undefined
  /** Its place on the list, where it has one. */
  readonly listed: ListedProgram | undefined
  /** The signal level whose chance is shown. */
  readonly signal: SignalLevel
  readonly invitation: Band | undefined
}

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

/** The rows that answer what is asked, in the order asked for. */
export function findRows(rows: readonly Row[], view: View, today: IsoDate): readonly Row[] {
  return rows
    .filter(({ candidate, listed }) => (!view.onList || listed !== undefined) && answers(candidate, view.query, today))
    .toSorted((a, b) => compare(a, b, view.sort))
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
    case 'share':
      return (shareOf(b)?.point ?? -1) - (shareOf(a)?.point ?? -1) || byChance(a, b) || byName
    case 'chance':
      return byChance(a, b) || byName
  }
}

function byChance(a: Row, b: Row): number {
  return (b.invitation?.point ?? -1) - (a.invitation?.point ?? -1)
}

/** Share of non-US IMGs among residents, as estimated; undefined where nothing is known. */
export function shareOf({ candidate }: Row): Estimate | undefined {
  return mostTrusted(candidate.program.claims.nonUsImgShare)?.value
}
