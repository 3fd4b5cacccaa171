import type { IsoDate, ProgramId } from '#domain'
import type { Program } from '#domain/claims'
import { standingIn } from '#domain/season'
import type { SeasonEntry, SeasonLog } from '#domain/season'
import { programsNamed } from '#domain/track'
import { entriesOfLine, readSeasonLine } from './season-line.ts'

/** One line that was typed, and what it would add to the log, or why that is not clear. */
export type NotedLine =
  | { readonly kind: 'clear'; readonly line: string; readonly entries: readonly SeasonEntry[] }
  /** `programs`: those it can mean. */
  | { readonly kind: 'unclear'; readonly line: string; readonly problem: string; readonly programs?: readonly MeantProgram[] }

export type MeantProgram = Pick<Program, 'id' | 'name' | 'city' | 'state'>

/** The season lines are noted in. */
export interface NotingIn {
  readonly programs: readonly Program[]
  /** Match year. */
  readonly match: number
  readonly today: IsoDate
  readonly log: SeasonLog
  /** Which program a line means, where somebody said so. */
  readonly chosen?: ReadonlyMap<string, ProgramId>
}

/** Reads lines of a season, each for itself. Nothing of them counts before it was shown. */
export function readNotedLines(lines: readonly string[], noting: NotingIn): readonly NotedLine[] {
  return lines.filter((line) => line.trim() !== '').map((line) => readNotedLine(line, noting))
}

function readNotedLine(line: string, noting: NotingIn): NotedLine {
  const { match, today } = noting
  const read = readSeasonLine(line, { match, today })
  if (read.kind === 'unread') return { kind: 'unclear', line, problem: read.why }
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
