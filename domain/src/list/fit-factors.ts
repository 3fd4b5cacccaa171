import { itemAt } from '#engine/keys'
import type { Facts } from '../facts.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Candidate } from '../programs/candidate.ts'
import { informaticsOf, informaticsText } from '../programs/informatics-evidence.ts'
import type { InformaticsGrade } from '../programs/informatics-evidence.ts'
import { kilometresBetween } from '../claims/distance.ts'
import { censusDivisionOf } from '../claims/census-division.ts'
import type { Program } from '../claims/program.ts'
import type { Person } from '../person/person.ts'
import type { Preferences, WeightName } from '../person/profile.ts'
import { chanceSentence } from '../say/chance.ts'
import { counted } from '../say/number.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import { onceEach } from '../once.ts'

/** How well one program meets one wish, 0 to 1, and the words for it; undefined where nothing is known. */
export interface FactorScore {
  readonly score: number
  readonly text: string
}

export interface FactorWorld {
  readonly person: Person
  readonly facts: Facts
  /** Positions of the programs of each specialty, rising: what small and large mean there. */
  readonly positions: () => ReadonlyMap<string, readonly number[]>
}

type Factor = (candidate: Candidate, world: FactorWorld) => FactorScore | undefined

/** A score that is worded when somebody looks. A class, as thousands are made in every run, and a getter written in place costs several times as much. */
class LateScore implements FactorScore {
  readonly score: number
  readonly #word: () => string

  constructor(score: number, word: () => string) {
    this.score = score
    this.#word = word
  }

  get text(): string {
    return this.#word()
  }
}

/** One scorer a weight. Scores order programs by the applicant's wish; they are not chances. */
export const factors: Readonly<Record<WeightName, Factor>> = {
  informaticsEvidence,
  fellowshipPath,
  geography,
  setting,
  size,
  visaCertainty,
  imgPrecedent,
  costOfLiving: () => undefined,
  ownRating,
}

/** Evidence, not truth: none seen scores 0 because there is none to show, and says so. */
const gradeScores: Readonly<Record<InformaticsGrade, number>> = {
  'fellowship here': 1,
  'said of itself': 0.7,
  'fellowship of the institution': 0.7,
  'training of the institution': 0.5,
  'record system only': 0,
  'none seen': 0,
}

function informaticsEvidence({ program }: Candidate, { person }: FactorWorld): FactorScore {
  const evidence = informaticsOf(program, person)
  return new LateScore(gradeScores[evidence.grade], () => informaticsText(evidence))
}

function fellowshipPath({ program }: Candidate, { person, facts }: FactorWorld): FactorScore {
  if (informaticsOf(program, person).grade === 'fellowship here') return { score: 1, text: 'fellowship at the same place' }
  const inState = facts.fellowship.programs.filter((fellowship) => fellowship.state === program.state)
  const kilometres = distancesTo(facts.fellowship)(program)
  if (inState.some((fellowship) => fellowship.city === program.city) || kilometres < 30) {
    return { score: 0.8, text: 'informatics fellowship in the same city' }
  }
  if (kilometres < 150) return { score: 0.5, text: `informatics fellowship about ${Math.round(kilometres / 10) * 10} km away` }
  if (inState.length > 0) return { score: 0.4, text: 'informatics fellowship in the same state' }
  return { score: 0.1, text: 'no informatics fellowship in the state' }
}

function geography({ program }: Candidate, { person }: FactorWorld): FactorScore | undefined {
  const wishes = person.preferences
  const { partner } = person
  if (wishes.avoidStates?.includes(program.state)) return { score: 0, text: `${program.state} is a state you avoid` }
  if (partner?.city !== undefined && sameCity(program, partner)) return { score: 1, text: `in your partner's city` }
  if (wishes.states?.includes(program.state)) return { score: 1, text: `${program.state} is a state you named` }
  if (partner?.state === program.state) return { score: 0.9, text: `in your partner's state` }
  const tie = person.connections?.find((connection) => connection.state === program.state)
  if (tie) return { score: 0.8, text: `you have ties to ${program.state}` }
  const division = censusDivisionOf(program.state)
  if (division && wishes.divisions?.includes(division)) return { score: 0.8, text: `in a division you named, ${division}` }
  return statesPlaces(wishes, person) ? { score: 0.3, text: 'outside the places you named' } : undefined
}

