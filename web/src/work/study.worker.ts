import { expose } from 'comlink'
import { isoDate, readDashboard } from '#domain'
import { loadFacts } from '#facts'
import { valueAt } from '../state/draft.ts'
import { readFact } from './facts-files.ts'
import type { StudyApi, StudyReading, StudyRequest } from './study-protocol.ts'

const api: StudyApi = { read }
expose(api)

async function read({ log, draft, today }: StudyRequest): Promise<StudyReading> {
  // No specialty is needed: only what the exam tests.
  const { exams } = await loadFacts(readFact, [])
  const target = valueAt(draft, 'study.targetScore')
  const dashboard = readDashboard({
    log,
    exams,
    today: isoDate(today),
    ...(typeof target === 'number' ? { targetScore: target } : {}),
  })
  return { dashboard }
}
