import type { ExamFacts, ExamFormat } from '../rules/exam-facts.ts'
import type { IsoDate } from '../units.ts'
import type { Pace } from './dashboard.ts'
import type { StudyItem } from './study-log.ts'

/** Format of an exam in force on a day. */
export function formatOn(facts: ExamFacts, step: 'step2ck' | 'step3', day: IsoDate): ExamFormat {
  const format = facts.formats[step]
    .map(({ value }) => value)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .findLast(({ from }) => from <= day)
  if (format === undefined) throw new RangeError(`formatOn requires a format of ${step} in force on ${day}, got none`)
  return format
}

/** Seconds spent an item against what the exam allows. Items without a time, or with 0 seconds, say nothing. */
export function paceOf(items: readonly StudyItem[], format: ExamFormat): Pace {
  const allowed = (60 * format.minutesPerBlock) / format.itemsPerBlock
  const timed = items.filter(({ seconds, answer }) => seconds !== undefined && seconds > 0 && answer !== 'omitted')
  const median = medianOf(timed.map(({ seconds }) => seconds ?? 0))
  // A block logged by its counts has its minutes spread over all answers: they say nothing of the wrong ones.
  const wrong = timed.filter(({ answer, question }) => answer === 'incorrect' && question !== undefined)
  const medianWrong = medianOf(wrong.map(({ seconds }) => seconds ?? 0))
  const over = timed.filter(({ seconds }) => (seconds ?? 0) > allowed).length
  return {
    timed: timed.length,
    allowed,
    ...(median === undefined ? {} : { median, shareOver: over / timed.length }),
    ...(medianWrong === undefined ? {} : { medianWrong }),
  }
}

function medianOf(values: readonly number[]): number | undefined {
  // Sorted as numbers: ten times as soon as by a comparison, which shows in a log of years.
  const sorted = Float64Array.from(values).toSorted()
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
