import type { Question } from '../answer.ts'
import type { Assessment } from '../exams/assessment.ts'
import type { Facts } from '../facts.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import type { Profile } from '../profile/profile.ts'
import type { Season } from '../season/plan.ts'
import type { DocumentOutlines } from './outline.ts'
import { frameExperiences } from './experience-frames.ts'
import { outlineInterview } from './interview-outline.ts'
import { briefLetters } from './letter-briefs.ts'
import { writingRules } from './rules.ts'
import { outlineStatement } from './statement-outline.ts'

export interface DocumentsInput {
  readonly profile: Profile
  readonly facts: Facts
  readonly season: Season
  readonly assessment: Assessment
  readonly portfolio: Portfolio
}

/** What to say, and on what it can rest: frames from the applicant's own experiences, with questions for what is missing. */
export function outlineDocuments({ profile, facts, assessment }: DocumentsInput): DocumentOutlines {
  const experiences = frameExperiences(profile)
  return {
    statement: outlineStatement(profile, assessment),
    letters: briefLetters(profile, facts.seasons.limits),
    experiences,
    interview: outlineInterview(profile, assessment),
    rules: writingRules.map(({ text, source, asOf }) => ({ text, source: `${source}, ${asOf}` })),
    asks: askForMissing(profile),
  }
}

function askForMissing(profile: Profile): readonly Question[] {
  const experiences = profile.experiences ?? []
  if (experiences.length === 0) {
    return [
      {
        field: 'experiences',
        text: 'What have you done besides studying: work, audits, lists or databases you kept, research, teaching, volunteering?',
        why: 'Every document rests on what you did. With nothing in the log there is nothing to say, and nothing is invented.',
      },
    ]
  }
  return experiences.flatMap((experience, index) => {
    const field = `experiences[${index}].result`
    if (experience.result?.after !== undefined) return []
    return [
      {
        field,
        text: `"${experience.title}": what changed, measured how? Before, after, how many cases, over what time.`,
        why: 'A reader believes a number with its period. If nothing was measured, say what you saw change; leave the number out.',
      },
    ]
  })
}
