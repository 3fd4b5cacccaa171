import type { PracticeTest } from '#domain/person'
import type { StudyAddition } from '#domain/study'
import type { StudyFileReading } from '#store/import'
import { additionOf } from '#store/import'
import type { Json } from '../../../draft/draft.ts'
import { valueAt } from '../../../draft/draft.ts'

/** What a reading adds to the log once it is kept. */
export function additionFrom({ rows }: StudyFileReading): StudyAddition {
  return additionOf(rows)
}

/** Whether the profile lacks a practice test: the forecast stands on those of the profile. */
export function isNewTest({ exam, source, date, score }: PracticeTest, present: readonly Json[]): boolean {
  return present.every(
    (other) =>
      valueAt(other, 'exam') !== exam ||
      valueAt(other, 'source') !== source ||
      valueAt(other, 'date') !== date ||
      valueAt(other, 'score') !== score,
  )
}
