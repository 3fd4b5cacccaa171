import type { Reason } from '../answer.ts'
import type { Profile } from '../profile/profile.ts'
import type { Season } from '../season/plan.ts'
import type { ApplicantFacts } from './applicant.ts'
import type { SpecialtyGroup } from './group.ts'
import type { ChanceModel } from './model.ts'

export interface NotesRequest {
  readonly profile: Profile
  readonly groups: readonly SpecialtyGroup[]
  readonly applicant: ApplicantFacts
  readonly model: ChanceModel
  readonly season: Season
}

/** What the model cannot know about this applicant, in words: where it refuses to be precise, it says so. */
export function notesFor({ profile, groups, applicant }: NotesRequest): readonly Reason[] {
  return [...aboutPerson(profile), ...groups.flatMap((group) => aboutSpecialty(group, applicant)), individual]
}

const individual: Reason = {
  text: 'These are chances of groups: of 100 applicants with such a record. No public data shows who of them matched.',
  direction: 'neutral',
}

function aboutPerson(profile: Profile): readonly Reason[] {
  const type = profile.applicant?.type
  if (type === undefined || type === 'non-us-img') return []
  return [
    {
      text: 'Every figure here was fitted to international graduates who are not US citizens. For you they are a rough guide, most likely too low.',
      direction: 'neutral',
    },
  ]
}

function aboutSpecialty(
  { specialty, described, model, standing }: SpecialtyGroup,
  { step2ck }: ApplicantFacts,
): readonly Reason[] {
  const name = specialty.replaceAll('-', ' ')
  const notes: Reason[] = []
  const source = {
    source: model.matching.intercept.source,
    asOf: model.matching.intercept.asOf,
    known: model.matching.intercept.known,
  }
  if (!described) {
    notes.push({
      text: `No table describes ${name} for non-US IMGs: these are the figures of all specialties together, with the wide band that deserves.`,
      direction: 'neutral',
      source,
    })
  } else if (model.fittedFrom === 'relatives') {
    notes.push({
      text: `NRMP publishes no rank distributions of non-US IMGs for ${name}: its figures come from related specialties, so the bands are wider.`,
      direction: 'neutral',
      source,
    })
  }
  const score = standing.effects.find((effect) => effect.name === 'step2ckPer10')
  if (step2ck !== undefined && score !== undefined && Math.abs(score.amount * 10) > 2.5 * model.invitation.sdStep2ck) {
    notes.push({
      text: `A Step 2 CK of ${step2ck} lies outside what nearly all applicants to ${name} report: the model stretches beyond its data.`,
      direction: 'neutral',
      source,
    })
  }
  return notes
}
