import type { Finding, Sentence } from './finding.ts'

const goalWords =
  /\b(?:fellowship|long[- ]term|my goal|i (?:aim|plan|intend|hope|want) to|in residency|during residency|as a resident|future|five years|ten years|career)\b/iu
const gapWords =
  /\b(?:miss(?:ed|ing)|lost|delay\w*|late|fail\w*|gap\w*|waited|waiting|no one|nobody|without|error\w*|never|not (?:recorded|written|known|found)|handwritten|paper)\b/iu

/** Whether the statement has what a reader looks for: a gap seen, data used, a goal. */
export function checkStructure(sentences: readonly Sentence[], tellsData: boolean): readonly Finding[] {
  if (sentences.length < 4) return []
  const text = sentences.map((each) => each.text).join(' ')
  const findings: Finding[] = []
  const base = { check: 'structure', weight: 'look' } as const
  if (!gapWords.test(text))
    findings.push({
      ...base,
      message: 'No sentence shows a gap in care that you saw.',
      advice: 'Open with a patient and what failed behind the scene.',
    })
  if (!tellsData) {
    findings.push({
      ...base,
      message: 'No sentence shows what you did with data or technology.',
      advice: 'Your main theme: a clinician who uses data to improve care. Tell one project fully.',
    })
  }
  if (!goalWords.test(text))
    findings.push({
      ...base,
      message: 'No sentence says where you are going.',
      advice: 'Residency, then the work you want to grow into.',
    })
  return findings
}

/** Holes of a frame that were never filled. */
export function checkBlanks(text: string): readonly Finding[] {
  return [...text.matchAll(/\[[^[\]\n]{2,200}\]/gu)].map((match) => ({
    check: 'blanks',
    weight: 'must',
    message: 'A hole of the frame is still open.',
    advice: 'Fill it in your own words, or cut the sentence.',
    quote: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
