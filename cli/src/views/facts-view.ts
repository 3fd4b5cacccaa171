import type { Facts } from '#domain'
import { dayText, counted } from '#domain/say'
import type { Cited, Difference, Stale } from '#facts/ledger'
import { hung, table } from '../terminal/layout.ts'
import { shortened } from '../terminal/measure.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

const longestValue = 200

/** Facts one by one: path, value, then who said it and when. */
export function factLines(found: readonly Cited[], limit: number, paper: TerminalPaper): readonly string[] {
  if (found.length === 0) return ['No fact holds all these words. Try fewer, or matchwright facts alone for what there is.']
  const left = found.length - limit
  return [
    ...found.slice(0, limit).flatMap((fact) => oneFact(fact, paper)),
    ...(left > 0 ? [paper.faint(`${left} more: add a word, or --limit ${found.length}`)] : []),
  ]
}

function oneFact(fact: Cited, paper: TerminalPaper): readonly string[] {
  const said = [
    `${fact.source}, ${fact.asOf}, ${fact.known}`,
    fact.url ?? (fact.officialPage && `check ${fact.officialPage}`),
    fact.note,
  ]
    .filter(Boolean)
    .join('; ')
  return [
    paper.accent(fact.path),
    ...hung('  ', shortened(valueText(fact.value), longestValue), paper),
    ...hung('  ', said, paper).map(paper.faint),
  ]
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** How much there is, by part of the pack, and from which years. */
export function overviewLines(facts: Facts, cited: readonly Cited[], paper: TerminalPaper): readonly string[] {
  const parts = [...new Set(cited.map(partOf))]
  const rows = parts.map((part) => {
    const inPart = cited.filter((fact) => partOf(fact) === part)
    return [part, String(inPart.length), yearsOf(inPart), String(new Set(inPart.map(({ source }) => source)).size)]
  })
  const columns = [
    { title: 'Part' },
    { title: 'Facts', align: 'right' },
    { title: 'Years' },
    { title: 'Sources', align: 'right' },
  ] as const
  return [
    paper.bold(
      `Facts of ${dayText(facts.release.date)}, release ${facts.release.version}: ${counted(cited.length, 'fact')}, ${counted(facts.programs.length, 'program')}`,
    ),
    '',
    ...table(columns, rows, paper),
    '',
    ...hung('', 'Ask for one: matchwright facts step2ck pass mark. A program: matchwright facts and its ten digits.', paper).map(
      paper.faint,
    ),
  ]
}

function partOf({ path }: Cited): string {
  return path.split('.')[0] ?? path
}

function yearsOf(cited: readonly Cited[]): string {
  const years = cited.flatMap(({ asOf }) => asOf.match(/\d{4}/g) ?? []).toSorted()
  const [first, last] = [years[0], years.at(-1)]
  return first === last ? (first ?? '') : `${first}-${last}`
}

export function staleLines(
  stale: readonly Stale[],
  { limit, all }: { readonly limit: number; readonly all: number },
  paper: TerminalPaper,
): readonly string[] {
  if (stale.length === 0) return [`None of ${counted(all, 'fact')} is more than a year old.`]
  const columns = [{ title: 'Check again by' }, { title: 'As of' }, { title: 'Fact', fills: true }] as const
  const left = stale.length - limit
  return [
    paper.bold(`${stale.length} of ${counted(all, 'fact')} are more than a year old`),
    ...table(
      columns,
      stale.slice(0, limit).map((fact) => [dayText(fact.reCheckBy), fact.asOf, fact.path]),
      paper,
    ),
    ...(left > 0 ? [paper.faint(`${left} more: --limit ${stale.length}`)] : []),
  ]
}

export interface ReleasesView {
  readonly before: Facts
  readonly after: Facts
  readonly limit: number
}

export function differenceLines(
  differences: readonly Difference[],
  { before, after, limit }: ReleasesView,
  paper: TerminalPaper,
): readonly string[] {
  const title = `Release ${before.release.version} (${dayText(before.release.date)}) to ${after.release.version} (${dayText(after.release.date)})`
  const left = differences.length - limit
  return [
    paper.bold(`${title}: ${differences.length} differences`),
    ...differences.slice(0, limit).flatMap((difference) => differenceLine(difference, paper)),
    ...(left > 0 ? [paper.faint(`${left} more: --limit ${differences.length}`)] : []),
  ]
}

function differenceLine({ kind, path, before, after }: Difference, paper: TerminalPaper): readonly string[] {
  return hung('  ', `${kind}: ${path}: ${said(before)} -> ${said(after)}`, paper)
}

function said(fact: Cited | undefined): string {
  return fact ? `${shortened(valueText(fact.value), longestValue)} (${fact.source}, ${fact.asOf})` : 'nothing'
}
