/**
 * How well the informatics lens recognises experiences, beside plain MiniSearch over the same lexicon, in one run.
 * `node scripts/run.mjs bench/informatics-lens.ts` ; `--tuning` leaves the held-out half alone; `--misses` lists what it misses in the tuning half (never in the held-out half).
 */
import MiniSearch from 'minisearch'
import { readText } from '../domain/src/informatics/lens.ts'
import { wordClasses } from '../domain/src/informatics/lexicon/classes.ts'
import { concepts } from '../domain/src/informatics/lexicon/concepts.ts'
import type { Snippet } from '../domain/test/informatics/read-snippets.ts'
import { readSnippets, recallAt } from '../domain/test/informatics/read-snippets.ts'
import { plainSearch } from '../domain/test/informatics/plain-search.ts'

const byLens = (snippet: Snippet): readonly string[] => readText(snippet.readable).suggestions.map((each) => each.concept)
const plain = plainSearch(MiniSearch, concepts, wordClasses)

const halves = process.argv.includes('--tuning') ? ['tuning'] : ['tuning', 'held-out']
for (const half of halves) {
  const snippets = readSnippets(half)
  const nearMisses = readSnippets(`near-misses-${half}`)
  const claims = nearMisses.filter((snippet) => byLens(snippet).length > 0)
  console.log(
    `${half}: ${snippets.length} snippets, recall@5 lens ${recallAt(5, snippets, byLens).toFixed(3)}, ` +
      `MiniSearch with names and meanings ${recallAt(5, snippets, plain.byMeaning).toFixed(3)}, ` +
      `MiniSearch with the whole lexicon ${recallAt(5, snippets, plain.byLexicon).toFixed(3)}; ` +
      `mean suggestions ${(snippets.reduce((sum, each) => sum + byLens(each).length, 0) / snippets.length).toFixed(1)}; ` +
      `false claims ${claims.length} of ${nearMisses.length} near-misses`,
  )
  if (half === 'tuning' && process.argv.includes('--misses')) listMisses(snippets, claims)
}

function listMisses(snippets: readonly Snippet[], claims: readonly Snippet[]): void {
  for (const snippet of snippets) {
    const found = byLens(snippet)
    const missed = snippet.labels.filter((label) => !found.slice(0, 5).includes(label))
    if (missed.length > 0) console.log(`  missed ${missed.join(',')}: ${snippet.text}\n    got ${found.join(' ')}`)
  }
  for (const snippet of claims) {
    const said = readText(snippet.readable).suggestions.map((each) => `${each.concept} "${each.proofs[0]?.text}"`)
    console.log(`  claimed ${said.join('; ')}: ${snippet.text}`)
  }
}

const all = [...readSnippets('tuning'), ...readSnippets('held-out')]
const started = performance.now()
for (let round = 0; round < 20; round += 1) for (const snippet of all) readText(snippet.readable)
console.log(`one experience: ${((performance.now() - started) / 20 / all.length).toFixed(3)} ms`)
