import type { ExamResult } from '#domain/person'
import type { Choice, Source } from '#domain'
import { isoDate } from '#domain'
import { readDay } from '../files/days.ts'
import { tidy } from '../files/text.ts'
import { refuse } from '../reading.ts'
import type { ReadExams, ReadOutcome } from '../reading.ts'

type Step = Choice<'exam'>

interface Attempt {
  readonly step: Step
  readonly date: string
  readonly passed: boolean
  readonly score?: number
}

/**
 * Exam history out of the text of a USMLE transcript, an ECFMG status report, a MyERAS application or a Step score report.
 * Attempts named in several reports are merged by their day. Names, numbers and birth dates are not read.
 */
export function readExamReport(lines: readonly string[], source: Source): ReadOutcome {
  const attempts = [...transcriptAttempts(lines), ...scoreReportAttempt(lines)]
  const certificate = certificateOf(lines)
  if (attempts.length === 0 && certificate === undefined)
    return refuse(
      'No USMLE result was found in the text. If the report shows its results only as graphics, type them in on the Profile screen.',
    )
  const exams: ReadExams = {
    ...resultOf('step1', attempts),
    ...resultOf('step2ck', attempts),
    ...resultOf('step3', attempts),
    ...(certificate ? { ecfmgCertificate: certificate } : {}),
    source,
  }
  return {
    kind: 'read',
    reading: {
      format: lines.some((line) => /MyERAS/.test(line)) ? 'eras-application' : 'usmle-score-report',
      title: 'Exam results',
      programs: [],
      exams,
      failed: [],
      unknownColumns: [],
      missingColumns: [],
      notes: [
        'Your name, numbers, addresses and birth date were left out.',
        ...(lines.some((line) => /content areas/i.test(line)) ? ['Content areas were left out: their marks are pictures.'] : []),
        ...(attempts.some(({ step, score, passed }) => step === 'step1' && passed && score === undefined)
          ? ['Step 1 has no three-digit score since 2022-01-26.']
          : []),
      ],
    },
  }
}

/** Rows such as `2/2/2024 Pass`, `1/1/2026 Pass (245) (218)` or `USMLE STEP 1 2/02/2023 fail *`, below the heading of their Step. Kerning may break words. */
function transcriptAttempts(lines: readonly string[]): readonly Attempt[] {
  const attempts: Attempt[] = []
  let step: Step | undefined
  for (const raw of lines) {
    const line = tidy(raw)
    // What follows explains the transcript and repeats the names of the Steps.
    if (/End of Exam History/i.test(line)) break
    step = stepNamed(line) ?? step
    const row = /(?:^|\s)(\d{1,2}\/\d{1,2}\/\d{4})\s+(p ?a ?s ?s|f ?a ?i ?l)\b\s*\(?(\d{3})?\)?/i.exec(line)
    const date = row?.[1] === undefined ? undefined : readDay(row[1])
    if (!row || !step || date === undefined) continue
    attempts.push({ step, date, passed: /^p/i.test(row[2] ?? ''), ...(row[3] === undefined ? {} : { score: Number(row[3]) }) })
  }
  return attempts
}

function stepNamed(line: string): Step | undefined {
  const named = /\bSTEP ?([123])\b/i.exec(line)?.[1]
  if (named === '1') return 'step1'
  if (named === '2') return 'step2ck'
  return named === '3' ? 'step3' : undefined
}

/** A single score report: `Test Date: July 20, 2026`, `TEST RESULT: PASS`, `TEST SCORE: 245`. */
function scoreReportAttempt(lines: readonly string[]): readonly Attempt[] {
  const text = lines.map(tidy).join('\n')
  const heading = /STEP ([123])[^\n]*SCORE REPORT/i.exec(text)
  const date = readDay(/Test Date:?\s*([A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{4})/.exec(text)?.[1] ?? '')
  const result = /(?:TEST )?RESULT:?\s*(PASS|FAIL)/i.exec(text)?.[1]
  const score = /(?:TEST )?SCORE:?\s*(\d{3})\b/i.exec(text)?.[1]
  const step = heading ? stepNamed(heading[0]) : undefined
  if (!step || date === undefined || (result === undefined && score === undefined)) return []
  return [
    {
      step,
      date,
      passed: result === undefined || /pass/i.test(result),
      ...(score === undefined ? {} : { score: Number(score) }),
    },
  ]
}

function certificateOf(lines: readonly string[]): ReadExams['ecfmgCertificate'] {
  const text = lines.map(tidy).join('\n')
  const said = /ECFMG Certified:\s*(Yes|No)\b/i.exec(text)?.[1]
  if (said === undefined) return undefined
  const day = readDay(/Certificate Issue Date:\s*(\S+)/.exec(text)?.[1] ?? '')
  return /yes/i.test(said) ? { status: 'issued', ...(day === undefined ? {} : { date: isoDate(day) }) } : { status: 'none' }
}

/** The last attempt stands, with the number of days on which the Step was taken. */
function resultOf(step: Step, attempts: readonly Attempt[]): { readonly [S in Step]?: ExamResult } {
  const byDay = new Map<string, Attempt>()
  for (const attempt of attempts.filter((one) => one.step === step))
    byDay.set(attempt.date, { ...byDay.get(attempt.date), ...attempt })
  const last = [...byDay.values()].toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)
  if (!last) return {}
  const score = last.score !== undefined && last.score >= 1 && last.score <= 300 ? { score: last.score } : {}
  return { [step]: { date: isoDate(last.date), result: last.passed ? 'pass' : 'fail', attempts: byDay.size, ...score } }
}
