import type { Case } from '#domain/person'
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

export interface NotingIn extends Pick<Case, 'facts' | 'season' | 'today'> {
  readonly log: SeasonLog
}

/** Reads lines of a season, each for itself. Nothing of them counts before it was shown. */
export function readNotedLines(lines: readonly string[], noting: NotingIn): readonly NotedLine[] {
  return lines.filter((line) => line.trim() !== '').map((line) => readNotedLine(line, noting))
}

function readNotedLine(line: string, noting: NotingIn): NotedLine {
  const { match } = noting.season
  const read = readSeasonLine(line, { match, today: noting.today })
  if (read.kind === 'unread') return { kind: 'unclear', line, problem: read.why }
  const meant = programMeant(read.line.words, noting)
  if (meant.kind === 'unclear') return { ...meant, line }
  return { kind: 'clear', line, entries: entriesOfLine(read.line, meant.program.id, match) }
}

export type Meant =
  | { readonly kind: 'clear'; readonly program: MeantProgram }
  | { readonly kind: 'unclear'; readonly problem: string; readonly programs?: readonly MeantProgram[] }

/** The one program some words mean, or why none is certain. */
export function programMeant(words: string, { facts, season, log }: NotingIn): Meant {
  const own = new Set(standingIn(log, season.match).applications.map(({ program }) => program))
  const named = programsNamed(words, { programs: facts.programs, own })
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
      const programs = named.programs.map(({ id, name, city, state }) => ({ id, name, city, state }))
      return { kind: 'unclear', problem: `"${words}" can mean several programs.`, programs }
    }
  }
}
