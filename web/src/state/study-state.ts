import type { OwnRecords, PracticeTest } from '#domain/person'
import type { StudyLog } from '#domain/study'
import type { StudyApi, StudyReading, StudyRequest } from '../work/study-protocol.ts'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import type { KeptState } from './kept-state.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'
import { createReadingState } from './reading-state.ts'
import type { ReadingState } from './reading-state.ts'

/** The study log on this device, and what it says. */
export interface StudyState {
  readonly worker: StudyApi
  /** One document, `logId`. */
  readonly logs: KeptState<StudyLog>
  readonly reading: ReadingState<StudyRequest, StudyReading>
  /** Practice tests of the log, which decide elsewhere too. */
  readonly practiceTests: Observable<readonly PracticeTest[]>
  readonly records: () => OwnRecords
}

export const logId = 'mine'

export function createStudyState(worker: StudyApi, device: Device): StudyState {
  const logs = createKeptState({ device, kind: 'study', isBody: isStudyLog })
  const practiceTests = observable<readonly PracticeTest[]>([])
  logs.documents.subscribe(() => {
    const logged = logs.documents.get().get(logId)?.practiceTests ?? []
    // A block of questions changes the log and no test: nothing else has to be worked out again.
    if (JSON.stringify(logged) !== JSON.stringify(practiceTests.get())) practiceTests.set(logged)
  })
  return {
    worker,
    logs,
    practiceTests,
    records: () => ({ practiceTests: practiceTests.get() }),
    reading: createReadingState<StudyRequest, StudyReading>({
      ask: worker.read,
      isSame: (a, b) => a.log === b.log && a.draft === b.draft && a.today === b.today,
      failed: 'The dashboard could not be computed',
    }),
  }
}

function isStudyLog(body: unknown): body is StudyLog {
  return (
    typeof body === 'object' &&
    body !== null &&
    'version' in body &&
    body.version === 1 &&
    'blocks' in body &&
    Array.isArray(body.blocks)
  )
}
