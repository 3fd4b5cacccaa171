import type { Question } from '#domain'
import type { ExamAssessment } from '#domain/exams'
import type { Facts } from '#domain'
import type { EvidenceLog } from '../informatics/evidence-log.ts'
import { readLog } from '../informatics/evidence-log.ts'
import type { Profile } from '#domain/person'
import { outlineExperiences } from './experience-frames.ts'
import { outlineInterview } from './interview/outline-interview.ts'
import { briefLetters } from './letters/brief-letters.ts'
import type { WordsOutline } from './outline.ts'
import { writingRules } from './rules.ts'
import { outlineStatement } from './statement/outline-statement.ts'
import { questionFor } from '#domain/person'

export interface OutlineInput {
  readonly profile: Profile
  readonly facts: Facts
  readonly exams: ExamAssessment
}

/** What to say, and on what it can rest: frames from the applicant's own experiences, with questions for what is missing. */
export function outlineWords({ profile, facts, exams }: OutlineInput): WordsOutline {
  const log = readLog(profile)
  return {
    statement: outlineStatement(log, exams),
    letters: briefLetters({ profile, log }).slice(
      0,
      Math.max(profile.letters?.length ?? 0, facts.seasons.limits.lettersPerProgram.value),
    ),
    experiences: outlineExperiences(log),
    interview: outlineInterview({ profile, exams, log }),
    rules: writingRules.map(({ text, source, asOf }) => ({ text, source: `${source}, ${asOf}` })),
    asks: askForMissing(log),
  }
}

const mostPerEntry = 2

function askForMissing(log: EvidenceLog): readonly Question[] {
  const entries = log.entries.filter(({ from }) => from === 'experiences')
  if (entries.length === 0) {
    return [questionFor('experiences')]
  }
  return entries.flatMap((entry) => entry.asks.slice(0, mostPerEntry))
}
