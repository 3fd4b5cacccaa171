import { addDays, weekday } from '#domain/season'
import { isoDate } from '#domain'
import type { Facts } from '#domain'
import { nextExam, planWeek, readDashboard } from '#domain/study'
import type { StudyLog } from '#domain/study'
import { openCase, usualSeed } from '#domain/person'
import type { Profile } from '#domain/person'
import { loadFacts } from '#facts'
import { checkProfile, createGrown, studyKind } from '#store'
import type { Doc, DocChange } from '#store'
import { readFromBrowser } from '#store/browser'
import type { Draft } from '../draft/draft.ts'
import { acceptedPart } from '../draft/accepted-part.ts'
import { readFact } from './facts-files.ts'
import { serve } from './serve.ts'
import { logId } from './study-protocol.ts'
import type { StudyApi, StudyQuestion, StudyReading } from './study-protocol.ts'

serve<StudyApi>({ prepare, begin, take, read })

let grown = createGrown()
let taken = 0
/** The log as it is kept, read before it is asked for: while the page reads it too. */
let kept: Promise<Doc | undefined> | undefined

async function prepare(): Promise<void> {
  if (taken === 0) kept ??= readKept()
  await Promise.all([examFacts(), kept])
}

function readKept(): Promise<Doc | undefined> {
  // A browser that keeps nothing has nothing to begin with: the page tells what it shows.
  return readFromBrowser({ kind: studyKind.name, id: logId }).catch(() => undefined)
}

async function begin(rev: number): Promise<boolean> {
  const doc = await (kept ?? readKept())
  kept = undefined
  if (doc?.rev !== rev || doc.damaged) return false
  grown = createGrown()
  grown.apply({ kind: 'whole', body: doc.body })
  taken = 1
  return true
}

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
  // The page has checked the log of this revision, and the changes it sends.
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
    week: planWeek({ person, next, log, facts, today: day }),
    nextWeek: planWeek({ person, next, log, facts, today: addDays(day, 7 - weekday(day)) }),
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
