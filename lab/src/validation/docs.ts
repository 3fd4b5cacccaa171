import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withMadePart } from '../documents/made-part.ts'
import { markdownTable } from '../documents/markdown-table.ts'
import type { Coefficient } from '#domain/chances'
import { groupBy } from '#engine/keys'
import type { ValidationCheck, CheckKind } from './check.ts'
import { verdictOf } from './check.ts'
import type { Inputs } from './inputs.ts'
import { plots } from './plots.ts'
import { formatValue } from './report.ts'
import type { ListPromise } from './promised.ts'
import { gap, lengths } from './promised.ts'
import type { Results } from './run-checks.ts'
import { scorecardOf } from './scorecard.ts'

/** Rewrites the made parts of docs/method.md, its plots, and the scorecard; returns the paths written. */
export function writeDocs(inputs: Inputs, results: Results): readonly string[] {
  const method = join('docs', 'method.md')
  const kinds: readonly CheckKind[] = ['fitted', 'held out', 'simulated']
  const parts = new Map<string, string>([
    ['summary', summary(results.checks)],
    ['coefficients', coefficientTable(inputs)],
    ['promised', promisedTable(results.promises)],
    ...kinds.map((kind): [string, string] => [kind, checkTable(results.checks.filter((check) => check.kind === kind))]),
  ])
  let page = readFileSync(method, 'utf8')
  const by = 'npm run validate -- --write-docs'
  for (const [name, made] of parts) page = withMadePart(page, { name, by, made })
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
  return markdownTable(['figure', 'value', 'aim', 'verdict'], rows, [1])
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
  return markdownTable(head, rows, [2, 3, 4, 5, 6, 7])
}

/** A row a feeder: in points of 100, what each list was said to bring, and by how much that was too much. */
function promisedTable(promises: readonly ListPromise[]): string {
  const rows = [...groupBy(promises, ({ specialty }) => specialty)].map(([specialty, lists]) => [
    specialty.replaceAll('-', ' '),
    ...lists.map((one) => `${(100 * one.promised).toFixed(1)} (${gap(one) < 0 ? '' : '+'}${gap(one).toFixed(1)})`),
  ])
  return markdownTable(['specialty', ...lengths.map((count) => `${count} applications`)], rows, [1, 2, 3, 4])
}

function show({ estimate, standardError }: Coefficient): string {
  return `${estimate.toFixed(2)} ± ${standardError.toFixed(2)}`
}
