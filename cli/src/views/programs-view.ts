import type { Candidate } from '#domain/programs'
import type { IsoDate } from '#domain'
import { hung, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { programText } from './program-text.ts'
import { counted } from '#domain/say'
import { seenYear, visaText } from './visa-text.ts'

/** Programs of the directory, a row each, with the reason that decided tier or refusal. */
export function candidateLines(
  found: readonly Candidate[],
  { rows, today }: { readonly rows: number; readonly today: IsoDate },
  paper: TerminalPaper,
): readonly string[] {
  if (found.length === 0) return ['No program passes these filters. Leave one out.']
  const columns = [
    { title: 'Id' },
    { title: 'Program', fills: true },
    { title: 'St' },
    { title: 'T' },
    { title: 'Standing' },
    { title: 'Visa' },
    { title: 'Seen' },
  ]
  const lines = table(
    columns,
    found
      .slice(0, rows)
      .map(({ program, tier, standing }) => [
        program.id,
        programText(program),
        program.state,
        tier.letter,
        standing,
        visaText(program, today),
        seenYear(program),
      ]),
    paper,
  )
  const left = found.length - rows
  return [
    paper.bold(counted(found.length, 'program')),
    ...lines,
    ...(left > 0 ? [paper.faint(`${left} more: add --limit ${found.length}`)] : []),
    ...hung(
      '',
      'T: tier for you. Visa: as last reported, with the year; ask before you rely on it. Seen: the newest word of the program.',
      paper,
    ).map(paper.faint),
  ]
}
