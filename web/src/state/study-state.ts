import type { PracticeTest } from '#domain/person'
import type { StudyLog } from '#domain/study'
import { studyDoor } from '#store'
import { logId } from '../work/study-protocol.ts'
import type { StudyApi, StudyReading, StudyRequest } from '../work/study-protocol.ts'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import type { KeptState } from './kept-state.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'
import { createReadingState } from './reading-state.ts'
import type { ReadingState } from './reading-state.ts'
import type { SessionCopies } from './session-copy.ts'
import { createToldLog } from './told-log.ts'

/** The study log on this device, and what it says. */
export interface StudyState {
  readonly worker: StudyApi
  /** One document, `logId`. */
  readonly logs: KeptState<StudyLog>
  readonly reading: ReadingState<StudyRequest, StudyReading>
  /** Practice tests of the log, which decide elsewhere too. */
  readonly practiceTests: Observable<readonly PracticeTest[]>
}

/** A log of a season's questions fits into the tab's own copy; a whole bank of them would take too long with every block. */
const mostCopied = 4000

export function createStudyState(worker: StudyApi, device: Device, copies: SessionCopies): StudyState {
  const logs = createKeptState({
    device,
    kind: studyDoor,
    copies,
    isCopied: ({ blocks }) => blocks.reduce((sum, { items }) => sum + items.length, 0) <= mostCopied,
  })
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
    reading: createReadingState<StudyRequest, StudyReading>({
      ask: createToldLog(worker, logs.revisionOf),
      isSame: (a, b) => a.log === b.log && a.draft === b.draft && a.today === b.today && a.decided === b.decided,
      failed: 'The dashboard could not be computed',
    }),
  }
}
