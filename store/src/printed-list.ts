/** A list that `matchwright list --json` or `advise --json` printed earlier, read back for comparison. */
import { probability } from '#domain'
import type { Band, ProgramId } from '#domain'
import type { SignalLevel } from '#domain/chances'
import { withPresentIds } from './present-ids.ts'
import { z } from './zod.ts'
import { parsedJson } from './json.ts'
import { program, signalLevel } from './leaves.ts'

export interface PrintedList {
  readonly matchChance: Band
  readonly fees: { readonly total: number }
  readonly programs: readonly PrintedProgram[]
}

export interface PrintedProgram {
  readonly id: ProgramId
  readonly name: string
  readonly state: string
  readonly signal: SignalLevel
}

const share = z.pipe(z.number().check(z.minimum(0), z.maximum(1)), z.transform(probability))

const list = z.object({
  matchChance: z.object({ point: share, low: share, high: share }),
  fees: z.object({ total: z.number() }),
  programs: z.array(z.object({ id: program, name: z.string(), state: z.string(), signal: signalLevel })),
})

const printed = z.union([
  list,
  z.pipe(
    z.object({ list }),
    z.transform((advice) => advice.list),
  ),
])

/** undefined where the text is no such print. */
export function readPrintedList(text: string): PrintedList | undefined {
  return printed.safeParse(withPresentIds(parsedJson(text))).data
}
