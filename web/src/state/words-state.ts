import type { WritingReading } from '#writing'
import { capitalDoor, noteDoor, statementDoor } from '#store'
import type { KeptCapital, KeptNote, KeptStatement } from '#store'
import type { WordsApi, WordsRequest } from '../work/words-protocol.ts'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import type { KeptState } from './kept-state.ts'
import { createReadingState } from './reading-state.ts'
import type { ReadingState } from './reading-state.ts'
import type { SessionCopies } from './session-copy.ts'

/** Everything the Words screens read and keep. */
export interface WordsState {
  readonly worker: WordsApi
  readonly log: ReadingState<WordsRequest, WritingReading>
  readonly statements: KeptState<KeptStatement>
  readonly notes: KeptState<KeptNote>
  readonly capital: KeptState<KeptCapital>
}

export function createWordsState(worker: WordsApi, device: Device, copies: SessionCopies): WordsState {
  return {
    worker,
    log: createReadingState<WordsRequest, WritingReading>({
      ask: worker.read,
      isSame: (a, b) => a.draft === b.draft && a.exams === b.exams,
      failed: 'Your log could not be read',
    }),
    statements: createKeptState({ device, kind: statementDoor, copies }),
    notes: createKeptState({ device, kind: noteDoor, copies }),
    capital: createKeptState({ device, kind: capitalDoor, copies }),
  }
}
