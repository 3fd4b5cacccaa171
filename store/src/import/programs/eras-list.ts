import type { Source } from '#domain'
import { parseHtml } from '../files/html.ts'
import { labelKey, tidy } from '../files/text.ts'
import { refuse } from '../reading.ts'
import type { FailedRow, ReadOutcome, ReadProgram } from '../reading.ts'
import { acgmeNumber } from './identities.ts'
import { readPrograms } from './read-programs.ts'

/** The ERAS list of participating programs of a specialty, as a saved page. A program that does not participate is noted, not dropped. */
export function readErasList(html: string, source: Source): ReadOutcome {
  const table = parseHtml(html).tables.find(
    (rows) => rows[0]?.some((cell) => labelKey(cell) === 'program name') && rows[0].some((cell) => labelKey(cell) === 'id'),
  )
  if (!table) return refuse('The page has no table with the columns "Program Name" and "ID" of an ERAS list.')
  const [headers = [], ...rows] = table
  const cells = rows.map((row, index) => ({
    line: index + 2,
    cells: Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])),
  }))
  const { programs, failed } = readPrograms(
    cells,
    { 'Program Name': 'name', ID: 'acgmeId', State: 'state', City: 'city' },
    { source },
  )
  if (programs.length === 0) return refuse('The list has a heading but no programs.')
  const absent = programs.filter((program) => /^not participating$/i.test(program.raw['Status'] ?? ''))
  return {
    kind: 'read',
    reading: {
      format: 'eras-list',
      title: `ERAS list, ${programs.length} programs`,
      programs,
      failed,
      unknownColumns: [],
      missingColumns: ['Status', 'City', 'State'].filter((header) => !headers.includes(header)),
      notes: absent.map((program) => `${program.name} does not take applications through ERAS according to this list.`),
    },
  }
}

/** The text of an ERAS directory PDF: each program ends with its number in brackets, such as `[1400000001]`. */
export function readErasDirectory(text: string, source: Source): ReadOutcome {
  const programs: ReadProgram[] = []
  const failed: FailedRow[] = []
  const lines = text.split(/\r?\n/).map(tidy)
  for (const [index, line] of lines.entries()) {
    const anchor = /^(.*)\[(\d{10})\]$/.exec(line)
    if (!anchor) continue
    const words = tidy(anchor[1] ?? '')
    const complete =
      /Program/.test(words.slice(1)) && !/^Program\b/.test(words) ? words : tidy(`${lines[index - 1] ?? ''} ${words}`)
    const parts = /^(.*?\bProgram)\s+(.*)$/.exec(complete)
    const acgmeId = acgmeNumber(anchor[2])
    if (!parts || acgmeId === undefined) {
      failed.push({ line: index + 1, reason: 'The name before the program number does not end in "Program".', text: line })
      continue
    }
    const state = lines
      .slice(index + 1, index + 4)
      .map((next) => /,\s*([A-Z]{2})\s+\d{5}/.exec(next)?.[1])
      .find((code) => code !== undefined)
    programs.push({
      line: index + 1,
      name: parts[1] ?? complete,
      specialty: parts[2] ?? '',
      acgmeId,
      ...(state === undefined ? {} : { state }),
      claims: {},
      raw: { text: line },
    })
  }
  if (programs.length === 0) return refuse('No program number in brackets, such as [1400000001], was found in the text.')
  return {
    kind: 'read',
    reading: {
      format: 'eras-list',
      title: `ERAS directory, ${programs.length} programs, ${source.asOf}`,
      programs,
      failed,
      unknownColumns: [],
      missingColumns: [],
      notes: ['Names and e-mail addresses of people in the directory were left out.'],
    },
  }
}
