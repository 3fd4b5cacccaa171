import type { Reason } from '../answer.ts'
import { chanceOfMatching } from '../chances/chance-of-matching.ts'
import type { Chances } from '../chances/chances.ts'
import type { Facts } from '../facts.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Profile } from '../profile/profile.ts'
import type { Season } from '../season/plan.ts'
import type { Ceiling } from './ceiling.ts'
import { broadList, ceilingFor } from './ceiling.ts'
import { billFees, scheduleFor } from './fees.ts'
import { doubtfulWeights, fitByProgram } from './fit.ts'
import { growFrontier } from './frontier.ts'
import type { Entry, Listing } from './listing.ts'
import { layOut, picksOf } from './listing.ts'
import { settleMinimums } from './minimums.ts'
import { strayPins } from './pins.ts'
import type { Certificate, FrontierPoint, ListedProgram, Portfolio } from './portfolio.ts'
import { whyIn } from './reasons.ts'
import type { Limited } from './set-limits.ts'
import { setLimits } from './set-limits.ts'
import { measureUsage } from './solver/problem.ts'
import type { Solution } from './solver/solve.ts'
import { solve } from './solver/solve.ts'
import { weigh, worth } from './solver/value.ts'

/** What a list is chosen from. */
export interface PortfolioQuestion {
  readonly profile: Profile
  readonly candidates: Candidates
  readonly chances: Chances
  readonly facts: Facts
  readonly season: Season
}

/** How far the frontier is drawn beyond the ceiling and beyond the broad list of the rule of thumb. */
const frontierBeyond = 40

/** The programs laid out for the solver with every limit of the profile set. */
export interface LimitedListing extends Limited {
  readonly listing: Listing
  readonly ceiling: Ceiling
  readonly frontier: readonly FrontierPoint[]
}

/**
 * The list: which programs to apply to, which get a signal, what it costs, what it is worth, and how near that is to the
 * best possible. Wishes that cannot all be met are answered in sentences, with the nearest that can; nothing is thrown
 * for what an applicant may have written.
 */
export function choosePortfolio(question: PortfolioQuestion): Portfolio {
  const { profile, candidates, chances, facts, season } = question
  const { listing, ceiling, frontier, ...limits } = limitedListing(question)
  const { limited, solution } = solveWithinReach(limits)
  const picks = listPrograms(listing, solution)
  return {
    picks,
    matchChance: chanceOfMatching(chances, picks),
    value: solution.value,
    certificate: certificateOf(solution),
    fees: billFees(picks, facts, season),
    ceiling,
    frontier,
    signalsLeft: signalsLeft(listing, solution),
    conflicts: [
      ...doubtfulWeights(profile, new Map(listing.entries.map(({ candidate, fit }) => [candidate.program.id, fit]))),
      ...strayPins(listing, candidates, profile),
      ...unbilled(listing, facts, season),
      ...limited.conflicts,
    ],
  }
}

/** Lays out the programs, grows the frontier, settles the ceiling and sets the limits: everything before the solver. */
export function limitedListing(question: PortfolioQuestion): LimitedListing {
  const { profile } = question
  const listing = layOut(entriesOf(question), question)
  const open = setLimits(listing, profile, listing.problem.programs)
  const longest = Math.max(broadList, Math.min(open.problem.programs, profile.money?.maxApplications ?? 0) || 0)
  const frontier = growFrontier(listing, open.problem, longest + frontierBeyond)
  const ceiling = ceilingFor(profile, frontier)
  return { listing, frontier, ceiling, ...setLimits(listing, profile, ceiling.applications) }
}

/** Open and unknown programs with a chance, without the excluded. */
function entriesOf({ profile, candidates, chances, facts }: PortfolioQuestion): readonly Entry[] {
  const excluded = new Set<string>(profile.preferences?.excluded)
  const eligible = [...candidates.open, ...candidates.unknown].filter(({ program }) => !excluded.has(program.id))
  const fits = fitByProgram(profile, eligible, facts)
  return eligible.flatMap((candidate) => {
    const chance = chances.byProgram.get(candidate.program.id)
    const fit = fits.get(candidate.program.id)
    return chance && fit ? [{ candidate, chance, fit }] : []
  })
}

/** Solves; where the other limits leave no room for a minimum, lowers it to what was reached, says so, and solves again. */
function solveWithinReach(limited: Limited): { limited: Limited; solution: Solution } {
  const solution = solve(limited.problem)
  const settled = settleMinimums(limited.wishes, measureUsage(limited.problem, solution.choice).rows)
  if (settled.conflicts.length === 0) return { limited, solution }
  const reachable = {
    ...limited,
    problem: { ...limited.problem, rows: settled.rows },
    conflicts: [...limited.conflicts, ...settled.conflicts],
  }
  return { limited: reachable, solution: solve(reachable.problem) }
}

function listPrograms(listing: Listing, solution: Solution): readonly ListedProgram[] {
  const { problem } = listing
  const pull = new Float64Array(problem.programs * problem.nodes)
  weigh(problem, solution.choice, pull)
  return picksOf(listing, solution.choice)
    .map((pick) => {
      const i = listing.entries.findIndex(({ candidate }) => candidate.program.id === pick.program)
      const entry = listing.entries[i]!
      const contribution = worth(problem, solution.choice[i]!, pull)
      return {
        ...pick,
        candidate: entry.candidate,
        invitation: entry.chance.invitation[pick.signal]!,
        match: entry.chance.match[pick.signal]!,
        fit: entry.fit.value,
        fitParts: entry.fit.parts,
        contribution,
        reasons: whyIn(entry, contribution),
        asks: entry.candidate.asks,
      }
    })
    .toSorted((a, b) => b.contribution - a.contribution || (a.program < b.program ? -1 : 1))
}

/** The gap as a percentage of the value; 0 where the list is proved best. */
function certificateOf({ value, upperBound }: Solution): Certificate {
  const gapPercent = value > 0 ? ((upperBound - value) / value) * 100 : 0
  return { value, upperBound, gapPercent }
}

function signalsLeft(listing: Listing, solution: Solution): Portfolio['signalsLeft'] {
  const used = measureUsage(listing.problem, solution.choice).pools
  return listing.pools.map(({ specialty, level, size }, p) => ({ specialty, level, left: size - used[p]! }))
}

/** Specialties whose application fee is unknown: they count as nothing in the bill, and a person must know. */
function unbilled(listing: Listing, facts: Facts, season: Season): readonly Reason[] {
  return listing.specialties
    .filter((specialty) => scheduleFor(specialty, facts, season) === undefined)
    .map((specialty) => ({
      text: `What applications in ${specialty} cost is not among the facts, so they are missing from the bill and the budget. Ask the service.`,
      direction: 'neutral' as const,
    }))
}
