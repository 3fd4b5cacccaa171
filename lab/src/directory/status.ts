import type { Claims, Program, ProgramStatus } from '#domain/claims'
import type { Source } from '#domain'
import { sources } from '../tables/sources.ts'
import { cell, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

/**
 * Whether each program still takes residents: what was reported of it (closures, withdrawals, mergers, moves), whose hospital it is
 * (uniformed services), and whether the newest list of programs names it. Where that list was read whole and does not, the program is
 * said not to be in it; emergency medicine and transitional year also fill outside it, so there absence says nothing.
 */
export function withStatus(programs: readonly Program[], folder: string): readonly Program[] {
  const reported = claimsById(readTable(folder, 'programs/closures_and_withdrawals.csv'), reportedStatus)
  const military = claimsById(readTable(folder, 'programs/military_programs.csv'), () => [
    { value: 'military' as const, ...sources.uniformedServices },
  ])
  const listing = claimsById(readTable(folder, 'programs/acgme_catalogue_2025.csv'), listingOf)
  return programs.map((program) => {
    const { id, claims } = program
    const status = reported.get(id)
    const setting = military.get(id)
    const listed = [...(listing.get(id) ?? []), ...(claims.listed ?? [])]
    return {
      ...program,
      claims: {
        ...claims,
        ...(listed.length === 0 ? {} : { listed }),
        ...(status === undefined ? {} : { status }),
        ...(setting === undefined ? {} : { setting }),
      },
    }
  })
}

function claimsById<T>(rows: readonly Row[], read: (row: Row) => Claims<T>): ReadonlyMap<string, Claims<T>> {
  return new Map(
    rows.flatMap((row) => {
      const id = directoryId(row)
      const claims = id === undefined ? [] : read(row)
      return id === undefined || claims.length === 0 ? [] : [[id, claims] as const]
    }),
  )
}

/** The catalogue names the entry of ours a number belongs to where the directory only has the program by name. */
function directoryId(row: Row): string | undefined {
  const number = cell(row, 'acgme_id')
  const own = 'in_product_directory' in row ? cell(row, 'in_product_directory') : undefined
  return own?.startsWith('as ') === true ? own.slice('as '.length) : number
}

/** Only what is sure is said of a program; the rest of the table are programs absent from the list, which the list itself says. */
function reportedStatus(row: Row): Claims<ProgramStatus> {
  const what = cell(row, 'what') ?? ''
  const value = statusIn(what)
  if (cell(row, 'confidence') !== 'high' || value === undefined) return []
  const note = cell(row, 'note')
  const sameAs = /same program as (\d{10})|replaced by (\d{10})/.exec(note ?? '')
  const number = sameAs?.[1] ?? sameAs?.[2]
  return [{ value, ...sourceOf(row), ...(number === undefined ? {} : { note: `Its place in the list is number ${number}.` }) }]
}

function statusIn(what: string): ProgramStatus | undefined {
  if (/moved/.test(what)) return 'moved'
  if (/phas|no new/.test(what)) return 'closing'
  if (what.startsWith('accreditation withdrawn')) return 'accreditation withdrawn'
  if (/^(merged|duplicate)/.test(what)) return 'merged'
  return what.startsWith('hospital closed') ? 'closed' : undefined
}

function sourceOf(row: Row): Source {
  const url = /https?:\/\/\S+/.exec(cell(row, 'source') ?? '')?.[0]
  const asOf = /\d{4}(-\d{2})?(-\d{2})?/.exec(cell(row, 'date') ?? '')?.[0] ?? sources.erasList2026.asOf
  if (url === undefined) return { ...sources.erasList2026, asOf }
  return { source: new URL(url).hostname.replace(/^www\./, ''), asOf, known: 'reported', url }
}

const fillsElsewhere: ReadonlySet<string> = new Set(['Emergency Medicine', 'Transitional Year'])

function listingOf(row: Row): Claims<boolean> {
  const listed = cell(row, 'listed_eras_2026') === 'yes'
  if (!listed && fillsElsewhere.has(cell(row, 'specialty') ?? '')) return []
  return [{ value: listed, ...sources.erasList2026 }]
}
