import type { Person } from '#domain/person'
import type { Finding } from '../statement/checks/finding.ts'
import type { ClaimReader, HeldClaim } from './claim-kind.ts'
import { earlierApplications, earlierOutcomes } from './kinds/applications.ts'
import { gaps, graduation, honours, languages } from './kinds/education.ts'
import { examAttempts } from './kinds/exam-attempts.ts'
import { examScores } from './kinds/exam-scores.ts'
import { ecfmgCertificate, examDays, examStanding } from './kinds/exam-standing.ts'
import { authorPlace, firstPapers, journals, publicationCounts } from './kinds/publications.ts'
import { usLack, usMonths } from './kinds/us-experience.ts'
import { citizenship, visaNeed, visaStatus } from './kinds/visa.ts'
import { measuredChange, peopleServed, workYears } from './kinds/work.ts'
import type { Said } from './said.ts'
import { readSaid } from './said.ts'

/** Every kind of claim that is read from a text. A new kind is one entry here. */
const kinds: readonly ClaimReader[] = [
  examScores,
  examAttempts,
  examStanding,
  examDays,
  ecfmgCertificate,
  visaNeed,
  visaStatus,
  citizenship,
  honours,
  graduation,
  gaps,
  languages,
  publicationCounts,
  authorPlace,
  journals,
  firstPapers,
  usMonths,
  usLack,
  workYears,
  peopleServed,
  measuredChange,
  earlierApplications,
  earlierOutcomes,
]

/**
 * Holds every checkable claim a person makes of themselves in a statement, letter or message against their profile: what contradicts
 * it must go and both values are named, what the profile does not say is asked. What is hoped, supposed or told of others claims nothing.
 */
export function checkTruth(text: string, person: Person): readonly Finding[] {
  return readSaid(text).flatMap((said) =>
    kinds.flatMap((kind) => kind(said, person).flatMap((found) => findingOf(said, text, found))),
  )
}

function findingOf(said: Said, text: string, { claim, held }: HeldClaim): readonly Finding[] {
  if (held.kind === 'agrees') return []
  const { start, end } = said.place(claim.index, claim.index + claim.text.length)
  const quote = text.slice(start, end)
  const at = { check: 'truth', quote, start, end } as const
  if (held.kind === 'unknown') {
    return [
      { ...at, weight: 'look', message: held.ask, advice: 'Write it into your profile if it is so; take it out if it is not.' },
    ]
  }
  return [
    {
      ...at,
      weight: 'must',
      message: `The text says “${quote}”; your profile says: ${held.profile}.`,
      advice: 'One of the two is wrong. No document may say what the record does not.',
    },
  ]
}
