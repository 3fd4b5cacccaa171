import { itemAt } from '#engine/keys'
import { logistic, logit, normalCdf, rowsOf } from '#engine/numbers'
import type { DrawnProgram } from '#engine/ranks'
import { writeDrawnOdds, writeDrawnWorths } from '#engine/ranks'
import { lazily, madeOnce } from '../once.ts'
import type { Baselines } from './baselines.ts'
import { amongRates } from './baselines.ts'
import { gateFactor, placeLogOdds } from './evaluate.ts'
import type { Field } from './field.ts'
import type { Yields } from './interview-yield.ts'
import type { Luck } from './luck.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { drawCount } from './parameters.ts'

/** The programs of one specialty under every draw, by row. */
export interface DrawnRows {
  /** Drawn, and given room, when first asked for. */
  readonly kept: (row: number) => DrawnProgram
  /** For a look at once: the next one that was not kept is written over it. Most of a run that is only weighed against another are looked at once. */
  readonly lent: (row: number) => DrawnProgram
}

export interface RowsRequest {
  readonly field: Field
  readonly baselines: Baselines
  readonly yields: Yields
  readonly drawn: readonly SpecialtyParameters[]
  readonly shiftByRate: readonly Float64Array[]
  readonly luck: Luck
}

export function drawnRows(request: RowsRequest): DrawnRows {
  const { field, baselines, yields } = request
  const made = Array.from<DrawnProgram | undefined>({ length: field.candidates.length })
  const added = addedByPlace(request)
  const byShare = Float64Array.from(request.drawn, (parameters) => parameters.byShare)
  const lucks = { rate: request.luck.ofPrograms('rate'), yield: request.luck.ofPrograms('yield') }
  const writeGate = gateWriter(request)
  const draw = (row: number, room: DrawnProgram): DrawnProgram => {
    const { odds, gate, worth } = room
    const { id } = itemAt(field.candidates, row).program
    writeDrawnOdds(
      {
        alpha: itemAt(baselines.alpha, row),
        own: itemAt(baselines.own, row),
        luck: lucks.rate(id),
        rate: amongRates(itemAt(field.rate, row)),
      },
      { byRate: request.shiftByRate, added: added(row) },
      odds,
    )
    writeGate(row, gate)
    const taking = { fromUsual: itemAt(yields.fromUsual, row), spread: itemAt(yields.spread, row), luck: lucks.yield(id) }
    writeDrawnWorths(taking, byShare, worth)
    return room
  }
  const desk = lazily(roomForDraws)
  return {
    kept: (row) => (made[row] ??= draw(row, roomForDraws())),
    lent: (row) => made[row] ?? draw(row, desk()),
  }
}

function roomForDraws(): DrawnProgram {
  const room = rowsOf(3, drawCount)
  return { odds: itemAt(room, 0), gate: itemAt(room, 1), worth: itemAt(room, 2) }
}

/** Log-odds under each draw of the record at the level of the specialty and of where the program lies; few kinds of places differ. */
function addedByPlace({ field, drawn }: RowsRequest): (row: number) => Float64Array {
  const made = new Map<number, Float64Array>()
  return (row) =>
    madeOnce(made, 2 * itemAt(field.alignment, row) + itemAt(field.home, row), () =>
      Float64Array.from(drawn, (parameters) => parameters.level + parameters.record + placeLogOdds(field, row, parameters)),
    )
}

/** A program that has not said whether it sponsors the visa answers yes or no, and so does the applicant of a permit. */
function gateWriter({ field, drawn, luck }: RowsRequest): (row: number, gate: Float64Array) => void {
  const [permit, shares, answers] = [luck.normals('permit'), luck.normals('sponsorship'), luck.ofPrograms('visa')]
  return (row, gate) => {
    const share = itemAt(field.sponsors, row)
    const write = (sponsors: (d: number) => number): void =>
      drawn.forEach((parameters, d) => (gate[d] = gateFactor(field, row, parameters, sponsors(d))))
    if (share === 1) {
      if (field.closedGates[row] === 0) gate.fill(1)
      else write(() => 1)
    } else if (field.ownPermit[row] === 1) {
      write((d) => Number(normalCdf(itemAt(permit, d)) < share))
    } else {
      const answer = answers(itemAt(field.candidates, row).program.id)
      const middle = logit(share)
      const error = itemAt(field.sponsorsError, row)
      write((d) => Number(normalCdf(itemAt(answer, d)) < logistic(middle + error * itemAt(shares, d))))
    }
  }
}
