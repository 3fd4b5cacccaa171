/** The preview of an import as files: one to correct and import, one with what could not be read. */
import { inForce } from '#domain/claims'
import { isoDate } from '#domain'
import type { Claims } from '#domain/claims'
import type { Fact } from '#domain'
import { csvText } from '#store'
import type { Cell } from '#store'
import { targets } from '#store/import'
import type { ProgramMatch, Reading, ReadProgram } from '#store/import'
import type { OutputFile } from './command.ts'
import { lineKey } from './views/line-key.ts'

/** Far enough ahead that every claim has been made; which claim is newest does not depend on it. */
const anyDay = isoDate('2100-01-01')

/** preview.csv has one row a program with the number it was matched to, so that a corrected copy can be imported again. */
export function importFiles(reading: Reading, matches: readonly ProgramMatch[]): readonly OutputFile[] {
  const fields = [...new Set(reading.programs.flatMap(({ claims }) => Object.keys(claims)))].toSorted()
  const preview = reading.programs.map((row, at): readonly Cell[] => [
    lineKey(row),
    matchedId(matches[at]) ?? row.acgmeId ?? '',
    row.name,
    row.city ?? '',
    row.state ?? '',
    ...fields.map((field) => valueOf(row, field)),
  ])
  const failed = reading.failed.map(({ line, reason, text }): readonly Cell[] => [line, reason, text])
  return [
    {
      name: 'preview.csv',
      content: csvText([['line', 'ACGME program number', 'name', 'city', 'state', ...fields.map(titleOf)], ...preview]),
    },
    { name: 'not-read.csv', content: csvText([['line', 'reason', 'text'], ...failed]) },
  ]
}

/** The header an import recognises. */
function titleOf(field: string): string {
  return targets.find(({ target }) => target === field)?.title ?? field
}

function matchedId(match: ProgramMatch | undefined): string | undefined {
  return match?.kind === 'certain' ? match.id : undefined
}

function valueOf({ claims }: ReadProgram, field: string): Cell {
  const list: Claims<unknown> | undefined = Object.entries(claims).find(([name]) => name === field)?.[1]
  return cellOf(inForce(list, anyDay)?.fact)
}

function cellOf(fact: Fact<unknown> | undefined): Cell {
  if (!fact) return ''
  const { value } = fact
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}
