import type { Finding, Sentence } from './finding.ts'
import { counted } from '#domain/say'
import { findingAt } from './finding.ts'

const irregular =
  'built|made|written|given|taken|done|seen|found|kept|led|taught|told|held|brought|bought|caught|chosen|drawn|driven|fallen|felt|forgotten|gotten|grown|hidden|known|laid|left|lost|met|paid|put|read|run|said|sent|set|shown|shut|sold|spent|spoken|stolen|sworn|thought|thrown|torn|understood|woken|worn|won'
const passive = new RegExp(`\\b(?:am|is|are|was|were|be|been|being|got)\\s+(?:\\w+ly\\s+)?(?:\\w{3,}ed|${irregular})\\b`, 'giu')
/** Not passive although it looks so. */
const states =
  /\b(?:am|is|are|was|were|be|been|being|got)\s+(?:\w+ly\s+)?(?:interested|excited|motivated|dedicated|committed|concerned|tired|limited|advanced|experienced|used to|need|indeed|hundred|located|married|related|surprised|convinced|inspired|determined|prepared)\b/iu
const mostPassiveShare = 0.25

/** Passive sentences hide who did it. Each is shown; the share decides how much it matters. */
export function checkPassive(sentences: readonly Sentence[]): readonly Finding[] {
  const hits = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(passive)].filter((match) => !states.test(match[0])).map((match) => ({ sentence, match })),
  )
  const share = new Set(hits.map((hit) => hit.sentence)).size / Math.max(1, sentences.length)
  const weight = share > mostPassiveShare ? 'look' : 'note'
  return hits.map(({ sentence, match }) =>
    findingAt(
      { check: 'passive', weight, message: 'Passive: who did it?', advice: 'If it was you, write “I” and the verb.' },
      sentence.start + match.index,
      match[0],
    ),
  )
}

const longSentence = 35
const hardestGrade = 14

/** Sentence length and the Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words per sentence + 11.8 syllables per word - 15.59. */
export function checkReadability(sentences: readonly Sentence[]): readonly Finding[] {
  const long = sentences
    .filter((each) => wordsOf(each.text).length > longSentence)
    .map((each) =>
      findingAt(
        {
          check: 'readability',
          weight: 'look',
          message: `${counted(wordsOf(each.text).length, 'word')} in one sentence.`,
          advice: 'Cut it in two; one thought a sentence.',
        },
        each.start,
        each.text,
      ),
    )
  const grade = gradeOf(sentences)
  if (grade === undefined || grade <= hardestGrade) return long
  return [
    ...long,
    {
      check: 'readability',
      weight: 'look',
      message: `Hard to read: about school year ${Math.round(grade)}.`,
      advice: 'Shorter words and sentences; the reader has two minutes.',
    },
  ]
}

/** Undefined where the text has no Latin words to count syllables in. */
export function gradeOf(sentences: readonly Sentence[]): number | undefined {
  const words = sentences.flatMap((each) => wordsOf(each.text)).filter((word) => /[a-z]/iu.test(word))
  if (words.length === 0 || sentences.length === 0) return undefined
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Vowel groups, without a silent final e; at least one. Good to about one syllable in ten words. */
function syllablesIn(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^laeiouy]e|ed)$/u, '')
    .match(/[aeiouy]+/gu)
  return Math.max(1, groups?.length ?? 1)
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

const mostIShare = 0.5
const fewestSentences = 6

/** Openings that repeat: three sentences with the same two words, two in a row, or more than half with "I". */
export function checkOpenings(sentences: readonly Sentence[]): readonly Finding[] {
  const openings = sentences.map((sentence) => ({
    sentence,
    opening: wordsOf(sentence.text).slice(0, 2).join(' ').toLowerCase(),
  }))
  const counts = new Map<string, number>()
  for (const { opening } of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1)
  const repeated = openings.filter(
    ({ opening }, index) => (counts.get(opening) ?? 0) >= 3 || (opening !== '' && opening === openings[index - 1]?.opening),
  )
  const findings: Finding[] = repeated.map(({ sentence, opening }) => ({
    check: 'openings',
    weight: 'look',
    message: `Begins with “${opening}” again.`,
    advice: 'Begin with the place, the patient or the number.',
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
  }))
  const withI = openings.filter(({ opening }) => opening === 'i' || opening.startsWith('i '))
  if (sentences.length >= fewestSentences && withI.length / sentences.length > mostIShare) {
    findings.push({
      check: 'openings',
      weight: 'look',
      message: `${withI.length} of ${counted(sentences.length, 'sentence')} begin with “I”.`,
      advice: 'Turn some around: what you saw first, then you.',
    })
  }
  return findings
}
