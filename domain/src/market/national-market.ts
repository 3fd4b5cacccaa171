import { itemAt } from '#engine/keys'
import { logit } from '#engine/numbers'
import { sendersOf } from '#engine/ranks'
import type { Nation, ProgramColumns, SimulatedSpecialty } from '#engine/simulation'
import { applicantFacts } from '../chances/applicant.ts'
import { everybodyIn } from '../chances/everybody.ts'
import type { SpecialtyGroup } from '../chances/group.ts'
import { groupCandidates } from '../chances/group.ts'
import type { Luck } from '../chances/luck.ts'
import { luckOf } from '../chances/luck.ts'
import { shareSignalled } from '../chances/typical.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Program } from '../claims/program.ts'
import type { Facts } from '../facts.ts'
import type { Case } from '../person/case.ts'
import { openCase, usualSeed } from '../person/case.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import type { MarketFacts, Rival, SpecialtyMarket } from './market-facts.ts'
import { rivals } from './market-facts.ts'

/** The nation, with the programs behind its numbers: `programs[s][p]` is program p of specialty s. */
export interface NationalMarket {
  readonly nation: Nation
  readonly specialties: readonly SpecialtyId[]
  readonly programs: readonly (readonly Program[])[]
  /** Share of the studied group’s applicants with a list that matches, as the chain of chances has it. */
  readonly believed: readonly number[]
}

/**
 * The market of one Match as our facts and the fitted chain of chances describe it: every program with its own rate, applicants of every
 * kind in published numbers. Specialties without a model or published counts are left out.
 */
export function nationalMarket(
  facts: Facts,
  market: MarketFacts,
  { match, today }: { readonly match: number; readonly today: IsoDate },
): NationalMarket {
  const parts = market.specialties.flatMap((counts) => {
    const group = averageGroup(facts, counts.specialty, { match, today })
    return group === undefined ? [] : [specialtyOf(facts, { counts, perUsImg: othersPerUsImg(market) }, { group, match })]
  })
  const { edge, leaning, standing, appeal, interviewSpread } = market.tastes
  return {
    nation: {
      specialties: parts.map(({ simulated }) => simulated),
      others: rivals,
      tastes: {
        groupEdge: rivals.map((kind) => edge[kind].value),
        leaning: leaning.value,
        standing: standing.value,
        appeal: appeal.value,
        interviewSpread: interviewSpread.value,
      },
    },
    specialties: parts.map(({ specialty }) => specialty),
    programs: parts.map(({ programs }) => programs),
    believed: parts.map(({ believed }) => believed),
  }
}

/** The programs of a specialty as the average applicant of it meets them: somebody of whom nothing is said. */
function averageGroup(
  facts: Facts,
  specialty: SpecialtyId,
  { match, today }: { readonly match: number; readonly today: IsoDate },
): SpecialtyGroup | undefined {
  const told = openCase({ version: 1, specialties: [{ id: specialty }] }, { facts, today, seed: usualSeed })
  const asked: Case = { ...told, season: { ...told.season, match } }
  const [group] = groupCandidates({
    person: asked.person,
    candidates: findCandidates(asked),
    facts,
    season: asked.season,
    applicant: applicantFacts(asked.person),
    luck: luckIn(facts),
  })
  return group?.described === true ? group : undefined
}

function luckIn({ chances }: Facts): Luck {
  return luckOf(chances, usualSeed)
}

interface Part {
  readonly specialty: SpecialtyId
  readonly simulated: SimulatedSpecialty
  readonly programs: readonly Program[]
  readonly believed: number
}

function specialtyOf(
  facts: Facts,
  { counts, perUsImg }: { readonly counts: SpecialtyMarket; readonly perUsImg: number },
  { group, match }: { readonly group: SpecialtyGroup; readonly match: number },
): Part {
  const { invitation, typical, evidence } = group.model
  const programs = group.field.candidates.map(({ program }) => program)
  const listed =
    'published' in evidence && evidence.published !== undefined ? evidence.published.listed : counts.ranked.nonUsImg.value
  const { certified, meanOfAll, matchRate } = everybodyIn(group.model, { model: facts.chances, match, luck: luckIn(facts) })
  const [first, second] = [listed / certified, Math.max(0, counts.ranked.nonUsImg.value - listed) / certified]
  return {
    specialty: counts.specialty,
    programs,
    believed: matchRate,
    simulated: {
      programs: columnsOf(group, counts),
      studied: {
        first: Math.round(first),
        second: Math.round(second),
        kinds: sendersOf(typical),
        shareSignalled: shareSignalled(typical),
        signalEffect: invitation.signalPlain.estimate,
        spread: group.point.population.spread,
        rankSlope: group.point.matching.d,
        rankLevel: 0,
        capacity: facts.chances.capacity.estimate,
      },
      others: othersOf(rivalsOf(counts, { listed, perUsImg }), {
        ranks: counts.ranksPerPosition.value * counts.positions.value - (first + second) * meanOfAll,
        each: meanOfAll / certified,
      }),
    },
  }
}

