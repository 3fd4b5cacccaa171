import { isEstimate } from '#domain/claims'
import { completenessOf } from '#domain/programs'
import { inForce } from '#domain/claims'
import type { Claims, InForce, Program } from '#domain/claims'
import type { Fact, IsoDate } from '#domain'
import { chanceText, dayText } from '#domain/say'
import { hung, section } from '../terminal/layout.ts'
import { shortened } from '../terminal/measure.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** One field of a program: what is in force, what says otherwise, when to look again. */
export interface LedgerEntry {
  readonly field: string
  readonly value: unknown
  readonly fact: Fact<unknown>
  readonly conflicts: readonly Fact<unknown>[]
  readonly reCheckBy: IsoDate
  readonly stale: boolean
}

export function ledgerOf({ claims }: Program, today: IsoDate): readonly LedgerEntry[] {
  return Object.entries(claims).flatMap(([field, list]: [string, Claims<unknown>]) => {
    const force: InForce<unknown> | undefined = inForce(list, today)
    return force ? [{ field, ...force }] : []
  })
}

/** Everything said about one program, then what nobody has said, as questions to send. */
export function ledgerLines(program: Program, today: IsoDate, paper: TerminalPaper): readonly string[] {
  const { questions, unknown } = completenessOf(program, today)
  const { id, name, city, state } = program
  return [
    paper.bold(`${name}, ${city}, ${state}`),
    paper.faint(id),
    ...section(
      'In force',
      ledgerOf(program, today).flatMap((entry) => entryLines(entry, paper)),
      paper,
    ),
    ...section('Unknown', unknown.length > 0 ? hung('  ', unknown.join(', '), paper) : [], paper),
    ...section(
      'Ready to ask',
      questions.flatMap(({ text, why }) => [...hung('  - ', text, paper), ...hung('    ', why, paper).map(paper.faint)]),
      paper,
    ),
  ]
}

const longestValue = 160

function entryLines({ field, value, fact, conflicts, reCheckBy, stale }: LedgerEntry, paper: TerminalPaper): readonly string[] {
  const age = stale ? `; check again, due since ${dayText(reCheckBy)}` : ''
  const source = `${fact.source}, ${fact.asOf}, ${fact.known}${fact.stance ? `, ${fact.stance}` : ''}${age}`
  return [
    ...hung('  ', `${field}: ${valueText(value)}`, paper),
    ...hung('      ', source, paper).map(stale ? paper.warm : paper.faint),
    ...(fact.note === undefined ? [] : hung('      ', shortened(fact.note, longestValue), paper).map(paper.faint)),
    ...conflicts.flatMap((other) =>
      hung('      ', `but ${valueText(other.value)}: ${other.source}, ${other.asOf}, ${other.known}`, paper).map(paper.warm),
    ),
  ]
}

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isEstimate(value)) return chanceText(value)
  return shortened(typeof value === 'string' ? value : JSON.stringify(value), longestValue)
}
