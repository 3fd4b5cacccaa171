import type { Claims, Program, ProgramStatus } from '#domain/claims'
import type { Source } from '#domain'
import { programId } from '#domain'
import { sources } from '../tables/sources.ts'
import { release } from './release.ts'
import { readCatalogue, readWhole } from './catalogue.ts'
import { cell, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'
import { numberOfTrack } from './track-id.ts'

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
  const catalogue = readCatalogue(folder)
  const whole = readWhole(catalogue)
  const listing = claimsById(catalogue, listingOf)
  const listingIn = ({ id, specialty }: Program): Claims<boolean> => {
    const number = numberOfTrack(id)
    const found = listing.get(number) ?? (id === number && id.startsWith('x-') ? notFoundByName : [])
    // That the program is listed does not say that its preliminary track is, and absence says something only where all was read.
    return found.filter(({ value }) => (value ? number === id : whole.has(specialty) || number !== id))
  }
  return programs.map((program) => {
    const { id, claims } = program
    const number = numberOfTrack(id)
    const status = reported.get(id) ?? reported.get(number)
    const setting = military.get(id) ?? military.get(number)
    const listed = besideOlder(listingIn(program), claims.listed)
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

function directoryId(row: Row): string | undefined {
  const id = cell(row, 'acgme_id')
  return id === undefined ? undefined : programId(id)
}

/** Only what is sure is said of a program; the rest of the table are programs absent from the list, which the list itself says. */
function reportedStatus(row: Row): Claims<ProgramStatus> {
  const what = cell(row, 'what') ?? ''
  const value = statusIn(what)
  if (cell(row, 'confidence') !== 'high' || value === undefined) return []
  const note = whereNow(cell(row, 'note') ?? '', directoryId(row) ?? '')
  return [{ value, ...sourceOf(row), ...(note === undefined ? {} : { note }) }]
}

/** Where what merged or moved is to be found, in the table's words. */
function whereNow(note: string, id: string): string | undefined {
  const number = /replaced by (\d{10})/.exec(note)?.[1]
  if (number !== undefined) return `Its place in the list is number ${number}.`
  const place = new RegExp(`${numberOfTrack(id)} now ([^,;:]+\\))`).exec(note)?.[1] ?? /taken over by ([^;]+)/.exec(note)?.[1]
  return place === undefined ? undefined : `Now at ${place}.`
}

function statusIn(what: string): ProgramStatus | undefined {
  if (/moved/.test(what)) return 'moved'
  if (/phas|no new/.test(what)) return 'closing'
  if (what.startsWith('accreditation withdrawn')) return 'accreditation withdrawn'
  if (what.startsWith('merged')) return 'merged'
  return what.startsWith('hospital closed') ? 'closed' : undefined
}

/** Who reported it, and when it was so; an end that is still to come is as old as the page that announced it. */
function sourceOf(row: Row): Source {
  const words = cell(row, 'source') ?? ''
  const url = /https?:\/\/\S+/.exec(words)?.[0]
  const day = /\d{4}(-\d{2})?(-\d{2})?/.exec(cell(row, 'date') ?? '')?.[0]
  const announced = url === undefined ? undefined : /\b20\d\d\b/.exec(url)?.[0]
  const asOf = (day !== undefined && day <= release.date ? day : announced) ?? sources.erasList2026.asOf
  if (url !== undefined) return { source: new URL(url).hostname.replace(/^www\./, ''), asOf, known: 'reported', url }
  if (words.startsWith('ERAS 2026')) return sources.erasList2026
  if (!words.startsWith('general knowledge')) return { source: words, asOf, known: 'reported' }
  return { source: 'General knowledge; the list of ERAS 2026 agrees', asOf, known: 'derived' }
}

function listingOf(row: Row): Claims<boolean> {
  return [{ value: cell(row, 'listed_eras_2026') === 'yes', ...sources.erasList2026 }]
}

/** What no older list names rests on the newest alone, and says so. */
function besideOlder(newest: Claims<boolean>, older: Claims<boolean> = []): Claims<boolean> {
  const isAlone = older.length === 0
  return [...newest.map((fact) => (fact.value && isAlone ? { ...fact, note: onlySource } : fact)), ...older]
}

const onlySource = 'The program stands in this list alone: no second source was found.'

/** A program without a number was looked for by name. */
const notFoundByName: Claims<boolean> = [{ value: false, ...sources.erasList2026, note: 'Looked for by name, city and state.' }]
