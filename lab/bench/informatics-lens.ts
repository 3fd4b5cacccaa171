/**
 * How well the informatics lens recognises experiences, beside plain MiniSearch in the same run.
 * `node scripts/run.mjs lab/bench/informatics-lens.ts`; `--tuning` leaves the held-out tables alone; `--misses` lists what is missed in the tuning tables.
 */
import MiniSearch from 'minisearch'
import { readText } from '../../writing/src/informatics/lens.ts'
import { wordClasses } from '../../writing/src/informatics/lexicon/classes.ts'
import { concepts } from '../../writing/src/informatics/lexicon/concepts.ts'
import type { Snippet } from '../../writing/test/informatics/read-snippets.ts'
import {
  heldOutTables,
  nearMissTables,
  readSnippets,
  recallAt,
  tuningTables,
} from '../../writing/test/informatics/read-snippets.ts'
import { plainSearch } from '../../writing/test/informatics/plain-search.ts'

const found = (snippet: Snippet): readonly string[] => readText(snippet.readable).suggestions.map((each) => each.concept)
const asked = (snippet: Snippet): readonly string[] => readText(snippet.readable).asks.map((each) => each.concept)
const byLens = (snippet: Snippet): readonly string[] => [...found(snippet), ...asked(snippet)]
const plain = plainSearch(MiniSearch, concepts, wordClasses)
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length

const onlyTuning = process.argv.includes('--tuning')
for (const table of onlyTuning ? tuningTables : [...tuningTables, ...heldOutTables]) {
  const snippets = readSnippets(table)
  const nearMisses = readSnippets(`near-misses-${table}`)
  console.log(
    `${table} (${tuningTables.includes(table) ? 'tuned on' : 'held out'}): ${snippets.length} snippets, ${nearMisses.length} near-misses`,
  )
  console.log(
    `  recall@5  lens ${recallAt(5, snippets, byLens).toFixed(3)}  (found alone ${recallAt(5, snippets, found).toFixed(3)})`,
  )
  console.log(
    `            MiniSearch, names and meanings ${recallAt(5, snippets, plain.byMeaning).toFixed(3)}, with our whole lexicon ${recallAt(5, snippets, plain.byLexicon).toFixed(3)}`,
  )
  console.log(
    `  shown     found ${mean(snippets.map((each) => found(each).length)).toFixed(1)}, asked ${mean(snippets.map((each) => asked(each).length)).toFixed(1)} a snippet`,
  )
  const claims = nearMisses.filter((each) => found(each).length > 0)
  const questions = nearMisses.filter((each) => asked(each).length > 0)
  const searched = nearMisses.filter((each) => plain.byLexicon(each).length > 0)
  console.log(
    `  near-misses claimed: lens ${claims.length} (asked about ${questions.length}), MiniSearch with our lexicon ${searched.length}`,
  )
  if (tuningTables.includes(table) && process.argv.includes('--misses')) listMisses(snippets, nearMisses)
}

if (!onlyTuning) {
  const heldOut = heldOutTables.flatMap((table) => readSnippets(table))
  const near = nearMissTables.flatMap((table) => readSnippets(table))
  console.log(
    `all ${heldOut.length} held-out snippets: lens ${recallAt(5, heldOut, byLens).toFixed(3)}, plain MiniSearch ${recallAt(5, heldOut, plain.byMeaning).toFixed(3)}; ` +
      `all ${near.length} near-misses: ${near.filter((each) => found(each).length > 0).length} claimed`,
  )
}

function listMisses(snippets: readonly Snippet[], nearMisses: readonly Snippet[]): void {
  for (const snippet of snippets) {
    const missed = snippet.labels.filter((label) => !byLens(snippet).slice(0, 5).includes(label))
    if (missed.length > 0)
      console.log(
        `  missed ${missed.join(',')}: ${snippet.text}\n    found ${found(snippet).join(' ')}; asked ${asked(snippet).join(' ')}`,
      )
  }
  for (const snippet of nearMisses) {
    const { suggestions, asks } = readText(snippet.readable)
    for (const each of suggestions) console.log(`  claimed ${each.concept} "${each.proofs[0]?.text}": ${snippet.text}`)
    for (const each of asks)
      console.log(`  asked ${each.concept} ${each.proofs.map((proof) => proof.text).join('+')}: ${snippet.text}`)
  }
}

const all = [...tuningTables, ...heldOutTables].flatMap((table) => readSnippets(table))
const rounds = 20
const started = performance.now()
for (let round = 0; round < rounds; round += 1) for (const snippet of all) readText(snippet.readable)
console.log(`one experience: ${((performance.now() - started) / rounds / all.length).toFixed(3)} ms`)
