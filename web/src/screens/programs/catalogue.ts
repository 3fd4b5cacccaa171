/** Every program seen through the applicant's eyes, and what may be asked of the catalogue. */
import { presentId } from '#domain'
import type { Band, IsoDate, ProgramId } from '#domain'
import { mostTrusted } from '#domain/claims'
import type { Estimate } from '#domain/claims'
import { answering } from '#domain/programs'
import type { Candidate } from '#domain/programs'
import type { ListedProgram } from '#domain/list'
import type { SignalLevel } from '#domain/chances'
import type { Advice, ShownChance } from '../../work/protocol.ts'
import type { View } from './view.ts'

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

/** The rows that answer what is asked, in the order they come. */
export function findRows(
  rows: readonly Row[],
  { onList, query }: Pick<View, 'onList' | 'query'>,
  today: IsoDate,
): readonly Row[] {
  const isAsked = answering(query, today)
  return rows.filter(({ candidate, listed }) => (!onList || listed !== undefined) && isAsked(candidate))
}

/** Share of non-US IMGs among residents, as estimated; undefined where nothing is known. */
export function shareOf({ candidate }: Row): Estimate | undefined {
  return mostTrusted(candidate.program.claims.nonUsImgShare)?.value
}
