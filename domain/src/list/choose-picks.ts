import { itemAt } from '#engine/keys'
import type { Reason } from '../answer.ts'
import type { PlannedApplication } from '../chances/chances.ts'
import { broadList, ceilingFor } from './ceiling.ts'
import { fitsOf } from './fit.ts'
import { lazily } from '../once.ts'
import { growFrontier } from './frontier.ts'
import type { Entry, Listing } from './listing.ts'
import { choiceOf, layOut, picksOf } from './listing.ts'
import { settleWishes } from './minimums.ts'
import type { Ceiling, FrontierPoint } from './list.ts'
import type { ListQuestion } from './question.ts'
import type { SentList } from './sent-list.ts'
import { sentList } from './sent-list.ts'
import type { Limited } from './set-limits.ts'
import { setLimits } from './set-limits.ts'
import type { Choice, SelectionProblem } from '#engine/solver'
import { measureUsage } from '#engine/solver'
import type { Solution } from '#engine/solver'
import { solve } from '#engine/solver'

/** The programs laid out for the solver with every limit of the profile set. */
export interface LimitedListing extends Limited {
  readonly listing: Listing
  readonly ceiling: Ceiling
  /** Grown when it is asked for: a ceiling of one's own needs none. */
  readonly frontier: () => readonly FrontierPoint[]
}

/** A solved list before it is described. */
export interface ChosenList extends LimitedListing {
  readonly solution: Solution
  readonly picks: readonly PlannedApplication[]
  /** What went out, where applications have gone out: the list follows it. */
  readonly sent?: SentList
}

/** How far the frontier is drawn beyond the ceiling and beyond the broad list of the rule of thumb. */
const frontierBeyond = 40

/** Chooses the list, or follows what was sent. `applications` takes the place of the ceiling, so that two questions can be asked at the same length. */
export function choosePicks(asked: ListQuestion, applications?: number): ChosenList {
  const sent = sentList(asked)
  const question = sent?.question ?? asked
  const { listing, ceiling, frontier, ...limits } = limitedListing(question, applications)
  const near = question.near === undefined ? undefined : choiceOf(listing, question.near)
  const { limited, solution } = solveWithinReach(limits, near)
  const picks = picksOf(listing, solution.choice)
  return { listing, ceiling, frontier, ...limited, solution, picks, ...(sent === undefined ? {} : { sent }) }
}

/** Lays out the programs, grows the frontier, settles the ceiling and sets the limits: everything before the solver. */
export function limitedListing(question: ListQuestion, applications?: number): LimitedListing {
  const { person } = question
  const laidOut = layOut(entriesOf(question), question)
  const listing = question.sent ? { ...laidOut, problem: asSent(laidOut.problem) } : laidOut
  if (applications !== undefined) {
    const ceiling: Ceiling = { applications, because: [], stopsPayingAt: undefined }
    return { listing, frontier: () => [], ceiling, ...setLimits(listing, person, applications) }
  }
  const frontier = lazily(() => {
    const problem = withoutYears(listing, setLimits(listing, person, listing.problem.programs).problem)
    const longest = Math.max(broadList, Math.min(problem.programs, person.money.maxApplications ?? 0) || 0)
    return growFrontier(listing, problem, { chances: question.chances, most: longest + frontierBeyond })
  })
  const ceiling = question.shared?.ceiling ?? ceilingFor(person, frontier)
  return { listing, frontier, ceiling, ...setLimits(listing, person, ceiling.applications) }
}

/** The frontier says what programs add to the chance of a residency, to which a year alone beside them adds nothing. */
function withoutYears({ specialties, years }: Listing, problem: SelectionProblem): SelectionProblem {
  if (years.size === 0 || years.size === specialties.length) return problem
  const sectionLimit = problem.sectionLimit.map((most, s) => (years.has(itemAt(specialties, s)) ? 0 : most))
  return { ...problem, sectionLimit }
}

/** What was sent keeps its signals, even where they exceed what we know of the allowance or of shared institutions. */
function asSent(problem: SelectionProblem): SelectionProblem {
  const { programs, poolSize } = problem
  return { ...problem, poolSize: poolSize.map(() => programs), site: new Int32Array(programs).fill(-1), sites: 0 }
}

/** Open and unknown programs with a chance, without the excluded. */
export function entriesOf({ person, candidates, chances, facts, shared }: ListQuestion): readonly Entry[] {
  const excluded = new Set<string>(person.preferences.excluded)
  const eligible = [...candidates.open, ...candidates.unknown].filter(({ program }) => !excluded.has(program.id))
  const fits = fitsOf(person, eligible, facts)
  const entries: Entry[] = []
  eligible.forEach((candidate, i) => {
    const { id } = candidate.program
    const chance = chances.byProgram.get(id)
    const fit = itemAt(fits, i)
    if (chance !== undefined) entries.push({ candidate, chance, fit, worth: fit.value * (shared?.worth.get(id) ?? 1) })
  })
  return entries
}

/** Solves; where the other limits leave no room for a wish, settles for what was reached, says so, and solves again. */
function solveWithinReach(limited: Limited, near: Choice | undefined): { limited: Limited; solution: Solution } {
  const solution = solve(limited.problem, near)
  if (solution.feasible) return { limited, solution }
  const settled = settleWishes(limited.wishes, measureUsage(limited.problem, solution.choice).rows)
  const problem: SelectionProblem = { ...limited.problem, rows: settled.rows }
  const conflicts: readonly Reason[] = [...limited.conflicts, ...settled.conflicts]
  return { limited: { ...limited, problem, conflicts }, solution: solve(problem) }
}
