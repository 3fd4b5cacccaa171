import type { Facts, IsoDate, Reason, SpecialtyId } from '#domain'
import type { FeeBill, ListedProgram, ProgramList } from '#domain/list'
import { outlookWords } from '#domain/list'
import { chancesLegend, moneyText, narrowChance, percentText, counted } from '#domain/say'
import { bandBar, bulletSection, hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { numberedText } from './program-text.ts'
import { seenYear, visaText } from './visa-text.ts'

/** Of a hundred applicants like you so many match: the answer of the list, with its band drawn. */
export function answerLines(list: ProgramList, paper: TerminalPaper): readonly string[] {
  const { picks, matchChance, outlook } = list
  const { answer, interviews } = outlookWords(outlook)
  if (picks.length === 0) return hung('', answer, paper).map(paper.bold)
  return [
    ...hung('', answer, paper).map(paper.bold),
    ...(matchChance ? [bandBar(matchChance, paper)] : []),
    ...(interviews ? hung('', interviews, paper) : []),
    ...uncountedLines(outlook, paper),
    ...hung(
      '',
      `${matchChance ? 'Ends in brackets hold 8 times in 10. They' : 'The order of programs'} cannot know your letters, interviews or the year.`,
      paper,
    ).map(paper.faint),
    ...(outlook.kind === 'as sent' ? [] : costLines(list, paper)),
  ]
}

/** What the list costs, and why it is not longer. */
function costLines({ fees, ceiling }: ProgramList, paper: TerminalPaper): readonly string[] {
  const because = ceiling.because.map(({ text }) => text)
  return hung('', [`Application fees ${moneyText(fees.total)}.`, ...because].join(' '), paper)
}

function uncountedLines(outlook: ProgramList['outlook'], paper: TerminalPaper): readonly string[] {
  return outlook.kind === 'no number' ? [] : outlook.uncounted.flatMap(({ text }) => hung('', `Not counted: ${text}`, paper))
}

export interface ListView {
  /** Most rows a specialty. */
  readonly rows: number
  readonly today: IsoDate
  readonly facts: Facts
  /** Whose list it is, where it is not the applicant's. */
  readonly whose?: string
  /** What holds for a whole specialty. */
  readonly notes?: readonly Reason[]
  /** Specialties that are listed as backups. */
  readonly backups?: ReadonlySet<SpecialtyId>
}

/** The first rows of the list, or all of them, a table for each specialty: backups last, else that of the first row first. */
export function listLines({ picks, seen, takeCare }: ProgramList, view: ListView, paper: TerminalPaper): readonly string[] {
  const isBackup = (id: SpecialtyId): boolean => view.backups?.has(id) ?? false
  const specialties = [...new Set(picks.map(({ candidate }) => candidate.program.specialty))].toSorted(
    (a, b) => Number(isBackup(a)) - Number(isBackup(b)),
  )
  if (specialties.length === 0) return []
  const shown = specialties.map((id) => picks.filter(({ candidate }) => candidate.program.specialty === id).slice(0, view.rows))
  const left = picks.length - shown.reduce((sum, rows) => sum + rows.length, 0)
  return [
    ...specialties.flatMap((id, at) =>
      section(titleOf(id, view, specialties.length), listTable(shown[at] ?? [], picks, view, paper), paper),
    ),
    ...hung(
      '',
      `${chancesLegend} T: tier for you. ${needsVisa(picks) ? 'Visa: as last reported; ask before you rely on it. ' : ''}Seen: the newest word of the program.`,
      paper,
    ).map(paper.faint),
    ...hung('', seen, paper).map(paper.faint),
    ...(takeCare === undefined ? [] : hung('', takeCare, paper)),
    ...(view.notes ?? []).flatMap(({ text }) => hung('', text, paper)),
    ...(left > 0 ? [paper.faint(`${left} more: matchwright list <profile>`)] : []),
  ]
}

function titleOf(id: SpecialtyId, { facts, whose }: ListView, of: number): string {
  const name = facts.specialties.find((specialty) => specialty.id === id)?.name ?? id
  return of === 1 && whose === undefined ? 'Your list' : `${whose ?? 'Your list'}: ${name}`
}

/** Whoever needs no visa reads nothing of what programs sponsor. */
function needsVisa(picks: readonly ListedProgram[]): boolean {
  return picks.some(({ candidate }) => candidate.visa.outcome !== 'not needed')
}

const columns = [
  { title: '#', align: 'right' },
  { title: 'Program', fills: true },
  { title: 'St' },
  { title: 'T' },
  { title: 'Signal' },
  { title: 'Invitation', align: 'right' },
  { title: 'Match', align: 'right' },
  { title: 'Visa' },
  { title: 'Seen' },
] as const

function listTable(
  shown: readonly ListedProgram[],
  all: readonly ListedProgram[],
  { today }: ListView,
  paper: TerminalPaper,
): readonly string[] {
  const kept = needsVisa(all) ? columns : columns.filter(({ title }) => title !== 'Visa')
  return table(
    kept,
    shown.map((pick) => {
      const cells = row(pick, all.indexOf(pick) + 1, today)
      return kept.map(({ title }) => cells[title])
    }),
    paper,
  )
}

function row(pick: ListedProgram, order: number, today: IsoDate): Readonly<Record<(typeof columns)[number]['title'], string>> {
  const { program, tier } = pick.candidate
  return {
    '#': String(order),
    Program: numberedText(program),
    St: program.state,
    T: tier.letter,
    Signal: pick.signal === 'none' ? '' : pick.signal,
    Invitation: narrowChance(pick.invitation),
    Match: narrowChance(pick.match),
    Visa: visaText(program, today),
    Seen: seenYear(program),
  }
}

/** The bill, each line with its rule. */
export function feeLines(fees: FeeBill, paper: TerminalPaper): readonly string[] {
  const lines = fees.lines.flatMap((line) =>
    hung(
      '  ',
      `${line.specialty ?? line.service}: ${counted(line.programs, 'program')}, ${moneyText(line.usd)}. ${line.rule}`,
      paper,
    ),
  )
  return section(`Fees: ${moneyText(fees.total)}`, lines, paper)
}

/** How near the list is to the best possible one, and what could not be met; of what was sent only how it was read, and of an empty one no proof. */
export function proofLines(
  { picks, outlook, certificate, conflicts, signalsLeft }: ProgramList,
  paper: TerminalPaper,
): readonly string[] {
  const unmet = bulletSection(
    'Wishes that could not be met',
    conflicts.map(({ text }) => text),
    paper,
  )
  if (picks.length === 0) return unmet
  if (outlook.kind === 'as sent')
    return bulletSection(
      'How this was read',
      conflicts.map(({ text }) => text),
      paper,
    )
  const { gapPercent } = certificate
  const gap = gapPercent < 0.01 ? `Less than ${percentText(0.0001, 2)}` : `At most ${percentText(gapPercent / 100, 2)}`
  const unsent = signalsLeft
    .filter(({ left }) => left > 0)
    .map(({ specialty, level, left }) => `${left} ${level} in ${specialty}`)
  return [
    ...section(
      'How good is this list?',
      hung('  ', `${gap} below the best list these limits allow: proved, not guessed.`, paper),
      paper,
    ),
    ...(unsent.length > 0 ? hung('  ', `Signals not used: ${unsent.join(', ')}.`, paper) : []),
    ...unmet,
  ]
}
