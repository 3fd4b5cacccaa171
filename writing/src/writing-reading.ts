import type { Facts, IsoDate, SpecialtyId } from '#domain'
import type { ExamAssessment } from '#domain/exams'
import type { Person, Profile } from '#domain/person'
import type { Season, SeasonLimits } from '#domain/season'
import { daysBetween } from '#domain/season'
import { isoDate } from '#domain'
import { usualHours } from './informatics/capital/plan-capital.ts'
import type { DomainCoverage, Evidence } from './informatics/coverage.ts'
import { coverDomains, coverLookFor } from './informatics/coverage.ts'
import type { EvidenceLog } from './informatics/evidence-log.ts'
import { readLog } from './informatics/evidence-log.ts'
import type { LookFor } from './informatics/lexicon/concept.ts'
import type { ErasEntry } from './words/experience-frames.ts'
import { frameForEras } from './words/experience-frames.ts'
import type { Frame } from './words/frame.ts'
import type { InterviewQuestion } from './words/interview/questions.ts'
import { prepareQuestions } from './words/interview/questions.ts'
import type { LetterPlan, PlannedLetter } from './words/letters/plan-letters.ts'
import { planLetters } from './words/letters/plan-letters.ts'
import type { WriterBrief } from './words/letters/write-to-writer.ts'
import { requestEmail, writerBrief } from './words/letters/write-to-writer.ts'
import type { ProgramDirectorView } from './words/program-director-view.ts'
import { seeAsProgramDirector } from './words/program-director-view.ts'
import type { StatementVariant } from './words/statement/variants.ts'
import { draftVariant } from './words/statement/variants.ts'

export interface WritingInput {
  readonly profile: Profile
  /** The same person, read once: what they write is held against it. */
  readonly person: Person
  readonly facts: Pick<Facts, 'seasons'>
  readonly exams: ExamAssessment
  readonly season: Pick<Season, 'match'>
  readonly today: IsoDate
  /** Specialties beyond the profile's that a statement is written for, such as a second one for SOAP. */
  readonly also?: readonly SpecialtyId[]
}

/** What an applicant's own experiences can carry, read once: plain data, every screen and paper shows a part of it. */
export interface WritingReading {
  readonly log: EvidenceLog
  readonly coverage: readonly DomainCoverage[]
  readonly lookFor: readonly (readonly [LookFor, readonly Evidence[]])[]
  readonly director: ProgramDirectorView
  readonly letters: LetterPlan
  /** Request and brief for each letter of the plan, in its order. */
  readonly letterDrafts: readonly LetterDraft[]
  readonly questions: readonly InterviewQuestion[]
  readonly eras: readonly ErasEntry[]
  /** A statement for each specialty of the profile, in its order, then for what else is written for. */
  readonly variants: readonly StatementVariant[]
  readonly limits: SeasonLimits
  /** What a project is planned with while the applicant says nothing else: whole weeks until applications go out, hours a week. */
  readonly time: { readonly weeksLeft: number; readonly hoursPerWeek: number }
}

/** What is sent to the writer of one letter: the request, and the facts to write it from. */
export interface LetterDraft {
  readonly letter: PlannedLetter
  readonly email: Frame
  readonly brief: WriterBrief
}

export function readExperiences(input: WritingInput): WritingReading {
  const { profile, facts, exams, today, also = [] } = input
  const { limits } = facts.seasons
  const log = readLog(profile, today)
  const letters = planLetters({ profile, log, today })
  return {
    log,
    coverage: coverDomains(log),
    lookFor: [...coverLookFor(log)],
    director: seeAsProgramDirector(exams, log),
    letters,
    letterDrafts: letters.letters.map((letter) => ({
      letter,
      email: requestEmail(letter, profile),
      brief: writerBrief(letter, profile),
    })),
    questions: prepareQuestions({ profile, exams, log }),
    eras: frameForEras(log, limits),
    variants: [...new Set([...profile.specialties.map(({ id }) => id), ...also])].map((specialty) =>
      draftVariant({ log, exams, specialty }),
    ),
    limits,
    time: { weeksLeft: weeksUntilApplications(input), hoursPerWeek: usualHours },
  }
}

/** To the day applications go out, or, where the season does not say, to the first of September before the Match. */
function weeksUntilApplications({ facts, season, today }: WritingInput): number {
  const events = facts.seasons.calendars.find((calendar) => calendar.season === season.match)?.events
  const day = isoDate(events?.submitFrom?.value.slice(0, 10) ?? `${season.match - 1}-09-01`)
  return Math.max(0, Math.floor(daysBetween(today, day) / 7))
}
