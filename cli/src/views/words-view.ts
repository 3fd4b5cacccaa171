import { counted, countText, decimalText } from '#domain/say'
import type { CapitalPlan, DomainCoverage, EvidenceLog, LogEntry } from '#writing/informatics'
import type { Finding, StatementReport } from '#writing/words'
import { bulletSection, hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

const levels = { none: '·', started: '░', shown: '▒', strong: '█' } as const

/** What the log shows of each domain of practice. */
export function coverageLines(coverage: readonly DomainCoverage[], paper: TerminalPaper): readonly string[] {
  const columns = [{ title: 'Domain', fills: true }, { title: 'Shown' }, { title: '' }, { title: 'By' }] as const
  const rows = coverage.map(({ name, level, because }) => [
    name,
    level,
    levels[level].repeat(8),
    String(new Set(because.map(({ experience }) => experience)).size),
  ])
  return section('Your log, by domain of clinical informatics', table(columns, rows, paper), paper)
}

const shownAsks = 2

/** Each entry with what its own words show, the words themselves, and what to add. */
export function logLines({ entries }: EvidenceLog, paper: TerminalPaper): readonly string[] {
  return entries.flatMap((entry) => entryLines(entry, paper))
}

function entryLines({ experience, reading, proof, asks }: LogEntry, paper: TerminalPaper): readonly string[] {
  const found = reading.suggestions.flatMap(({ name, claim, proofs }) => {
    const words = proofs.map(({ text }) => `"${text}"`).join(', ')
    return hung('  + ', `${name}${claim === 'done' ? '' : ` (${claim})`}: ${words}`, paper)
  })
  const possible = reading.asks.flatMap(({ question }) => hung('  ? ', question, paper))
  const uncounted = reading.notCounted.flatMap(({ name, proof: { text, claim } }) =>
    hung('  - ', `not counted, ${claim}: ${name}, "${text}"`, paper),
  )
  const toAdd = asks.slice(0, shownAsks).flatMap(({ text }) => hung('  > ', text, paper))
  return section(
    `${experience.title} (${proof})`,
    [...found, ...possible, ...uncounted.map(paper.faint), ...toAdd.map(paper.faint)],
    paper,
  )
}

/** What to do before applying, week by week. */
export function capitalLines({ gaps, steps, hours, proved, asks }: CapitalPlan, paper: TerminalPaper): readonly string[] {
  const todo = steps.flatMap(({ step, fromWeek, toWeek }) => [
    ...hung('  ', `Weeks ${fromWeek + 1}-${toWeek + 1}: ${step.title}`, paper).map(paper.bold),
    ...hung('    ', `${step.what} ${counted(step.hours.value, 'hour')}; ${costText(step.cost)}`, paper),
  ])
  const best = proved ? 'No other choice of steps adds more in this time.' : 'The best choice found in the time given.'
  return [
    ...section(
      `What to add: ${counted(Math.round(hours), 'hour')}`,
      [...todo, ...hung('  ', best, paper).map(paper.faint)],
      paper,
    ),
    ...section(
      'Gaps that matter most',
      gaps.slice(0, 3).flatMap(({ name, because }) => hung('  - ', [name, ...because.map(({ text }) => text)].join('. '), paper)),
      paper,
    ),
    ...bulletSection(
      'To ask',
      asks.map(({ text }) => text),
      paper,
    ),
  ]
}

function costText(cost: CapitalPlan['steps'][number]['step']['cost']): string {
  return cost.kind === 'free' ? 'free.' : cost.text
}

const weights = { must: 'Mend', look: 'Look at', note: 'Know' } as const

/** What a tired reader would stumble over, and which claims the log supports. */
export function reportLines({ counts, grade, findings, claims }: StatementReport, paper: TerminalPaper): readonly string[] {
  const unsupported = claims.filter(({ supportedBy }) => supportedBy.length === 0)
  const size = `${counted(counts.characters, 'character')}, ${counted(counts.words, 'word')}, about ${decimalText(counts.pages, 1)} pages`
  return [
    paper.bold(`${size}${grade === undefined ? '' : `, reading grade ${countText(grade)}`}`),
    ...weighedLines(findings, paper),
    ...section(
      'Claims the log does not support yet',
      unsupported.flatMap(({ claim, sentence }) => hung('  - ', `${claim}: "${sentence}"`, paper)),
      paper,
    ),
  ]
}

/** What is wrong with a letter or message. */
export function messageLines(findings: readonly Finding[], paper: TerminalPaper): readonly string[] {
  if (findings.length === 0) return ['Nothing here speaks against your profile or the conduct rules we look for.']
  return weighedLines(findings, paper)
}

function weighedLines(findings: readonly Finding[], paper: TerminalPaper): readonly string[] {
  return (['must', 'look', 'note'] as const).flatMap((weight) => {
    const inWeight = findings.filter((finding) => finding.weight === weight)
    return section(
      `${weights[weight]} (${inWeight.length})`,
      inWeight.flatMap((finding) => findingLines(finding, paper)),
      paper,
    )
  })
}

function findingLines({ message, advice, quote }: Finding, paper: TerminalPaper): readonly string[] {
  return [
    ...hung('  - ', message, paper),
    ...(quote === undefined ? [] : hung('    ', `"${quote}"`, paper)),
    ...hung('    ', advice, paper).map(paper.faint),
  ]
}
