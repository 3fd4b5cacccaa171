import { percentText, counted } from '#domain/say'
import type { Finding, Sentence } from './finding.ts'

const examWords =
  /\b(?:usmle|step (?:1|2|3|one|two|three|i|ii|iii)\b(?: ck| cs)?|exams?|examinations?|scores?|scored|test(?:s|ing)? (?:results?|performance|style)|multiple[- ]choice|attempts?|failed|failure|retook|retake|percentile)\b/iu
const circumstance =
  /\b(?:because|due to|owing to|illness|ill|sick|death|died|divorce|family (?:problems?|issues?|emergency)|language barrier|pandemic|covid|visa delays?|night shifts?|working full[- ]time|pregnan\w+)\b/iu
const mostSentences = 3
const mostShare = 0.15

/** The exam path in two sentences is enough; it neither opens the statement nor fills it, and circumstances stay short. */
export function checkExamCentred(sentences: readonly Sentence[]): readonly Finding[] {
  const about = sentences.filter((each) => examWords.test(each.text))
  const [first] = about
  if (!first) return []
  const findings: Finding[] = []
  const share = lengthOf(about) / Math.max(1, lengthOf(sentences))
  if (about.length > mostSentences || (about.length > 1 && share > mostShare)) {
    findings.push({
      ...base,
      weight: 'must',
      message: `${counted(about.length, 'sentence')}, about ${percentText(share)} of the text, are about exams.`,
      advice: 'Keep two sentences: what happened and what you changed. The transcript says the rest.',
      ...placeOf(first),
    })
  }
  if (first.paragraph === sentences[0]?.paragraph) {
    findings.push({
      ...base,
      weight: 'look',
      message: 'The exams come in the first paragraph.',
      advice: 'Open with a patient and a gap you saw; the exams come later or not at all.',
      ...placeOf(first),
    })
  }
  const explained = about.filter((each) => circumstance.test(each.text))
  const [second] = explained.slice(1)
  if (second) {
    findings.push({
      ...base,
      check: 'excuses',
      weight: 'must',
      message: 'More than one sentence explains a result by circumstances.',
      advice: 'One clause of context, then what you changed.',
      ...placeOf(second),
    })
  }
  return findings
}

const base = { check: 'exam-centred' } as const

function placeOf(sentence: Sentence): Pick<Finding, 'quote' | 'start' | 'end'> {
  return { quote: sentence.text, start: sentence.start, end: sentence.end }
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, each) => sum + each.text.length, 0)
}
