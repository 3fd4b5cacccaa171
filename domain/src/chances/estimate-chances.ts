import { stratifiedNormals } from '#engine/numbers'
import type { Person } from '../person/person.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Season } from '../season/season.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import { applicantFacts, askFor } from './applicant.ts'
import type { Chances, ProgramChance } from './chances.ts'
import { drawsOf } from './draws.ts'
import type { ChanceFacts } from './group.ts'
import { groupCandidates } from './group.ts'
import { conditionOnNews } from './latent.ts'
import { readNews } from './news.ts'
import { notesFor } from './notes.ts'
import { drawCount } from './parameters.ts'
import { priceGroup } from './price.ts'

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
 * Chances of an invitation and of a match at every candidate program, each with its 80 % band. Two gates share one latent quality
 * (docs/method.md): an invitation, and a rank at which the list would end. News of the season re-weights that quality, so the
 * rest of the list re-prices at once. The same seed gives the same bands, program by program, whatever else is on the list.
 */
export function estimateChances(request: ChancesRequest): Chances {
  const { person, candidates, facts, season, seed, today } = request
  const normals = stratifiedNormals(seed, drawCount)
  const applicant = applicantFacts(person)
  const groups = groupCandidates({ person, candidates, facts, season, applicant, normals })
  const news = readNews({ person, season, model: facts.chances, today })
  const latent = conditionOnNews(groups, news)
  const byProgram = new Map<ProgramId, ProgramChance>()
  for (const group of groups) for (const chance of priceGroup(group, latent, news)) byProgram.set(chance.program, chance)
  return {
    nodes: { theta: latent.theta, weight: latent.weight },
    byProgram,
    draws: drawsOf(groups, latent, news),
    notes: notesFor({ groups, applicant, model: facts.chances, normals }),
    asks: askFor(applicant),
  }
}
