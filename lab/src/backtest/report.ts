import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { feeders } from '../validation/feeders.ts'
import type { Figures } from './figures.ts'
import type { Gap, Summary } from './summary.ts'
import { others } from './summary.ts'
import { strategies, strategyWords } from './strategies.ts'
import type { World } from './worlds.ts'
import { lookedAtClosest, worlds } from './worlds.ts'

const page = join('docs', 'backtest.md')
const [begin, end] = ['<!-- figures -->', '<!-- end of figures -->']

/** Puts the figures into docs/backtest.md, between its marks. Throws where the page has none. */
export function writeReport(found: Figures): void {
  const text = readFileSync(page, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${page} has no marks to write figures between`)
  const closer = worlds.filter(({ id }) => lookedAtClosest.includes(id))
  const parts = [comparedIn(found), ...closer.flatMap((world) => [groupsIn(found, world), meansIn(found, world)])]
    .flat()
    .join('\n\n')
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${parts}\n\n${text.slice(to)}`)
}

/** World by world, specialty by specialty: what ours brings, and by how much more than every other way. */
function comparedIn(found: Figures): readonly string[] {
  return worlds.flatMap(({ id, title }) => {
    const rows = playedIn(found, id).map(({ specialty, summary }) => [
      specialty,
      String(summary.applicants),
      points(summary.typical),
      points(summary.ours),
      ...others.map((way) => gap(summary.ahead[way])),
      gap(summary.promised),
      gap(summary.promisedTypical),
    ])
    return section(title, { head: ['Specialty', 'Applicants', 'Typical list', 'Ours', ...aheadOf, ...promises], rows })
  })
}

/** A world once more, by score and by visa need. */
function groupsIn(found: Figures, { id, title }: World): readonly string[] {
  const rows = playedIn(found, id).flatMap(({ specialty, summary }) =>
    summary.groups.map((group) => [
      specialty,
      group.name,
      String(group.applicants),
      points(group.typical),
      points(group.ours),
      gap(group.ahead['most img']),
      gap(group.ahead.chance),
      gap(group.promised),
    ]),
  )
  const head = ['Specialty', 'Who', 'Applicants', 'Typical list', 'Ours', minus('most img'), minus('chance'), promises[0]!]
  return section(`${title}: by score and visa need`, { head, rows })
}

/** A world once more: programs ranked, and applications, of which every way sends as many. */
function meansIn(found: Figures, { id, title }: World): readonly string[] {
  const ways = [...strategies, 'typical'] as const
  const names = ways.map((way) => (way === 'typical' ? 'a typical list' : strategyWords[way]))
  const rows = playedIn(found, id).flatMap(({ specialty, summary }) => [
    [specialty, 'programs ranked', ...ways.map((way) => summary.ranks[way].toFixed(1))],
    [specialty, 'applications', ...ways.map(() => summary.sent.toFixed(0))],
  ])
  return section(`${title}: ranks and applications, in the mean`, { head: ['Specialty', 'What', ...names], rows })
}

const minus = (way: (typeof others)[number]): string => `Ours minus ${strategyWords[way]}`
const aheadOf = others.map(minus)
const promises = ['Promised minus realised', 'The same, typical list']

function playedIn(found: Figures, world: string): readonly { readonly specialty: string; readonly summary: Summary }[] {
  return feeders.flatMap((specialty) => {
    const summary = found.get(`${specialty} ${world}`)
    return summary === undefined ? [] : [{ specialty: specialty.replaceAll('-', ' '), summary }]
  })
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function section(
  title: string,
  { head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] },
): readonly string[] {
  if (rows.length === 0) return []
  const rule = head.map((_, i) => (i === 0 || rows.every((row) => /[a-z]{3}/.test(row[i] ?? '')) ? '---' : '---:'))
  return [`### ${title}\n\n${[head, rule, ...rows].map(line).join('\n')}`]
}

function points(share: number): string {
  return (100 * share).toFixed(1)
}

function gap({ point, low, high }: Gap): string {
  return `${points(point)} (${points(low)} to ${points(high)})`
}
