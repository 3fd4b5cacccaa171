/** What changed between a list printed earlier with --json and the list of now. */
import { resolve } from 'node:path'
import { changesSince } from '#domain/list'
import type { Band, ProgramId } from '#domain'
import type { ProgramList } from '#domain/list'
import { readPrintedList } from '#store'
import type { PrintedList } from '#store'
import type { Call, Refused } from './command.ts'
import { refused } from './command.ts'
import { readText } from './named-path.ts'

export interface ListComparison {
  readonly kind: 'compared'
  readonly matchChance: { readonly before: Band | undefined; readonly now: Band | undefined }
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

export async function compareWithEarlier(path: string, list: ProgramList, call: Call): Promise<ListComparison | Refused> {
  const text = await readText(resolve(call.folder, path))
  if (typeof text !== 'string') return refused(`${path}: ${text.complaint}`)
  const earlier = readPrintedList(text)
  return earlier ? compare(earlier, list) : refused(`${path} is not a list as matchwright list --json prints it.`)
}

function compare(earlier: PrintedList, list: ProgramList): ListComparison {
  const picks = earlier.programs.map(({ id, signal }) => ({ program: id, signal }))
  const { entered, left, signals } = changesSince({ picks, fees: earlier.fees }, list)
  const known = new Map<ProgramId, ComparedProgram>([
    ...earlier.programs.map(({ id, name, state }) => [id, { id, name, state }] as const),
    ...list.picks.map(
      ({ candidate: { program } }) => [program.id, { id: program.id, name: program.name, state: program.state }] as const,
    ),
  ])
  const named = (id: ProgramId): ComparedProgram => known.get(id) ?? { id, name: id, state: '' }
  return {
    kind: 'compared',
    matchChance: { before: earlier.matchChance, now: list.matchChance },
    fees: { before: earlier.fees.total, now: list.fees.total },
    entered: entered.map(named),
    left: left.map(named),
    signals: signals.map(({ program, from, to }) => ({ ...named(program), before: from, now: to })),
  }
}
