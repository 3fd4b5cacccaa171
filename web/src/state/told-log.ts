import type { StudyLog } from '#domain/study'
import { changeBetween, inPieces } from '#store'
import type { DocChange } from '#store'
import type { StudyApi, StudyReading, StudyRequest } from '../work/study-protocol.ts'
import { createRests } from './rests.ts'

const mostTries = 3

/**
 * Asks the study worker, and tells it first what changed in the log since the last question: that alone crosses over. A log that
 * is shown as it is kept, in the revision `revisionOf` says, the worker reads by itself.
 */
export function createToldLog(
  worker: StudyApi,
  revisionOf: (log: StudyLog) => number | undefined,
): (request: StudyRequest) => Promise<StudyReading | undefined> {
  let told: StudyLog | undefined
  let changes = 0
  let last: Promise<unknown> = Promise.resolve()

  const begun = async (log: StudyLog): Promise<boolean> => {
    const rev = revisionOf(log)
    if (rev === undefined || !(await worker.begin(rev))) return false
    told = log
    changes = 1
    return true
  }

  const tell = async (log: StudyLog): Promise<boolean> => {
    if (told === log) return true
    if (!told && (await begun(log))) return true
    const change: DocChange = told ? changeBetween(told, log) : { kind: 'whole', body: log }
    const rest = createRests()
    for (const piece of inPieces(change)) {
      if (!(await worker.take(piece, changes))) return false
      changes += 1
      await rest()
    }
    told = log
    return true
  }

  const ask = async ({ log, ...question }: StudyRequest): Promise<StudyReading | undefined> => {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const reading = (await tell(log)) ? await worker.read({ ...question, changes }) : undefined
      if (reading) return reading
      // The worker was started anew and knows nothing.
      told = undefined
      changes = 0
    }
    return undefined
  }

  return (request) => {
    const done = last.then(() => ask(request))
    last = done.catch(() => undefined)
    return done
  }
}
