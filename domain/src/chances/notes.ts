import type { Band, Reason, Source } from '../answer.ts'
import type { NormalSource } from '#engine/numbers'
import type { ApplicantFacts, Outsider } from './applicant.ts'
import { bandOf } from './band.ts'
import type { SpecialtyGroup } from './group.ts'
import { drawMatching } from './matching.ts'
import type { ChanceModel } from './model.ts'
import type { Deviation } from './deviation.ts'
import { deviationOf, drawCount, noDeviation } from './parameters.ts'
import { rankedGroup } from '#engine/ranks'
import type { RankedGroup } from '#engine/ranks'
import { chanceSentence } from '../say/chance.ts'

export interface NotesRequest {
  readonly groups: readonly SpecialtyGroup[]
  readonly applicant: ApplicantFacts
  readonly model: ChanceModel
  readonly normals: NormalSource
}

/** What the model cannot know about this applicant, in words: where it refuses to be precise it says so, and gives the base rate. */
export function notesFor(request: NotesRequest): readonly Reason[] {
  const { groups, applicant } = request
  return [
    ...(applicant.outside === undefined ? [] : [outsideNote(applicant.outside)]),
    ...groups.flatMap((group) => aboutSpecialty(group, request)),
    individual,
  ]
}

const individual: Reason = {
  text: 'These are chances of groups of applicants with such a record. No public data shows who of them matched.',
  direction: 'neutral',
}

function outsideNote(outsider: Outsider): Reason {
  const much =
    outsider === 'usGraduate'
      ? 'For you they are far too low'
      : 'For you they are a rough guide, in internal and family medicine too low'
  const text = `Every figure here was fitted to international graduates who are not US citizens. ${much}, and the bands are wider for it.`
  return { text, direction: 'neutral' }
}

function aboutSpecialty(group: SpecialtyGroup, request: NotesRequest): readonly Reason[] {
  return [...aboutSource(group, request), ...aboutPool(group, request), ...aboutScore(group, request.applicant)]
}

/** Where the figures are borrowed, from whom, and what the base rate is. */
function aboutSource(group: SpecialtyGroup, request: NotesRequest): readonly Reason[] {
  if (group.described && group.model.fittedFrom === 'own') return []
  const base = `Of those who get to rank a program there, ${chanceSentence(ofGroup(group, request, ({ matchRate }) => matchRate))} match.`
  const text = group.described
    ? `We hold no rank figures of non-US IMGs for ${nameOf(group)}: its numbers come from related specialties, so the bands are wider. ${base}`
    : `No table describes ${nameOf(group)} for non-US IMGs: these are the figures of all specialties together, with the wide band that deserves. ${base}`
  return [{ text, direction: 'neutral', source: sourceOf(group) }]
}

/** Where most applicants get no interview at all, many apply there second. */
function aboutPool(group: SpecialtyGroup, request: NotesRequest): readonly Reason[] {
  if (!group.described || group.model.fittedFrom !== 'own') return []
  if (groupAt(group, request.model, noDeviation).certified >= 0.55) return []
  const certified = ofGroup(group, request, (one) => one.certified)
  const text = `By these figures only ${chanceSentence(certified)} who apply to ${nameOf(group)} get to rank a program there; many apply there second. If it is your first choice and your file shows it, your chances are probably better than shown.`
  return [{ text, direction: 'neutral', source: sourceOf(group) }]
}

function aboutScore(group: SpecialtyGroup, { step2ck }: ApplicantFacts): readonly Reason[] {
  const score = group.standing.effects.find(({ name }) => name === 'step2ckPer10')
  if (step2ck === undefined || score === undefined || Math.abs(score.amount * 10) <= 2.5 * group.model.invitation.sdStep2ck)
    return []
  const text = `A Step 2 CK of ${step2ck} lies outside what nearly all applicants to ${nameOf(group)} report: the model stretches beyond its data.`
  return [{ text, direction: 'neutral', source: sourceOf(group) }]
}

/** A figure of the whole specialty with the band of the fit. */
function ofGroup(group: SpecialtyGroup, { model, normals }: NotesRequest, figure: (one: RankedGroup) => number): Band {
  const at = deviationOf(normals)
  const drawn = Float64Array.from({ length: drawCount }, (_, d) => figure(groupAt(group, model, at(d))))
  return bandOf(figure(groupAt(group, model, noDeviation)), drawn)
}

function groupAt(group: SpecialtyGroup, model: ChanceModel, deviation: Deviation): RankedGroup {
  const capacity = model.capacity.value
  const drawn = drawMatching(group.model, deviation)
  return rankedGroup({ ...drawn, meanRanks: Math.min(0.9 * capacity, drawn.meanRanks), capacity })
}

function nameOf({ specialty }: SpecialtyGroup): string {
  return specialty.replaceAll('-', ' ')
}

function sourceOf({ model: { matching } }: SpecialtyGroup): Source {
  const { source, asOf, known } = matching.intercept
  return { source, asOf, known }
}
