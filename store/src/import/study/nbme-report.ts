import type { IsoDate } from '#domain'
import type { PracticeTest } from '#domain/person'
import { isoDate } from '#domain'
import { readDay } from '../files/days.ts'
import { tidy } from '../files/text.ts'
import { readingOf } from './study-reading.ts'
import type { StudyOutcome, StudyReadOptions, StudyRow } from './study-reading.ts'

const publisher = /National Board of Medical Examiners|\bNBME\b|Self-Assessment/i
const families: readonly (readonly [RegExp, string])[] = [
  [/\bCBSSA\b|Comprehensive Basic Science/i, 'CBSSA reports percent right for Step 1'],
  [/\bCCMSA\b|Comprehensive Clinical Medicine/i, 'CCMSA has a scale of 10 to 800 and is not meant to foretell Step 3'],
  [/Subject Examination|Clinical Mastery/i, 'a clinical mastery series has a scale of its own subject'],
]

/** Whether a text is a score report of an NBME self-assessment. */
export function isNbmeReport(text: string): boolean {
  return publisher.test(text) && /score|percent correct|EPC/i.test(text) && !/Question-Level/i.test(text)
}

/**
 * The score report of an NBME self-assessment. Only the CCSSA is on the scale of Step 2 CK; the other families are refused, because four
 * scales must not be mixed. Disciplines come as percent beside the comparison group.
 */
export function readNbmeReport(text: string, options: StudyReadOptions): StudyOutcome {
  const other = families.find(([pattern]) => pattern.test(text))
  if (other !== undefined)
    return {
      kind: 'refused',
      reason: `The report is not on the scale of Step 2 CK: ${other[1]}. It is not mixed with other scores.`,
    }
  const lines = text.split(/\r\n|\n|\r/).map(tidy)
  const at = lines.findIndex((line) => /Total CCSSA Score/i.test(line))
  if (at < 0) {
    const reason = /Assessment Score/i.test(text)
      ? 'Reports from before 2022 have a scale of 10 to 800 that is not the one of Step 2 CK.'
      : 'The report holds no Total CCSSA Score. If it shows the score only as a picture, type it in by hand.'
    return { kind: 'refused', reason }
  }
  const score = Number(/Total CCSSA Score\s*:?\s*(\d{1,3})\b/i.exec(`${lines[at]} ${lines[at + 1] ?? ''}`)?.[1])
  const title = 'NBME self-assessment (CCSSA)'
  if (!(score >= 1 && score <= 300)) {
    return readingOf({
      format: 'nbme-score-report',
      source: 'NBME',
      title,
      rows: disciplineRows(lines),
      failed: [{ line: at + 1, reason: 'The score is not a number from 1 to 300.', text: lines[at] ?? '' }],
      notes: [],
    })
  }
  const day = reportDay(text)
  const form = /\bForm\s*:?\s*(\d{1,2})\b/i.exec(text)?.[1]
  const test: PracticeTest = {
    exam: 'step2ck',
    source: 'nbme-ccssa',
    date: day ?? options.answeredOn ?? options.today,
    score,
    ...(form === undefined ? {} : { form }),
  }
  return readingOf({
    format: 'nbme-score-report',
    source: 'NBME',
    title,
    rows: [{ kind: 'practice test', line: at + 1, test }, ...disciplineRows(lines)],
    failed: [],
    notes: [
      ...(day === undefined ? ['The report names no test date; say on which day you took it.'] : []),
      ...printedRange(text),
      'Your name was left out. Percent by discipline is shown, but not counted as answers.',
    ],
  })
}

/** The day a report says the test was taken. */
export function reportDay(text: string): IsoDate | undefined {
  const words = /Test Date\s*:?\s*([A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})/.exec(text)?.[1]
  const day = words === undefined ? undefined : readDay(words)
  return day === undefined ? undefined : isoDate(day)
}

function printedRange(text: string): readonly string[] {
  const range = /Likely score range\s*:?\s*(\d{3})\s*[-–]\s*(\d{3})/i.exec(text)
  return range === null ? [] : [`The report's own likely range is ${range[1]} to ${range[2]}.`]
}

/** `Medicine 50-60% 55% 76%`: share of items, own percent, the comparison group's. */
function disciplineRows(lines: readonly string[]): readonly StudyRow[] {
  return lines.flatMap((line, index): StudyRow[] => {
    const match = /^(.+?)\s+\d{1,2}\s*[-–]\s*\d{1,2}\s*%\s+(\d{1,3})\s*%\s+(\d{1,3})\s*%$/.exec(line)
    if (match?.[1] === undefined) return []
    return [{ kind: 'percent', line: index + 1, discipline: match[1], percent: Number(match[2]), group: Number(match[3]) }]
  })
}
