import { isoDate, withOwnFacts } from '#domain'
import type { Facts, SpecialtyId } from '#domain'
import type { OwnClaims } from '#domain/claims'
import { openCase, specialtiesNeeded, usualSeed } from '#domain/person'
import type { Case, OwnRecords, Profile } from '#domain/person'
import type { Season } from '#domain/season'
import { loadFacts } from '#facts'
import { checkProfile } from '#store'
import { acceptedPart } from '../draft/accepted-part.ts'
import { agreeingPart } from '../draft/agreeing-part.ts'
import type { FieldProblem } from '../draft/accepted-part.ts'
import type { Draft } from '../draft/draft.ts'
import { readFact } from './facts-files.ts'

/** Whose advice is asked for: the profile as it stands, and what else of the applicant's own decides. */
export interface CaseRequest {
  readonly draft: Draft
  /** Claims from the user's own imports, which stand above ours. */
  readonly own: readonly OwnClaims[]
  readonly records: OwnRecords
  readonly today: string
  /** The season advised on already; left out, the one the person aims at. */
  readonly season?: Season
}

export type CaseReply =
  | { readonly kind: 'opened'; readonly asked: Case; readonly profile: Profile; readonly problems: readonly FieldProblem[] }
  /** No specialty chosen yet: the one thing advice cannot do without. */
  | { readonly kind: 'needs a specialty'; readonly problems: readonly FieldProblem[] }

/** The person of a draft on one day, with the facts of their specialties. Rejects where those cannot be read. */
export async function caseOfDraft({ draft, own, records, today, season }: CaseRequest): Promise<CaseReply> {
  const written = acceptedPart(draft, checkProfile)
  if (!written.profile) return { kind: 'needs a specialty', problems: written.problems }
  const pack = await factsFor(specialtiesNeeded(written.profile, records))
  const { profile = written.profile, problems } = agreeingPart(written.draft, { facts: pack, today: isoDate(today) })
  const facts = withOwnFacts(pack, own, isoDate(today))
  const asked = openCase(profile, { facts, today: isoDate(today), seed: usualSeed, records, ...(season ? { season } : {}) })
  return { kind: 'opened', asked, profile, problems: [...written.problems, ...problems] }
}

/** Has the facts of a profile at hand, while the page still reads what else decides. */
export async function prepareCase(draft: Draft): Promise<void> {
  const { profile } = acceptedPart(draft, checkProfile)
  if (profile) await factsFor(specialtiesNeeded(profile, {}))
}

let packed: { readonly of: string; readonly facts: Promise<Facts> } | undefined

/** The facts of the chosen specialties, unpacked once while the choice stands. */
export function factsFor(ids: readonly SpecialtyId[]): Promise<Facts> {
  const of = ids.join(' ')
  if (packed?.of === of) return packed.facts
  const facts = loadFacts(readFact, ids)
  packed = { of, facts }
  facts.catch(() => {
    packed = undefined
  })
  return facts
}
