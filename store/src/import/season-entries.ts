import type { IsoDate, ProgramId } from '#domain'
import type { SeasonEntry } from '#domain/season'
import type { ReadSeason } from './reading.ts'

/** The Match a day belongs to: its season is applied for from July on. */
export function matchOfDay(day: IsoDate): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 7 ? 1 : 0)
}

/** What a row tells of the own season, as entries of the season log for this program; none where nothing was sent. */
export function seasonEntries(program: ProgramId, season: ReadSeason, match: number): readonly SeasonEntry[] {
  const { applied, sentOn, signalSent, answer, answeredOn, interviewDay, rank, isOff } = season
  const toldMore = [signalSent === 'none' ? undefined : signalSent, answer, interviewDay, rank].some((one) => one !== undefined)
  if (applied !== true && !toldMore) return []
  if (isOff === true) return [{ kind: 'cancelled', match, program }]
  const signal = signalSent === undefined || signalSent === 'none' ? {} : { signal: signalSent }
  return [
    { kind: 'sent', match, program, ...signal, ...dayed(sentOn) },
    ...(answer === undefined || answer === 'waiting' ? [] : [{ kind: answer, match, program, ...dayed(answeredOn) }]),
    ...(interviewDay === undefined ? [] : [scheduledOf(program, { ...season, interviewDay }, match)]),
    ...(rank === undefined ? [] : [{ kind: 'ranked' as const, match, program, rank }]),
  ]
}

function dayed(on: IsoDate | undefined): { readonly on?: IsoDate } {
  return on === undefined ? {} : { on }
}

function scheduledOf(
  program: ProgramId,
  {
    interviewDay,
    interviewAt: at,
    interviewZone: zone,
    interviewMinutes: minutes,
  }: ReadSeason & { readonly interviewDay: IsoDate },
  match: number,
): SeasonEntry {
  return {
    kind: 'scheduled',
    match,
    program,
    for: interviewDay,
    ...(at === undefined ? {} : { at }),
    ...(zone === undefined ? {} : { zone }),
    ...(minutes === undefined ? {} : { minutes }),
  }
}
