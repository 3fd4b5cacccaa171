import type { Source } from '#domain'
import type { YearMatched } from '#domain/claims'
import { tidy } from '../files/text.ts'
import { refuse } from '../reading.ts'
import type { FailedRow, ReadOutcome, ReadProgram } from '../reading.ts'
import { stateCode } from './identities.ts'

/** ` Family Medicine   3082120C0    8   4*   8   6* ...`: one blank may stand between name and code, and a star may stand apart. */
const row = /^\s*(\S.*?)\s*(\d{4}\d{3}[CPARM]\d)\s+(.*)$/

/** The NRMP report "Program Results" (quota and matched by year), from its lines, page by page. */
export function readNrmpResults(pages: readonly (readonly string[])[], source: Source): ReadOutcome {
  const years = yearsOf(pages.flat())
  if (!years) return refuse('No heading "Program Results" with its years was found; this is not the NRMP report by program.')
  const programs: ReadProgramRow[] = []
  const failed: FailedRow[] = []
  let state: string | undefined
  let institution = ''
  let city = ''
  let number = 0
  let previous = ''
  for (const raw of pages.flat()) {
    number += 1
    const line = raw.trim()
    const match = row.exec(raw)
    if (match) {
      const read = programOf(match, years, source)
      if (typeof read === 'string') failed.push({ line: number, reason: read, text: line })
      else
        programs.push({
          ...read,
          line: number,
          institution,
          ...(city === '' ? {} : { city }),
          ...(state === undefined ? {} : { state }),
        })
    } else if (/\bCode\s+Quota\s+Matched/.test(line)) {
      city = tidy(line.replace(/\bCode\s+Quota.*$/, ''))
      institution = institutionName(previous)
    } else if (/^[A-Z][A-Z .]+$/.test(line) && stateCode(line) !== undefined) state = stateCode(line)
    if (line !== '' && !/\bProgram\s+20\d\d/.test(line)) previous = line
  }
  if (programs.length === 0) return refuse('The report was recognised, but no row with a program code was found.')
  return {
    kind: 'read',
    reading: {
      format: 'nrmp-program-results',
      title: `NRMP Program Results ${years.at(-1)}-${years[0]}, ${programs.length} programs`,
      programs: programs.map(({ institution: at = '', ...program }) => ({ ...program, name: at, specialty: program.name })),
      failed,
      unknownColumns: [],
      missingColumns: [],
      notes: ['A dash in the report means not offered that year and is not read as zero.'],
    },
  }
}

type ReadProgramRow = ReadProgram & { readonly institution?: string }

function programOf(match: RegExpExecArray, years: readonly number[], source: Source): ReadProgramRow | string {
  const [, name = '', code = '', rest = ''] = match
  const values = [...rest.replaceAll(/(\d)\s+\*/g, '$1*').matchAll(/--|\d+\*?/g)].map(([value]) => value)
  if (values.length !== 2 * years.length)
    return `The row has ${values.length} figures where ${2 * years.length} were expected (quota and matched for ${years.length} years).`
  const record: YearMatched[] = years.flatMap((year, at) => {
    const [quota, matched] = [values[2 * at], values[2 * at + 1]].map((value) =>
      value === '--' ? undefined : Number.parseInt(value ?? '', 10),
    )
    return quota === undefined || matched === undefined ? [] : [{ year, quota, matched }]
  })
  const [newest] = record
  const dated = (year: number | undefined): Source => ({ ...source, asOf: String(year ?? years[0]) })
  return {
    line: 0,
    name: tidy(name),
    nrmpCode: code,
    claims: {
      nrmpCode: [{ value: code, ...dated(newest?.year) }],
      ...(newest
        ? { positions: [{ value: newest.quota, ...dated(newest.year) }], matchRecord: [{ value: record, ...dated(newest.year) }] }
        : {}),
    },
    raw: { row: tidy(match[0]) },
  }
}

function yearsOf(lines: readonly string[]): readonly number[] | undefined {
  if (!lines.some((line) => /NRMP Program Results/.test(line))) return undefined
  const heading = lines.find((line) => /\bProgram\s+20\d\d(\s+20\d\d)+\s*$/.test(line))
  return heading?.match(/20\d\d/g)?.map(Number)
}

/** `Brookwood Baptist Health-AL (Continued)` is Brookwood Baptist Health. */
function institutionName(line: string): string {
  return tidy(line.replace(/\(Continued\)/, '').replace(/-[A-Z]{2}\s*$/, ''))
}
