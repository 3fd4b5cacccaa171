/** The list as a table, the same in CSV and in a spreadsheet. */
import { valuesOf } from '#domain'
import type { SignalLevel } from '#domain/chances'
import { inForce } from '#domain/claims'
import { ofHundred } from '#domain/say'
import type { Claims } from '#domain/claims'
import type { IsoDate } from '#domain'
import type { ListedProgram, ProgramList } from '#domain/list'
import type { Cell } from './csv.ts'

const header = [
  'order',
  'program id',
  'program',
  'city',
  'state',
  'specialty',
  'tier',
  'signal',
  `invitation ${ofHundred}`,
  'invitation low',
  'invitation high',
  `match ${ofHundred}`,
  'match low',
  'match high',
  'fit',
  'J-1',
  'J-1 as of',
  'J-1 source',
  'H-1B',
  'H-1B as of',
  'H-1B source',
  'reasons',
  'to ask',
] as const

/** One row a listed program under a header. Chances are in 100, with one decimal; bands are 80 % intervals. */
export function listRows(list: ProgramList, today: IsoDate): readonly (readonly Cell[])[] {
  return [header, ...list.picks.map((pick, index) => listRow(pick, index + 1, today))]
}

function listRow(pick: ListedProgram, order: number, today: IsoDate): readonly Cell[] {
  const { program, tier } = pick.candidate
  return [
    order,
    program.id,
    program.name,
    program.city,
    program.state,
    program.specialty,
    tier.letter,
    pick.signal,
    ...[pick.invitation, pick.match].flatMap(bandCells),
    Math.round(pick.fit * 100) / 100,
    ...stance(program.claims.visaJ1, today),
    ...stance(program.claims.visaH1b, today),
    pick.reasons.map((reason) => reason.text).join('; '),
    pick.asks.map((ask) => ask.text).join(' '),
  ]
}

function stance(claims: Claims<boolean> | undefined, today: IsoDate): readonly Cell[] {
  const claim = inForce(claims, today)
  return claim ? [claim.value ? 'yes' : 'no', claim.fact.asOf, claim.fact.source] : ['unknown', null, null]
}

/** Point and ends in 100; empty where the specialty has no number for one person. */
function bandCells(band: ListedProgram['match']): readonly Cell[] {
  return band ? [band.point, band.low, band.high].map(tenth) : [null, null, null]
}

function tenth(share: number): number {
  return Math.round(share * 1000) / 10
}

/** The signals to enter in the application service, specialty by specialty, the strongest first. */
export function signalRows({ picks }: ProgramList): readonly (readonly Cell[])[] {
  const specialties = [...new Set(picks.map(({ candidate }) => candidate.program.specialty))]
  const signalled = specialties.flatMap((id) =>
    picks
      .filter(({ candidate, signal }) => candidate.program.specialty === id && signal !== 'none')
      .toSorted((a, b) => signalOrder(a) - signalOrder(b)),
  )
  return [
    ['specialty', 'signal', 'program id', 'program', 'city', 'state', `invitation ${ofHundred}`, 'low', 'high'],
    ...signalled.map(({ candidate: { program }, signal, invitation }) => [
      program.specialty,
      signal,
      program.id,
      program.name,
      program.city,
      program.state,
      ...bandCells(invitation),
    ]),
  ]
}

const signalLevels: readonly SignalLevel[] = [...valuesOf('sentSignal'), 'none']

function signalOrder({ signal }: ListedProgram): number {
  return signalLevels.indexOf(signal)
}

/** The bill, a line each, with its rule. */
export function feeRows({ fees }: ProgramList): readonly (readonly Cell[])[] {
  return [
    ['service', 'specialty', 'programs', 'USD', 'rule'],
    ...fees.lines.map(({ service, specialty, programs, usd, rule }) => [service, specialty ?? null, programs, usd, rule]),
    ['total', null, null, fees.total, null],
  ]
}
