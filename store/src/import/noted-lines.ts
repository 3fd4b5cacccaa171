import type { IsoDate, ProgramId, Specialty } from '#domain'
import type { Program } from '#domain/claims'
import { joinEntries, standingIn } from '#domain/season'
import type { SeasonEntry, SeasonLog } from '#domain/season'
import { programsNamed } from '#domain/track'
import type { Improper } from '#domain/track'
import { fileFromBytes } from './files/source-file.ts'
import { matchPrograms } from './matching/match-programs.ts'
import type { ProgramMatch } from './matching/match-programs.ts'
import { isFileText, readImport } from './read-import.ts'
import type { Reading, ReadProgram } from './reading.ts'
import { seasonEntries } from './season-entries.ts'
import { entriesOfLine, readSeasonLine } from './season-line.ts'

/** One line that was typed, and what it would add to the log (nothing where that holds it already), or why that is not clear. */
export type NotedLine =
  | { readonly kind: 'clear'; readonly line: string; readonly entries: readonly SeasonEntry[] }
  /** `programs`: those it can mean; `improper`: where a program said what is no answer, and there is something to do. */
  | {
      readonly kind: 'unclear'
      readonly line: string
      readonly problem: string
      readonly programs?: readonly MeantProgram[]
      readonly improper?: Improper
    }

export type MeantProgram = Pick<Program, 'id' | 'name' | 'city' | 'state'>

/** The season lines are noted in. */
export interface NotingIn {
  readonly programs: readonly Program[]
  readonly specialties: readonly Specialty[]
  /** Match year. */
  readonly match: number
  readonly today: IsoDate
  readonly log: SeasonLog
  /** Which program a line means, where somebody said so. */
  readonly chosen?: ReadonlyMap<string, ProgramId>
}

/** Reads what was typed or pasted: lines, each for itself, or a letter, a calendar or a table. Nothing of it counts before it was shown. */
export async function readNoted(text: string, noting: NotingIn): Promise<readonly NotedLine[]> {
  if (!isFileText(text)) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    return lines.map((line) => readNotedLine(line, noting))
  }
  const outcome = await readImport(fileFromBytes('what was pasted', new TextEncoder().encode(text)), { today: noting.today })
  if (outcome.kind === 'refused') return [{ kind: 'unclear', line: 'What was pasted', problem: outcome.reason }]
  return rowsNoted(outcome.reading, noting)
}

/** What each row or letter tells of the season; what could not be read is named with its reason. */
function rowsNoted({ programs: rows, failed }: Reading, noting: NotingIn): readonly NotedLine[] {
  const matches = matchPrograms(rows, noting)
  const read = rows.map((row, at) => rowNoted(row, matches[at] ?? { kind: 'none' }, noting))
  const unread = failed.map(({ text, reason }): NotedLine => ({ kind: 'unclear', line: text, problem: reason }))
  return [...read, ...unread]
}

function rowNoted(row: ReadProgram, found: ProgramMatch, { match, chosen, log }: NotingIn): NotedLine {
  const line = row.name
  const program = chosen?.get(line) ?? (found.kind === 'certain' ? found.id : undefined)
  if (program !== undefined) {
    const entries = row.season === undefined ? [] : seasonEntries(program, row.season, match)
    // A file that is read again says nothing new: what was noted since stays the last word.
    if (entries.length > 0) return { kind: 'clear', line, entries: newTo(log, entries) }
    return { kind: 'unclear', line, problem: 'It tells nothing that happened in your season.' }
  }
  return found.kind === 'ask'
    ? { kind: 'unclear', line, problem: 'It can mean several programs.', programs: found.suggestions }
    : { kind: 'unclear', line, problem: 'No program of the directory fits.' }
}

function newTo(log: SeasonLog, entries: readonly SeasonEntry[]): readonly SeasonEntry[] {
  return joinEntries(log, entries).entries.slice(log.entries.length)
}

function readNotedLine(line: string, noting: NotingIn): NotedLine {
  const { match, today } = noting
  const read = readSeasonLine(line, { match, today })
  if (read.kind === 'unread') {
    const { why, improper } = read
    return { kind: 'unclear', line, problem: why, ...(improper === undefined ? {} : { improper }) }
  }
  const meant = programMeant(noting.chosen?.get(line) ?? read.line.words, noting)
  if (meant.kind === 'unclear') return { ...meant, line }
  return { kind: 'clear', line, entries: entriesOfLine(read.line, meant.program.id, match) }
}

export type Meant =
  | { readonly kind: 'clear'; readonly program: MeantProgram }
  | { readonly kind: 'unclear'; readonly problem: string; readonly programs?: readonly MeantProgram[] }

/** The one program some words mean, or why none is certain. */
export function programMeant(words: string, { programs, match, log }: NotingIn): Meant {
  const own = new Set(standingIn(log, match).applications.map(({ program }) => program))
  const named = programsNamed(words, { programs, own })
  switch (named.kind) {
    case 'certain':
      return { kind: 'clear', program: named.program }
    case 'none':
      return { kind: 'unclear', problem: `No program of your specialties is called "${words}".` }
    case 'too many':
      return {
        kind: 'unclear',
        problem: `"${words}" can mean ${named.count} programs: add its city or another word of its name.`,
      }
    case 'ask': {
      const several = named.programs.map(({ id, name, city, state }) => ({ id, name, city, state }))
      return { kind: 'unclear', problem: `"${words}" can mean several programs.`, programs: several }
    }
  }
}
