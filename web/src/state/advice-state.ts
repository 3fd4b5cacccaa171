import type { AdvisedWithoutList } from '#domain'
import type { OwnClaims } from '#domain/claims'
import type { OwnRecords } from '#domain/person'
import type { FieldProblem } from '../draft/accepted-part.ts'
import type { Advice, AdviceReply, WorkerApi } from '../work/protocol.ts'
import type { CaseRequest } from '../work/case-of-draft.ts'
import { isBegun } from '../draft/draft.ts'
import type { Draft } from '../draft/draft.ts'
import { observable } from './observable.ts'
import type { LastStanding } from './last-standing.ts'
import { noLastStanding } from './last-standing.ts'
import type { Observable } from './observable.ts'
import { standingOf } from './standing.ts'
import type { Standing } from './standing.ts'

export interface AdviceStatus {
  readonly kind: 'waiting' | 'needs a specialty' | 'working' | 'ready' | 'without list' | 'failed'
  /** The last advice that was finished. */
  readonly advice?: Advice
  /** What stood on Home at the last visit, while the first advice of this one is worked out from the same. */
  readonly standing?: Standing
  /** What is said instead at a stage that has no list. */
  readonly beyond?: AdvisedWithoutList
  readonly problems: readonly FieldProblem[]
  readonly sentence?: string
}

/** Keeps the advice in step with the profile: one run at a time, and always one more for the newest profile. */
export interface AdviceState {
  readonly status: Observable<AdviceStatus>
  /** Asks for advice on this draft; a run that is overtaken is never shown. */
  readonly request: (draft: Draft) => void
}

export interface AdviceOptions {
  readonly worker: Pick<WorkerApi, 'advise'>
  /** Today as the applicant's calendar shows it. */
  readonly today: () => string
  /** What the user's own imports say about programs. */
  readonly own: () => readonly OwnClaims[]
  /** What is kept beside the profile and decides too: practice tests of the study log. */
  readonly records: () => OwnRecords
  /** What Home said last; left out, nothing is kept of it. */
  readonly last?: LastStanding
  /** How long a change has to stand before it is computed. */
  readonly pauseMs?: number
}

export function createAdviceState({
  worker,
  today,
  own,
  records,
  last = noLastStanding,
  pauseMs = 120,
}: AdviceOptions): AdviceState {
  const status = observable<AdviceStatus>({ kind: 'waiting', problems: [] })
  let running = false
  let next: Draft | undefined
  /** What is being computed; nothing once the profile was cleared meanwhile. */
  let newest: Draft | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const run = async (): Promise<void> => {
    running = true
    while (next) {
      const draft = next
      next = undefined
      newest = draft
      const isNewest = (): boolean => newest === draft && !next
      const request = { draft, own: own(), records: records(), today: today() }
      const naming = last.nameOf(request)
      void naming.then((name) => {
        if (isNewest()) status.set(meanwhile(status.get(), last.find(name)))
      })
      const [reply, name] = await Promise.all([ask(worker, request), naming])
      // Overtaken while computing: go round for the newest profile instead of showing this one.
      if (!isNewest()) continue
      status.set(shown(reply, status.get()))
      if (reply.kind === 'advised') last.keep(name, standingOf(reply.advice))
      else if (reply.kind !== 'failed') last.drop()
    }
    running = false
  }

  return {
    status,
    request: (draft) => {
      next = draft
      if (!isBegun(draft)) {
        // Nothing was said yet: nothing to compute, and no worker to start for it.
        next = undefined
        newest = undefined
        clearTimeout(timer)
        last.drop()
        status.set({ kind: 'needs a specialty', problems: [] })
        return
      }
      const isFirst = status.get().kind === 'waiting'
      // What stood there last was of another profile.
      const { standing: _, ...before } = status.get()
      // What was kept is found in a moment: whoever comes back is not told first that it is worked out.
      if (!isFirst || !last.isThere()) status.set({ ...before, kind: 'working' })
      // A pause between keystrokes: a score half typed is nobody's score. What was kept is nobody's typing.
      clearTimeout(timer)
      timer = setTimeout(
        () => {
          if (!running) void run()
        },
        isFirst ? 0 : pauseMs,
      )
    },
  }
}

async function ask(worker: AdviceOptions['worker'], request: CaseRequest): Promise<AdviceReply> {
  try {
    return await worker.advise(request)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', problems: [], sentence: `The advice could not be computed (${detail}). Your profile is kept.` }
  }
}

/** Nothing that was kept stands beside what was worked out in this visit. */
function meanwhile(status: AdviceStatus, standing: Standing | undefined): AdviceStatus {
  const working: AdviceStatus = status.kind === 'waiting' ? { ...status, kind: 'working' } : status
  if (standing === undefined || working.kind !== 'working' || working.advice || working.beyond) return working
  return { ...working, standing }
}

function shown(reply: AdviceReply, before: AdviceStatus): AdviceStatus {
  switch (reply.kind) {
    case 'advised':
      return { kind: 'ready', advice: reply.advice, problems: reply.problems }
    case 'without list':
      return { kind: 'without list', beyond: reply.advised, problems: reply.problems }
    case 'needs a specialty':
      return { kind: 'needs a specialty', problems: reply.problems }
    case 'failed':
      return { ...before, kind: 'failed', sentence: reply.sentence, problems: reply.problems }
  }
}