function statesPlaces(wishes: Preferences, { partner, connections }: Person): boolean {
  const named = (wishes.states?.length ?? 0) + (wishes.divisions?.length ?? 0) + (wishes.avoidStates?.length ?? 0)
  return named + (connections?.length ?? 0) > 0 || partner?.city !== undefined || partner?.state !== undefined
}

function sameCity(program: Program, partner: { readonly city?: string; readonly state?: string }): boolean {
  const sameName = program.city.toLowerCase() === partner.city?.trim().toLowerCase()
  return sameName && (partner.state === undefined || partner.state === program.state)
}

function setting({ program }: Candidate, { person }: FactorWorld): FactorScore | undefined {
  const wanted = person.preferences.programSettings
  const found = mostTrusted(program.claims.setting)?.value
  if (!wanted || wanted.length === 0 || found === undefined) return undefined
  const fits = wanted.includes(found)
  return { score: fits ? 1 : 0.2, text: fits ? `${found} program, as you wish` : `${found} program, not the setting you named` }
}

function size({ program }: Candidate, { person, positions }: FactorWorld): FactorScore | undefined {
  const wanted = person.preferences.size
  const seats = mostTrusted(program.claims.positions)?.value
  if (wanted === undefined || seats === undefined) return undefined
  const all = positions().get(program.specialty) ?? []
  if (all.length < 3) return undefined
  const third = (share: number): number => itemAt(all, Math.floor(share * (all.length - 1)))
  const found = seats <= third(1 / 3) ? 'small' : seats >= third(2 / 3) ? 'large' : 'medium'
  const score = found === wanted ? 1 : found === 'medium' || wanted === 'medium' ? 0.5 : 0
  return { score, text: `${counted(seats, 'position')}, ${found} for its specialty` }
}

const visaScores: Readonly<Record<VisaAnswer['outcome'], FactorScore>> = {
  'not needed': { score: 1, text: 'no visa needed' },
  feasible: { score: 1, text: 'sponsors a visa you can use' },
  'feasible if': { score: 0.6, text: 'visa possible under a condition' },
  unknown: { score: 0.3, text: 'visa policy unknown, ask' },
  'not feasible': { score: 0, text: 'no visa you can use' },
}

function visaCertainty({ visa }: Candidate): FactorScore {
  return visaScores[visa.outcome]
}

function imgPrecedent({ program }: Candidate): FactorScore | undefined {
  return precedentOf(program)
}

const precedentOf = onceEach(({ claims }: Program): FactorScore | undefined => {
  const share = mostTrusted(claims.nonUsImgShare)?.value
  if (share === undefined) return undefined
  // The square root spreads the low shares, where one resident more or less says most.
  return new LateScore(
    Math.sqrt(Math.min(1, share.point)),
    () => `${chanceSentence(share)} residents are non-US IMGs (estimated)`,
  )
})

function ownRating({ program }: Candidate, { person }: FactorWorld): FactorScore | undefined {
  const rating = person.preferences.ratings?.[program.id]
  if (rating === undefined || !Number.isFinite(rating)) return undefined
  return { score: Math.min(1, Math.max(0, rating / 10)), text: `you rated it ${rating} of 10` }
}

/** Kilometres to the nearest fellowship. Neither moves, so it is measured once. */
const distancesTo = onceEach((fellowship: Facts['fellowship']) =>
  onceEach((program: Program) => measureNearest(program, fellowship)),
)

function measureNearest({ latitude, longitude }: Program, fellowship: Facts['fellowship']): number {
  if (latitude === undefined || longitude === undefined) return Number.POSITIVE_INFINITY
  let nearest = Number.POSITIVE_INFINITY
  for (const there of fellowship.programs) {
    if (there.latitude === undefined || there.longitude === undefined) continue
    const at = { latitude: there.latitude, longitude: there.longitude }
    nearest = Math.min(nearest, kilometresBetween({ latitude, longitude }, at))
  }
  return nearest
}
