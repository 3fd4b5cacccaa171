import { itemAt } from '#engine/keys'
import { remark } from '../answer.ts'
import type { Reason } from '../answer.ts'
import type { Person } from '../person/person.ts'
import type { Listing } from './listing.ts'
import type { Wish } from './minimums.ts'
import { backupWish, shareOfBackups } from './backup-share.ts'
import { interviewWish, minimumWishes } from './minimums.ts'
import { keepPins } from './pins.ts'
import type { SelectionProblem } from '#engine/solver'
import { moneyText } from '../say/money.ts'

/** The solver's problem with the applicant's limits in it, and a sentence for each limit that makes no sense or no list. */
export interface Limited {
  readonly problem: SelectionProblem
  /** In the order of `problem.rows`. */
  readonly wishes: readonly Wish[]
  readonly conflicts: readonly Reason[]
}

/** Sets ceiling, budget, limits by specialty, minimums, interviews and pins. Limits are harder than pins and minimums. */
export function setLimits(listing: Listing, person: Person, ceiling: number): Limited {
  const conflicts: Reason[] = []
  const accept = (label: string, value: number | undefined): number => {
    if (value === undefined) return Number.POSITIVE_INFINITY
    if (value >= 0) return value
    conflicts.push(remark(`The limit on ${label} is ${value}, which is not a number from 0 up; the list was made without it.`))
    return Number.POSITIVE_INFINITY
  }
  const { money = {} } = person
  accept('applications', money.maxApplications)
  const budget = accept('application fees', money.applicationBudget)
  const limit = Math.min(listing.problem.limit, Math.floor(ceiling))
  const backups = shareOfBackups(listing, person, limit)
  const sectionLimit = Int32Array.from(listing.specialties, (specialty, s) => {
    const most = accept(`applications in ${listing.specialtyNames[s]}`, money.maxApplicationsBySpecialty?.[specialty])
    const share = backups?.sections.length === 1 && backups.sections[0] === s ? backups.cap : Number.POSITIVE_INFINITY
    return Math.min(itemAt(listing.problem.sectionLimit, s), Math.floor(Math.min(most, share, listing.problem.programs)))
  })
  const bounded: SelectionProblem = { ...listing.problem, limit, budget, sectionLimit }
  const minimums = minimumWishes(listing, person)
  const interviews = accept('interviews', money.maxInterviews)
  const wishes = [
    ...minimums.wishes,
    ...(backups !== undefined && backups.sections.length > 1 ? [backupWish(listing, backups)] : []),
    ...(Number.isFinite(interviews) ? [interviewWish(listing, interviews)] : []),
  ]
  const pins = keepPins(listing, bounded, person)
  return {
    problem: { ...bounded, rows: wishes.map(({ row }) => row), fixed: pins.fixed },
    wishes,
    conflicts: [...conflicts, ...minimums.conflicts, ...pins.conflicts, ...emptyBecause(listing, bounded, person)],
  }
}

/** Sentences for limits under which no list can exist at all. */
function emptyBecause(listing: Listing, problem: SelectionProblem, person: Person): readonly Reason[] {
  if (problem.programs === 0)
    return [remark('No program is open to you as the profile stands, so there is no list. See what is refused, and why.')]
  const reasons: Reason[] = []
  if (problem.limit === 0) reasons.push(remark('Your ceiling is 0 applications, so the list is empty; a list begins at 1.'))
  const cheapest = Math.min(...problem.fees.map((fee) => fee[1] ?? 0))
  if (problem.budget < cheapest) {
    const start = `${moneyText(problem.budget)} pays for no application: the first costs ${moneyText(cheapest)}.`
    reasons.push(remark(`${start} The nearest feasible budget is ${moneyText(cheapest)}.`))
  }
  if (listing.specialties.length > 0 && problem.sectionLimit.every((most) => most === 0)) {
    reasons.push(remark('You allow 0 applications in every specialty you named, so the list is empty.'))
  }
  if (person.money.maxInterviews === 0)
    reasons.push(remark('You can attend 0 interviews, so no application can lead to a match.'))
  return reasons
}
