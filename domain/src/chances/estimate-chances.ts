import { dot } from '#engine/numbers'
import { entryFor } from '#engine/keys'
import type { Person } from '../person/person.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Season } from '../season/season.ts'
import type { IsoDate, ProgramId, SpecialtyId } from '../units.ts'
import { applicantFacts, askFor } from './applicant.ts'
import type { Chances, SpecialtyChance } from './chances.ts'
import { drawsOf } from './draws.ts'
import { nodeTerms } from './evaluate.ts'
import type { ChanceFacts, SpecialtyGroup } from './group.ts'
import { groupCandidates } from './group.ts'
import type { Latent } from './latent.ts'
import { luckOf } from './luck.ts'
import { conditionOnNews, reweigh, visaOpen, visaSettled, withRefusals } from './latent.ts'
import { drawCapacity } from './matching.ts'
import { readNews } from './news.ts'
import { notesFor } from './notes.ts'
import { lazily } from '../once.ts'
import { deviationOf, drawCount } from './parameters.ts'
import { countGone } from './held-interviews.ts'
import type { PricedProgram } from './price.ts'
import { priceGroup } from './price.ts'
import type { TypicalInvitations } from './typical-invitations.ts'
import { groupOf } from './whose-figures.ts'
import { typicalInvitations, typicalMissAtNodes } from './typical-invitations.ts'

export interface ChancesRequest {
  readonly person: Person
  readonly candidates: Candidates
  readonly facts: ChanceFacts
  readonly season: Season
  readonly seed: number
  /** With the day, silence counts: without it a missing answer says nothing. */
  readonly today?: IsoDate
}

/**
 * Chances of an invitation and of a match at every candidate program, each with its 80 % band (docs/method.md). What nobody sees of the
 * applicant is one number, the same at every program; each program has an unknown of its own. News of the season re-weighs the first, so
 * the rest of the list re-prices at once. The same seed gives the same bands, program by program, whatever else is on the list.
 */
export function estimateChances(request: ChancesRequest): Chances {
  const { person, candidates, facts, season, seed, today } = request
  const model = facts.chances
  const luck = luckOf(model, seed)
  const applicant = applicantFacts(person)
  const groups = groupCandidates({ person, candidates, facts, season, applicant, luck })
  const news = withRefusals(groups, readNews({ person, candidates, season, model, today }))
  const [first] = news.values()
  const deviation = deviationOf(luck.normals)
  const capacity = Array.from({ length: drawCount }, (_, d) => drawCapacity(model, deviation(d)))
  const latent = afterPastSeasons(request, groups, conditionOnNews(groups, news, answersOf(groups)))
  const typical = new Map(groups.map((group) => [group.specialty, typicalInvitations(group, model, season.match)] as const))
  const gone = countGone(news.values())
  const priced = { news, gone, capacity: model.capacity.estimate }
  const byProgram = new Map<ProgramId, PricedProgram>()
  for (const group of groups) for (const chance of priceGroup(group, latent, priced)) byProgram.set(chance.program, chance)
  const notes = lazily(() => notesFor({ groups, applicant, model, luck, match: season.match }))
  return {
    nodes: { theta: latent.theta, weight: latent.weight },
    byProgram,
    bySpecialty: new Map(groups.map((group) => [group.specialty, specialtyChance(group, latent, typical)] as const)),
    capacity: model.capacity.estimate,
    ...drawsOf({ groups, byProgram, latent, news, gone, capacity, typical }),
    rests: applicant.step2ck === undefined ? 'on the path alone' : 'on the record',
    group: groupOf(person),
    ...(first?.kind === 'late' ? { lateBy: first.sentBy } : {}),
    ...(person.exams.step2ck.toPass === undefined ? {} : { ifPassedWith: person.exams.step2ck.toPass }),
    get notes() {
      return notes()
    },
    asks: askFor(applicant, person),
  }
}

function answersOf(groups: readonly SpecialtyGroup[]): ReturnType<typeof visaOpen> {
  const open = groups.find(({ standing }) => standing.visaOpen)
  return open === undefined ? visaSettled : visaOpen(open.model.invitation.shareVisaNeeded)
}

/**
 * A past season without a match says something about what nobody sees: nodes that would rather have matched with a typical list lose
 * weight, by as much of it as still holds.
 */
function afterPastSeasons({ person, facts, season }: ChancesRequest, groups: readonly SpecialtyGroup[], latent: Latent): Latent {
  const { value: held } = facts.chances.unmatchedWeight
  const past = (person.previousMatches ?? []).filter(({ outcome, year }) => outcome === 'not matched' && year < season.match)
  return past.reduce((now, { specialties }) => {
    const tried: readonly SpecialtyId[] = specialties ?? []
    const group = groups.find(({ specialty }) => tried.includes(specialty)) ?? groups[0]
    if (group === undefined) return now
    const miss = typicalMissAtNodes(group, now, { model: facts.chances, match: season.match })
    const mean = dot(miss, now.weight)
    return reweigh(
      now,
      miss.map((one) => 1 - held + (held * one) / mean),
    )
  }, latent)
}

function specialtyChance(
  group: SpecialtyGroup,
  latent: Latent,
  typical: ReadonlyMap<SpecialtyId, TypicalInvitations>,
): SpecialtyChance {
  const terms = nodeTerms(group.point, latent)
  return {
    specialty: group.specialty,
    evidence: group.evidence,
    endingAtNodes: terms.ending,
    typicalSize: group.model.typical.size,
    typicalAtNodes: (applications) => entryFor(typical, group.specialty)(applications, { parameters: group.point, terms }),
  }
}
