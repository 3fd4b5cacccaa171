/** What changed between a list printed earlier with --json and the list of now. */
import { resolve } from 'node:path'
import type { Portfolio } from '#domain'
import { readPrintedList } from '#store'
import type { PrintedList } from '#store'
import type { Call, Refused } from './command.ts'
import { refused } from './command.ts'
import { readText } from './inputs.ts'

export interface ListComparison {
  readonly kind: 'compared'
  readonly matchChance: { readonly before: number; readonly now: number }
  readonly fees: { readonly before: number; readonly now: number }
  readonly entered: readonly ComparedProgram[]
  readonly left: readonly ComparedProgram[]
  readonly signals: readonly (ComparedProgram & { readonly before: string; readonly now: string })[]
}

export interface ComparedProgram {
  readonly id: string
  readonly name: string
  readonly state: string
}

export async function compareWithEarlier(path: string, portfolio: Portfolio, call: Call): Promise<ListComparison | Refused> {
  const text = await readText(resolve(call.folder, path))
  if (typeof text !== 'string') return refused(`${path}: ${text.complaint}`)
  const earlier = readPrintedList(text)
  return earlier ? compare(earlier, portfolio) : refused(`${path} is not a list as matchwright list --json prints it.`)
}

function compare(earlier: PrintedList, portfolio: Portfolio): ListComparison {
  const before = new Map(earlier.programs.map((one) => [one.id, one]))
  const now = portfolio.picks.map(({ candidate: { program }, signal }) => ({
    id: program.id,
    name: program.name,
    state: program.state,
    signal,
  }))
  const ids = new Set<string>(now.map(({ id }) => id))
  return {
    kind: 'compared',
    matchChance: { before: earlier.matchChance.point, now: portfolio.matchChance.point },
    fees: { before: earlier.fees.total, now: portfolio.fees.total },
    entered: now.filter(({ id }) => !before.has(id)).map(named),
    left: earlier.programs.filter(({ id }) => !ids.has(id)).map(named),
    signals: now.flatMap((one) => {
      const old = before.get(one.id)
      return old && old.signal !== one.signal ? [{ ...named(one), before: old.signal, now: one.signal }] : []
    }),
  }
}

function named({ id, name, state }: ComparedProgram): ComparedProgram {
  return { id, name, state }
}
