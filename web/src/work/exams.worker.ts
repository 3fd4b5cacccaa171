import { expose } from 'comlink'
import { chanceOfList, decideStep3, forecastStep2ck, inForce, isoDate, whenToSit, withOwnClaims } from '#domain'
import type { DrawnChance, Facts, IsoDate, Profile } from '#domain'
import { loadFacts } from '#facts'
import { checkProfile } from '#store'
import { acceptedPart } from './accepted-part.ts'
import type { ExamsApi, ExamsReading, ExamsRequest } from './exams-protocol.ts'
import { readFact } from './facts-files.ts'

const api: ExamsApi = { read }
expose(api)

async function read(request: ExamsRequest): Promise<ExamsReading | undefined> {
  const { profile } = acceptedPart(request.draft, checkProfile)
  if (!profile) return undefined
  const pack = await loadFacts(
    readFact,
    profile.specialties.map(({ id }) => id),
  )
  const facts = { ...pack, programs: withOwnClaims(pack.programs, request.own) }
  const asked: Asked = { profile, facts, today: isoDate(request.today), request }
  return { forecast: forecastStep2ck(profile, facts, asked.today), timing: when(asked), step3: step3(asked) }
}

interface Asked {
  readonly profile: Profile
  readonly facts: Facts
  readonly today: IsoDate
  readonly request: ExamsRequest
}

/** Days weighed by the chance of the applicant's own list, at every score the exam may bring. */
function when({ profile, facts, today, request }: Asked): ExamsReading['timing'] {
  const { season, seed, list } = request
  const world = { facts, season, today, seed, picks: list.picks }
  const matchChanceAt = (score: number): DrawnChance => chanceOfList(withStep2ck(profile, score), world)
  return whenToSit({ profile, facts, today, season: season.match, matchChanceAt })
}

function step3({ profile, facts, today, request }: Asked): ExamsReading['step3'] {
  const { season, seed, list } = request
  const world = { facts, season, today, seed, picks: list.picks }
  const chanceAfter = (result: 'pass' | 'fail'): DrawnChance => chanceOfList(withStep3(profile, result), world)
  return decideStep3({
    profile,
    facts,
    today,
    season: season.match,
    h1bDoors: list.picks.filter(({ candidate }) => inForce(candidate.program.claims.visaH1b, today)?.value).length,
    matchChance: { now: chanceOfList(profile, world), passed: chanceAfter('pass'), failed: chanceAfter('fail') },
  })
}

function withStep2ck(profile: Profile, score: number): Profile {
  return { ...profile, exams: { ...profile.exams, step2ck: { ...profile.exams?.step2ck, score, result: 'pass' } } }
}

function withStep3(profile: Profile, result: 'pass' | 'fail'): Profile {
  return { ...profile, exams: { ...profile.exams, step3: { ...profile.exams?.step3, result, attempts: 1 } } }
}
