import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Coefficient } from '#domain/chances'
import type { ValidationCheck, CheckKind } from './check.ts'
import { verdictOf } from './check.ts'
import type { Inputs } from './inputs.ts'
import { plots } from './plots.ts'
import { formatValue } from './report.ts'
import type { Results } from './run-checks.ts'
import { scorecardOf } from './scorecard.ts'

/** Rewrites the made parts of docs/method.md, its plots, and the scorecard; returns the paths written. */
export function writeDocs(inputs: Inputs, results: Results): readonly string[] {
  const method = join('docs', 'method.md')
  const kinds: readonly CheckKind[] = ['fitted', 'held out', 'simulated']
  const parts = new Map<string, string>([
    ['summary', summary(results.checks)],
    ['coefficients', coefficientTable(inputs)],
    ...kinds.map((kind): [string, string] => [kind, checkTable(results.checks.filter((check) => check.kind === kind))]),
  ])
  let page = readFileSync(method, 'utf8')
  for (const [name, made] of parts) page = replacePart(page, name, made)
  const files = new Map([
    [method, page],
    [join('facts', 'data', 'validation', 'scorecard.json'), `${JSON.stringify(scorecardOf(inputs, results), null, 1)}\n`],
    ...[...plots(inputs, results)].map(([name, picture]): [string, string] => [join('docs', 'plots', name), picture]),
  ])
  for (const [path, content] of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return [...files.keys()]
}

/** Made parts stand between two comments that name them. */
function replacePart(page: string, name: string, made: string): string {
  const [from, to] = [`<!-- ${name}: made by npm run validate -- --write-docs -->`, `<!-- end of ${name} -->`]
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  if (start < 0 || end < start) throw new RangeError(`docs/method.md has no part ${name}`)
  return `${page.slice(0, start + from.length)}\n\n${made}\n\n${page.slice(end)}`
}

function summary(checks: readonly ValidationCheck[]): string {
  const count = (verdict: string): number => checks.filter((check) => verdictOf(check) === verdict).length
  return `Of ${checks.length} figures, ${count('reached')} reach their aim, ${count('known limit')} miss it but stay within a limit that the data set (each says why), and ${count('failed')} fail.`
}

function checkTable(checks: readonly ValidationCheck[]): string {
  const rows = checks.map((check) => {
    const verdict = verdictOf(check)
    const words =
      verdict === 'reached'
        ? 'reached'
        : verdict === 'known limit'
          ? `**missed, within the limit.** ${check.note ?? ''}`
          : '**failed**'
    return [check.title, formatValue(check), check.aim.map((edge) => Number(edge.toFixed(2))).join(' to '), words.trim()]
  })
  return table(['figure', 'value', 'aim', 'verdict'], rows, [1])
}

function coefficientTable({ model }: Inputs): string {
  const head = ['specialty', 'from', 'level', 'spread s', 'c', 'd', 'Step 2 CK, 10 points', 'unseen']
  const rows = model.specialties.map(({ specialty, fittedFrom, invitation, matching }) => [
    specialty.replaceAll('-', ' '),
    fittedFrom === 'own' ? 'own figures' : 'relatives',
    ...[matching.level, matching.spread, matching.intercept, matching.slope].map(show),
    show(invitation.step2ckPer10),
    show(invitation.latentSd),
  ])
  return table(head, rows, [2, 3, 4, 5, 6, 7])
}

/** A Markdown table in even columns, as the formatter of the house would write it; `right` columns are set to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = head.map((name, i) => Math.max(3, name.length, ...rows.map((row) => row[i]!.length)))
  const write = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (right.includes(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`
  const rule = widths.map((width, i) => (right.includes(i) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [write(head), write(rule), ...rows.map(write)].join('\n')
}

function show({ estimate, standardError }: Coefficient): string {
  return `${estimate.toFixed(2)} ± ${standardError.toFixed(2)}`
}
