import { fold } from '../../../informatics/tokenise.ts'
import type { Finding } from './finding.ts'
import { sampleShingles } from './sample-shingles.ts'

const wordsPerShingle = 6

/**
 * Runs of six words that also stand in a published sample, or in a text the applicant pasted to compare with.
 * Published samples are kept as hashes only: they are not ours to carry, and not to be read for copying.
 */
export function checkPasted(text: string, samples: readonly string[] = []): readonly Finding[] {
  const given = new Set(samples.flatMap((sample) => shinglesOf(sample).map((each) => each.hash)))
  const hits = shinglesOf(text).filter(({ hash }) => sampleShingles.has(hash) || given.has(hash))
  return joined(hits).map(({ start, end }) => ({
    check: 'pasted',
    weight: 'must',
    message: 'These words also stand in a sample statement.',
    advice: 'Copying is plagiarism, and ERAS tells programs. Say it in your own words, about your own work.',
    quote: text.slice(start, end),
    start,
    end,
  }))
}

export interface Shingle {
  readonly hash: number
  readonly start: number
  readonly end: number
}

/** Hashes of every run of six words, accents and case aside. FNV-1a, 32 bits. */
export function shinglesOf(text: string): readonly Shingle[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  return words.slice(0, Math.max(0, words.length - wordsPerShingle + 1)).map((first, index) => {
    const run = words.slice(index, index + wordsPerShingle)
    return { hash: fnv1a(run.map((each) => each.word).join(' ')), start: first.start, end: run.at(-1)?.end ?? first.end }
  })
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

function joined(shingles: readonly Shingle[]): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of shingles) {
    const last = runs.at(-1)
    if (last && start <= last.end) last.end = end
    else runs.push({ start, end })
  }
  return runs
}
