/** A list that `matchwright list --json` or `advise --json` printed earlier, read back for comparison. */
import { z } from 'zod'

export interface PrintedList {
  readonly matchChance: { readonly point: number }
  readonly fees: { readonly total: number }
  readonly programs: readonly PrintedProgram[]
}

export interface PrintedProgram {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly signal: string
}

const list = z.object({
  matchChance: z.object({ point: z.number() }),
  fees: z.object({ total: z.number() }),
  programs: z.array(z.object({ id: z.string(), name: z.string(), state: z.string(), signal: z.string() })),
})

const printed = z.union([list, z.object({ list }).transform((advice) => advice.list)])

/** undefined where the text is no such print. */
export function readPrintedList(text: string): PrintedList | undefined {
  try {
    return printed.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
