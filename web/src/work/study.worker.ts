import { addDays, weekday } from '#domain/season'
import { isoDate } from '#domain'
import type { Facts } from '#domain'
import { nextExam, planWeek, readDashboard } from '#domain/study'
import type { StudyLog } from '#domain/study'
import { openCase, usualSeed } from '#domain/person'
import type { Profile } from '#domain/person'
import { loadFacts } from '#facts'
import { checkProfile, createGrown } from '#store'
import type { DocChange } from '#store'
import type { Draft } from '../draft/draft.ts'
import { acceptedPart } from '../draft/accepted-part.ts'
import { readFact } from './facts-files.ts'
import { serve } from './serve.ts'
import type { StudyApi, StudyQuestion, StudyReading } from './study-protocol.ts'

serve<StudyApi>({ prepare: async () => void (await examFacts()), take, read })

let grown = createGrown()
let taken = 0

async function take(change: DocChange, at: number): Promise<boolean> {
  if (at === 0) {
    grown = createGrown()
    taken = 0
  }
  if (at !== taken) return false
  grown.apply(change)
  taken += 1
  return true
}

async function read({ changes, draft, today, decided }: StudyQuestion): Promise<StudyReading | undefined> {
  if (changes !== taken) return undefined
  // The page sends the changes of a log it has checked.
  const log = grown.body() as StudyLog
  const facts = await examFacts()
  const { exams } = facts
  const day = isoDate(today)
  const { person } = openCase(profileOf(draft), {
    facts,
    today: day,
    seed: usualSeed,
    records: { practiceTests: log.practiceTests },
  })
  const target = person.study.targetScore
  const dashboard = readDashboard({
    log,
    exams,
    today: day,
    ...(target === undefined ? {} : { targetScore: target }),
  })
  const next = nextExam(person, decided)
  return {
    dashboard,
    week: planWeek({ person, next, log, exams, today: day }),
    nextWeek: planWeek({ person, next, log, exams, today: addDays(day, 7 - weekday(day)) }),
  }
}

/** No specialty is needed: only what the exam tests. */
function examFacts(): Promise<Facts> {
  return loadFacts(readFact, [])
}

/** The validator asks for a specialty; study does not depend on one, so that an applicant may log before choosing. */
function profileOf(draft: Draft): Profile {
  const { profile } = acceptedPart({ specialties: [{ id: 'internal-medicine' }], ...draft }, checkProfile)
  if (!profile) throw new Error('the profile on this device could not be read')
  return profile
}
