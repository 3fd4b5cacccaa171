import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Context } from 'react'
import type { OwnRecords } from '#domain/person'
import type { KeptBeside, KeptList, KeptPlan, KeptView } from '#store'
import type { AdviceState, AdviceStatus } from './advice-state.ts'
import type { Device } from './device.ts'
import type { FieldProblem } from '../draft/accepted-part.ts'
import { valueAt } from '../draft/draft.ts'
import type { Draft, Json } from '../draft/draft.ts'
import type { ExamsState } from './exams-state.ts'
import type { ImportsState } from './imports-state.ts'
import type { Observable } from './observable.ts'
import type { KeptState } from './kept-state.ts'
import type { ProfileState } from './profile-state.ts'
import type { FilesApi } from '../work/files-protocol.ts'
import type { Advice, WorkerApi } from '../work/protocol.ts'
import type { WorkerNews } from '../work/worker-client.ts'
import type { SeasonLogState } from './season-state.ts'
import type { StudyState } from './study-state.ts'
import type { WordsState } from './words-state.ts'

/** Whose data stand on the screens: the person's own, or an invented applicant's beside them. */
export interface Desk {
  readonly shown: Observable<AppState>
  /** Shows an invented applicant on documents that live in this page alone. What is the person's own stays as it is, unopened. */
  readonly showDemo: (who: string, draft: Draft) => Promise<void>
  /** Back to the person's own, as they were left. */
  readonly leaveDemo: () => void
}

/** What every screen may read and change. */
export interface AppState {
  readonly device: Device
  readonly profile: ProfileState
  readonly advice: AdviceState
  readonly worker: WorkerApi
  /** Reads the user's own files. */
  readonly files: FilesApi
  readonly imports: ImportsState
  readonly exams: ExamsState
  readonly study: StudyState
  /** What happened in the application seasons. */
  readonly season: SeasonLogState
  /** What is kept beside the profile and tells who the person is. */
  readonly records: () => OwnRecords
  readonly words: WordsState
  /** Profiles kept beside the one that is worked with. */
  readonly beside: KeptState<KeptBeside>
  /** Ways to look at the directory, by name. */
  readonly views: KeptState<KeptView>
  /** The list as it was last seen. */
  readonly lists: KeptState<KeptList>
  /** What the person did to their plan. */
  readonly plan: KeptState<KeptPlan>
  /** What was last heard of the workers beside their answers. */
  readonly news: Observable<WorkerNews | undefined>
  /** Asks once more what could not be answered. */
  readonly askAgain: () => void
  /** Today as the applicant's calendar shows it. */
  readonly today: () => string
  /** Who is shown, own data or an invented applicant, and the way between them. */
  readonly desk: Desk
  /** The invented applicant who is shown; undefined for own data. */
  readonly demo: string | undefined
}

const AppStateContext: Context<AppState | undefined> = createContext<AppState | undefined>(undefined)
export const AppStateProvider: typeof AppStateContext.Provider = AppStateContext.Provider

export function useAppState(): AppState {
  const state = useContext(AppStateContext)
  if (!state) throw new Error('useAppState requires an AppStateProvider above it')
  return state
}

export function useObserved<T>(source: Observable<T>): T {
  return useSyncExternalStore(source.subscribe, source.get)
}

export function useDraft(): Draft {
  return useObserved(useAppState().profile.draft)
}

/** One value of the profile; what else changes in it asks for nothing to be drawn again. */
export function useValueAt(path: string): Json | undefined {
  const { draft } = useAppState().profile
  return useSyncExternalStore(draft.subscribe, () => valueAt(draft.get(), path))
}

/** The first thing wrong of those asked for, as far as the newest answer says. */
export function useProblem(isAsked: (problem: FieldProblem) => boolean): FieldProblem | undefined {
  const { status } = useAppState().advice
  return useSyncExternalStore(status.subscribe, () => status.get().problems.find(isAsked))
}

export function useAdviceStatus(): AdviceStatus {
  return useObserved(useAppState().advice.status)
}

/** The newest finished advice, also while a newer one is being computed. */
export function useAdvice(): Advice | undefined {
  return useAdviceStatus().advice
}

/** True once something has lasted longer than people take for immediate; skeletons wait for it. */
export function useLate(waiting: boolean, afterMs: number = 300): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setLate(true), afterMs)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [waiting, afterMs])
  return waiting && late
}
