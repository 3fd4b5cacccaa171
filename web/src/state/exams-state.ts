import type { ExamsApi, ExamsReading, ExamsRequest } from '../work/exams-protocol.ts'
import { createReadingState } from './reading-state.ts'
import type { ReadingState } from './reading-state.ts'

/** Forecast, exam day and Step 3, computed when one of their screens is opened. */
export type ExamsState = ReadingState<ExamsRequest, ExamsReading>

export function createExamsState(worker: ExamsApi): ExamsState {
  return createReadingState<ExamsRequest, ExamsReading>({
    ask: worker.read,
    // The list is computed from the draft and the imports, so a new list stands for whatever changed.
    isSame: (a, b) => a.list === b.list && a.draft === b.draft,
    failed: 'The forecast could not be computed',
  })
}
