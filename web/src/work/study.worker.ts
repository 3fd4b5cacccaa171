import { expose } from 'comlink'
import { addDays, weekday } from '#domain/season'
import { isoDate } from '#domain'
import { planWeek, readDashboard } from '#domain/study'
import type { Profile } from '#domain/person'
import { loadFacts } from '#facts'
import { checkProfile } from '#store'
import type { Draft } from '../draft/draft.ts'
import { acceptedPart } from '../draft/accepted-part.ts'
import { readFact } from './facts-files.ts'
import type { StudyApi, StudyReading, StudyRequest } from './study-protocol.ts'

const api: StudyApi = { read }
expose(api)

async function read({ log, draft, today }: StudyRequest): Promise<StudyReading> {
  // No specialty is needed: only what the exam tests.
  const { exams } = await loadFacts(readFact, [])
  const profile = profileOf(draft)
  const target = profile.study?.targetScore
  const dashboard = readDashboard({
    log,
    exams,
    today: isoDate(today),
    ...(target === undefined ? {} : { targetScore: target }),
  })
  const day = isoDate(today)
  return {
    dashboard,
    week: planWeek({ profile, log, exams, today: day }),
    nextWeek: planWeek({ profile, log, exams, today: addDays(day, 7 - weekday(day)) }),
  }
}

/** The validator asks for a specialty; study does not depend on one, so that an applicant may log before choosing. */
function profileOf(draft: Draft): Profile {
  const { profile } = acceptedPart({ specialties: [{ id: 'internal-medicine' }], ...draft }, checkProfile)
  if (!profile) throw new Error('the profile on this device could not be read')
  return profile
}
