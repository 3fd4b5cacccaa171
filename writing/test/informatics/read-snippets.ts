import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from '../../src/informatics/reading.ts'

export interface Snippet {
  readonly labels: readonly string[]
  readonly readable: Readable
  readonly text: string
}

/** Rows of a snippet table, read from the root of the repository; `name` without the ending. */
export function readSnippets(name: string): readonly Snippet[] {
  const file = join(process.cwd(), 'writing/test/informatics/snippets', `${name}.tsv`)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [labels = '', title = '-', tools = '-', description = ''] = line.split('\t')
      const readable: Readable = {
        ...(title === '-' ? {} : { title }),
        ...(tools === '-' ? {} : { tools: tools.split(', ') }),
        description,
      }
      const text = [title, tools, description].filter((each) => each !== '-').join('. ')
      return { labels: labels.split(','), readable, text }
    })
}

/** Mean share of a snippet's labels among the first `k` answers. */
export function recallAt(k: number, snippets: readonly Snippet[], answer: (snippet: Snippet) => readonly string[]): number {
  const shares = snippets.map((snippet) => {
    const first = answer(snippet).slice(0, k)
    return snippet.labels.filter((label) => first.includes(label)).length / snippet.labels.length
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** Tables whose misses may be looked at, and tables of which only the totals may. */
export const tuningTables: readonly string[] = ['tuning', 'tuning-stories', 'tuning-entries', 'tuning-more-entries']
export const heldOutTables: readonly string[] = ['held-out', 'held-out-entries']

/** Near-misses: those of every table, and sets of their own. */
export const nearMissTables: readonly string[] = [
  ...[...tuningTables, ...heldOutTables].map((table) => `near-misses-${table}`),
  'near-misses-tuning-more',
  'near-misses-tuning-last',
  'near-misses-tuning-third',
  'near-misses-tuning-fourth',
]
