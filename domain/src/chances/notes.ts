import type { Band, Reason, Source } from '../answer.ts'
import { sourceOf } from '../answer.ts'
import type { RankedGroup } from '#engine/ranks'
import type { ApplicantFacts, Outsider } from './applicant.ts'
import { bandOf } from './band.ts'
import { hasNumber } from './chances.ts'
import type { EverybodyRequest } from './everybody.ts'
import { everybodyDrawn, everybodyIn } from './everybody.ts'
import type { SpecialtyGroup } from './group.ts'
import type { Evidence } from './model.ts'
import { chanceRange, chanceSentence, ofHundred, rateText } from '../say/chance.ts'
import { sentenceCase } from '../say/number.ts'

export interface NotesRequest extends EverybodyRequest {
  readonly groups: readonly SpecialtyGroup[]
  readonly applicant: ApplicantFacts
}

/** What the model cannot know about this applicant, in words: where it refuses to be precise it says so, and gives the base rate. */
export function notesFor(request: NotesRequest): readonly Reason[] {
  const { groups, applicant } = request
  return [
    ...(applicant.outside === undefined ? [] : [outsideNote(applicant.outside)]),
    ...(applicant.step2ck === undefined ? [withoutScore] : []),
    ...groups.flatMap((group) => aboutSpecialty(group, request)),
    individual,
  ]
}

const individual: Reason = {
  text: 'These are chances of groups of applicants with such a record. No public data shows who of them matched.',
  direction: 'neutral',
}

const withoutScore: Reason = {
  text: 'Without a Step 2 CK score you cannot be told from everybody on the same path: the chance shown is theirs with a typical list, and no choice of programs is credited to you.',
  direction: 'neutral',
}

function outsideNote(outsider: Outsider): Reason {
  const text =
    outsider === 'usGraduate'
      ? 'Every figure here was fitted to international graduates who are not US citizens. For graduates of US schools they are far too low, and the bands are wider for it.'
      : 'Every figure here rests on US-citizen international graduates as far as they are told apart: their invitations in 2024 and their matched shares of 2025, on top of what was fitted to non-citizens. Their mean Step 2 CK is not known here; the score is measured against the mean of non-citizens.'
  return { text, direction: 'neutral' }
}

function aboutSpecialty(group: SpecialtyGroup, request: NotesRequest): readonly Reason[] {
  const evidence = evidenceNote(group.evidence, nameOf(group))
  if (!hasNumber(group.evidence)) return evidence
  return [...evidence, ...aboutSource(group, request), ...aboutPool(group, request), ...aboutScore(group, request.applicant)]
}

/** What stands in place of a number, or holds it down. */
export function evidenceNote(evidence: Evidence, name: string): readonly Reason[] {
  switch (evidence.kind) {
    case 'enough':
      return []
    case 'capped': {
      const { published, most } = evidence
      const text = `In ${name} ${published.matched} of ${published.listed} non-US IMGs with a list matched in ${published.asOf}: so few that no list is said to bring more than ${rateText(most)}.`
      return [{ text, direction: 'neutral', source: sourceOf(published) }]
    }
    case 'too few': {
      const { published, low, high } = evidence
      const text = `In ${name} ${published.matched} of ${published.listed} non-US IMGs with a list matched in ${published.asOf}; groups so small hold ${chanceRange({ low, high })} ${ofHundred}. That is too few for a number of your own: the programs stand in order, without chances.`
      return [{ text, direction: 'neutral', source: sourceOf(published) }]
    }
    case 'nothing published':
      return [
        {
          text: `Nothing is published of non-US IMGs in ${name} that a number of your own could rest on: the programs stand in order, without chances.`,
          direction: 'neutral',
        },
      ]
    case 'one year':
      return [
        {
          text: `${sentenceCase(name)} is a year, not a match to a residency: the programs stand in order, without chances.`,
          direction: 'neutral',
        },
      ]
  }
}

/** Where the figures are borrowed, from whom, and what the base rate is. */
function aboutSource(group: SpecialtyGroup, request: NotesRequest): readonly Reason[] {
  if (group.model.fittedFrom === 'own') return []
  const base = `Of those who get to rank a program there, ${chanceSentence(ofGroup(group, request, ({ matchRate }) => matchRate))} match.`
  const text = `We hold no rank figures of non-US IMGs for ${nameOf(group)}: its numbers come from related specialties, so the bands are wider. ${base}`
  return [{ text, direction: 'neutral', source: sourceOfFit(group) }]
}

/** Where most applicants get no interview at all, many apply there second. */
function aboutPool(group: SpecialtyGroup, request: NotesRequest): readonly Reason[] {
  if (group.model.fittedFrom !== 'own') return []
  if (everybodyIn(group.model, request).certified >= 0.55) return []
  const certified = ofGroup(group, request, (one) => one.certified)
  const text = `By these figures only ${chanceSentence(certified)} who apply to ${nameOf(group)} get to rank a program there; many apply there second. If it is your first choice and your file shows it, your chances are probably better than shown.`
  return [{ text, direction: 'neutral', source: sourceOfFit(group) }]
}

function aboutScore(group: SpecialtyGroup, { step2ck }: ApplicantFacts): readonly Reason[] {
  const score = group.standing.effects.find(({ name }) => name === 'step2ckPer10')
  if (
    step2ck === undefined ||
    score === undefined ||
    Math.abs((score.amount + (score.beyond ?? 0)) * 10) <= 2.5 * group.model.invitation.sdStep2ck
  )
    return []
  const text = `A Step 2 CK of ${step2ck} lies outside what nearly all applicants to ${nameOf(group)} report: the model stretches beyond its data.`
  return [{ text, direction: 'neutral', source: sourceOfFit(group) }]
}

/** A figure of the whole specialty with the band of the fit. */
function ofGroup(group: SpecialtyGroup, request: NotesRequest, figure: (one: RankedGroup) => number): Band {
  return bandOf(figure(everybodyIn(group.model, request)), Float64Array.from(everybodyDrawn(group.model, request), figure))
}

function nameOf({ specialty }: Pick<SpecialtyGroup, 'specialty'>): string {
  return specialty.replaceAll('-', ' ')
}

function sourceOfFit({ model: { matching } }: SpecialtyGroup): Source {
  return sourceOf(matching.intercept)
}
