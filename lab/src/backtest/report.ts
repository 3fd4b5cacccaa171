import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { feeders } from '../validation/feeders.ts'
import type { Gap, Summary } from './summary.ts'
import { others } from './summary.ts'
import { strategyWords } from './strategies.ts'
import { worlds } from './worlds.ts'

const page = join('docs', 'backtest.md')
const [begin, end] = ['<!-- figures -->', '<!-- end of figures -->']

/** Puts the figures into docs/backtest.md, between its marks. Throws where the page has none. */
export function writeReport(found: ReadonlyMap<string, Summary>): void {
  const text = readFileSync(page, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${page} has no marks to write figures between`)
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${figures(found)}\n\n${text.slice(to)}`)
}

function figures(found: ReadonlyMap<string, Summary>): string {
  return worlds
    .flatMap(({ id, title }) => {
      const rows = feeders.flatMap((specialty) => {
        const summary = found.get(`${specialty} ${id}`)
        return summary === undefined ? [] : [rowOf(specialty, summary)]
      })
      return rows.length === 0 ? [] : [`### ${title}\n\n${head}\n${rows.join('\n')}`]
    })
    .join('\n\n')
}

const head = [
  `| Specialty | Applicants | Typical list | Ours | ${others.map((way) => `Ours minus ${strategyWords[way]}`).join(' | ')} | Promised minus realised | The same, typical list |`,
  `| --- | ---: | ---: | ---: | ${others.map(() => '---:').join(' | ')} | ---: | ---: |`,
].join('\n')

function rowOf(specialty: string, { applicants, rates, ahead, promised, promisedTypical }: Summary): string {
  const cells = [
    specialty.replaceAll('-', ' '),
    String(applicants),
    points(rates.typical),
    points(rates.ours),
    ...others.map((way) => gap(ahead[way])),
    gap(promised),
    gap(promisedTypical),
  ]
  return `| ${cells.join(' | ')} |`
}

function points(share: number): string {
  return (100 * share).toFixed(1)
}

function gap({ point, low, high }: Gap): string {
  return `${points(point)} (${points(low)} to ${points(high)})`
}
