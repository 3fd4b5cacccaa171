import type { WritingReading } from '#writing'
import type { StatementVersion } from '#writing/words'
import type { WordsApi, WordsRequest } from '../work/words-protocol.ts'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import type { KeptState } from './kept-state.ts'
import { createReadingState } from './reading-state.ts'
import type { ReadingState } from './reading-state.ts'

/** A statement as somebody writes it: the text now, and the versions kept on the way. */
export interface KeptStatement {
  readonly text: string
  readonly versions: readonly StatementVersion[]
}

/** Notes of the applicant's own by what they are about, such as an interview question. */
export interface KeptNote {
  readonly text: string
}

/** What the capital plan reckons with, as the applicant said. */
export interface KeptCapital {
  readonly hoursPerWeek?: number
  readonly weeksLeft?: number
  readonly clinic?: boolean
  readonly supervisor?: boolean
  readonly money?: boolean
}

/** Everything the Words screens read and keep. */
export interface WordsState {
  readonly worker: WordsApi
  readonly log: ReadingState<WordsRequest, WritingReading>
  readonly statements: KeptState<KeptStatement>
  readonly notes: KeptState<KeptNote>
  readonly capital: KeptState<KeptCapital>
}

export function createWordsState(worker: WordsApi, device: Device): WordsState {
  return {
    worker,
    log: createReadingState<WordsRequest, WritingReading>({
      ask: worker.read,
      isSame: (a, b) => a.draft === b.draft && a.exams === b.exams,
      failed: 'Your log could not be read',
    }),
    statements: createKeptState({ device, kind: 'statement', isBody: isKeptStatement }),
    notes: createKeptState({ device, kind: 'note', isBody: isKeptNote }),
    capital: createKeptState({ device, kind: 'capital', isBody: isKeptCapital }),
  }
}

function isKeptStatement(body: unknown): body is KeptStatement {
  return isRecord(body) && typeof body['text'] === 'string' && Array.isArray(body['versions'])
}

function isKeptNote(body: unknown): body is KeptNote {
  return isRecord(body) && typeof body['text'] === 'string'
}

function isRecord(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}

function isKeptCapital(body: unknown): body is KeptCapital {
  return isRecord(body)
}