function columnsOf(group: SpecialtyGroup, counts: SpecialtyMarket): ProgramColumns {
  const { candidates, rate } = group.field
  const positions = positionsOf(
    candidates.map(({ program }) => program),
    counts.positions.value,
  )
  const { usMd, usDo, usImg, nonUsImg } = counts.matched
  const taken = nonUsImg.value / (usMd.value + usDo.value + usImg.value + nonUsImg.value)
  const share = candidates.map(({ program }) => withinReach(mostTrusted(program.claims.nonUsImgShare)?.value.point ?? taken))
  // What non-US IMGs leave goes to other IMGs where it is they who fill a program, and to seniors elsewhere.
  const left = share.map((one, p) => itemAt(positions, p) * (1 - one))
  const toOthers = left.map((one, p) => one * itemAt(share, p))
  const toSeniors = left.map((one, p) => one - itemAt(toOthers, p))
  return {
    positions,
    baseline: group.baselines.alpha.map((alpha) => alpha + group.point.level),
    own: group.baselines.own,
    popularity: popularityOf(group, rate),
    toOthers: rivals.map((kind) => Float64Array.from(kind === 'others' ? toOthers : toSeniors)),
    // Programs that graduates of US schools fill are the ones most applicants want.
    appeal: standardised(share.map((one) => -logit(one))),
    leaning: group.yields.fromUsual,
  }
}

/** No program is known to take none of a kind, or all. */
function withinReach(share: number): number {
  return Math.min(0.98, Math.max(0.02, share))
}

/** As reported, the middle one where nobody reported, scaled to what the specialty offers; every program has one. */
function positionsOf(programs: readonly Program[], offered: number): Int32Array {
  const told = programs.map(({ claims }) => mostTrusted(claims.positions)?.value)
  const known = told.filter((one) => one !== undefined).toSorted((a, b) => a - b)
  const middle = known[known.length >> 1] ?? offered / programs.length
  const wanted = scaledTo(
    offered,
    told.map((one) => one ?? middle),
  )
  const positions = Int32Array.from(wanted, (one) => Math.max(1, Math.floor(one)))
  const byRest = [...wanted.entries()].toSorted(([, a], [, b]) => (b % 1) - (a % 1))
  let left = offered - positions.reduce((sum, one) => sum + one, 0)
  for (const [p] of byRest) if (left > 0) [positions[p], left] = [itemAt(positions, p) + 1, left - 1]
  return positions
}

/** Applications as the typical list spreads them over rates: a program gets what one of its stratum does. */
function popularityOf({ model: { typical } }: SpecialtyGroup, rate: Float64Array): Float64Array {
  const strata = typical.strata.toSorted((a, b) => a.rate - b.rate)
  const programs = strata.reduce((sum, stratum) => sum + stratum.programs, 0)
  const popularity = new Float64Array(rate.length)
  const order = [...rate.entries()].toSorted(([, a], [, b]) => a - b)
  const share = (stratum: number): number => (itemAt(strata, stratum).programs / programs) * rate.length
  let [at, end] = [0, share(0)]
  for (const [i, [p]] of order.entries()) {
    while (i >= end && at < strata.length - 1) end += share(++at)
    const here = itemAt(strata, at)
    popularity[p] = here.weight / here.programs
  }
  return scaledTo(1, popularity)
}

/** Rivals of one kind whose first choice a specialty is, and those who rank it after another. */
interface Wanting {
  readonly first: number
  readonly second: number
}

/** Of others there are so many to a US-citizen IMG; they are held to rank as many specialties, and the same. */
function othersPerUsImg({ applicants: { usImg, earlier } }: MarketFacts): number {
  return 1 + earlier.value / usImg.value
}

/** First choices of seniors are printed; what is left of everybody's, the studied group's apart, are the others'. */
function rivalsOf(
  { ranked, firstChoices, firstChoicesOf }: SpecialtyMarket,
  { listed, perUsImg }: { readonly listed: number; readonly perUsImg: number },
): Readonly<Record<Rival, Wanting>> {
  const { usMd, usDo } = firstChoicesOf
  return {
    usMd: wanting(usMd.value, ranked.usMd.value),
    usDo: wanting(usDo.value, ranked.usDo.value),
    others: wanting(firstChoices.value - listed - usMd.value - usDo.value, perUsImg * ranked.usImg.value),
  }
}

function wanting(firsts: number, ranked: number): Wanting {
  const first = Math.max(0, Math.round(firsts))
  return { first, second: Math.max(0, Math.round(ranked) - first) }
}

/**
 * Rivals with their interviews. Others are held to rank as many programs as the studied group with a list does, for want of a count of
 * their own; seniors share what is left of the ranks that programs give to rivals.
 */
function othersOf(
  of: Readonly<Record<Rival, Wanting>>,
  { ranks, each }: { readonly ranks: number; readonly each: number },
): SimulatedSpecialty['others'] {
  const seniors = of.usMd.first + of.usMd.second + of.usDo.first + of.usDo.second
  const ofSeniors = (ranks - each * (of.others.first + of.others.second)) / seniors
  return rivals.map((kind) => ({ ...of[kind], interviews: kind === 'others' ? each : ofSeniors }))
}

function scaledTo(total: number, values: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(values)
  const sum = all.reduce((a, b) => a + b, 0)
  return all.map((one) => (one * total) / sum)
}

function standardised(values: readonly number[]): Float64Array {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length)
  return Float64Array.from(values, (one) => (sd === 0 ? 0 : (one - mean) / sd))
}
