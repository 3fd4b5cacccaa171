import type { OwnRecords } from '#domain/person'
import { besideDoor, planDoor, viewDoor } from '#store'
import { isBegun } from '../draft/draft.ts'
import type { WorkerNews } from '../work/worker-client.ts'
import { startWorkers } from '../work/workers.ts'
import { createAdviceState } from './advice-state.ts'
import type { Device } from './device.ts'
import { createExamsState } from './exams-state.ts'
import type { AppState } from './hooks.ts'
import { claimsOf, createImportsState } from './imports-state.ts'
import { createKeptState } from './kept-state.ts'
import type { LastStanding } from './last-standing.ts'
import { createListsState } from './lists-state.ts'
import { observable } from './observable.ts'
import { createProfileState } from './profile-state.ts'
import { createSeasonState, keepSeasonInLog } from './season-state.ts'
import type { SessionCopies } from './session-copy.ts'
import { createStudyState } from './study-state.ts'
import { createWordsState } from './words-state.ts'

export interface Place extends Pick<AppState, 'today' | 'desk' | 'demo'> {
  readonly device: Device
  readonly copies: SessionCopies
  readonly last: LastStanding
}

/** Everything the screens read and change, on the documents of one device, with workers of its own; read at once. */
export function openAppState({ device, copies, last, today, desk, demo }: Place): AppState {
  const news = observable<WorkerNews | undefined>(undefined)
  const workers = startWorkers(news.set)
  // A log of years is read there and here at the same time.
  if (location.hash.startsWith('#/study')) void workers.study.prepare().catch(() => undefined)
  const profile = createProfileState(device, copies)
  const imports = createImportsState(device)
  const study = createStudyState(workers.study, device, copies)
  const season = createSeasonState(device, copies)
  const records = (): OwnRecords => ({ practiceTests: study.practiceTests.get(), season: season.log.get() })
  const own = () => claimsOf(imports.documents.get())
  const advice = createAdviceState({ worker: workers.advice, today, own, records, last })
  device.follow((change) => {
    if (change === 'everything') last.drop()
  })
  const exams = createExamsState(workers.exams)
  const words = createWordsState(workers.words, device, copies)
  const adviseAgain = (): void => advice.request(profile.draft.get())
  const askAgain = (): void => {
    if (advice.status.get().kind === 'failed') adviseAgain()
    study.reading.again()
    exams.again()
    words.log.again()
  }
  keepSeasonInLog({ profile, season, today })
  // The profile is there to be seen at once; advice waits until everything that decides it was read.
  const stands = profile.load()
  // Facts are read meanwhile; what goes wrong with them is said by the advice that needs them.
  void stands
    .then(() => (isBegun(profile.draft.get()) ? workers.advice.prepare(profile.draft.get()) : undefined))
    .catch(() => undefined)
  void Promise.all([stands, imports.load(), study.logs.load(), season.load()]).then(() => {
    for (const source of [profile.draft, imports.documents, study.practiceTests, season.log]) source.subscribe(adviseAgain)
    adviseAgain()
  })
  const { advice: worker, files } = workers
  const lists = createListsState(device)
  const plan = createKeptState({ device, kind: planDoor, copies })
  const beside = createKeptState({ device, kind: besideDoor, copies })
  const views = createKeptState({ device, kind: viewDoor, copies })
  const shared = {
    beside,
    views,
    device,
    profile,
    advice,
    worker,
    files,
    imports,
    exams,
    study,
    season,
    records,
    words,
    lists,
    plan,
  }
  return { ...shared, news, askAgain, today, desk, demo }
}
