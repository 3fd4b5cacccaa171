import { itemAt } from '#engine/keys'
import type { Candidates } from '../programs/candidate.ts'
import type { Person } from '../person/person.ts'
import type { Application } from '../person/profile.ts'
import type { Season } from '../season/season.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import type { ChanceModel, SignalLevel } from './model.ts'

/** What the season has said about one program so far. */
export interface News {
  /** `late`: nothing is sent yet, and invitations of the season are going out. */
  readonly kind: 'invited' | 'closed' | 'silent' | 'undecided' | 'late'
  readonly signal: SignalLevel
  /** Share of a season's invitations that were out by the day we know of; 0 before the first. */
  readonly sentBy: number
  /** Share of the programs that will not invite which have said so; the rest are as silent as those still to invite. */
  readonly refusedBy: number
  /** Whether the answer tells about the applicant: a rejection does, an own withdrawal does not. */
  readonly informs: boolean
  /** Whether the interview was gone to. */
  readonly isGone?: true
}

export interface NewsRequest {
  readonly person: Person
  readonly candidates: Candidates
  readonly season: Season
  readonly model: ChanceModel
  readonly today: IsoDate | undefined
}

/**
 * News by program, of applications sent for the season the advice is for. Where nothing is sent while invitations go out, that is the
 * news of every program: only the rest of its invitations can still be won.
 */
export function readNews(request: NewsRequest): ReadonlyMap<ProgramId, News> {
  const { person, candidates, season, model, today } = request
  const sentBy = today === undefined ? 0 : shareSentBy(model, season.match, today)
  if (isLate(person, sentBy)) {
    const late: News = { kind: 'late', signal: 'none', sentBy, refusedBy: 0, informs: false }
    return new Map([...candidates.open, ...candidates.unknown].map(({ program }) => [program.id, late]))
  }
  return new Map(person.season.applications.map((application) => [application.program, newsOf(application, sentBy)]))
}

/** Whether invitations of the season are going out while this person has sent nothing. */
export function isLate(person: Person, sentBy: number): boolean {
  return sentBy > 0 && !person.season.applied && person.season.applications.length === 0
}

function newsOf({ outcome, signal: sent }: Application, sentBy: number): News {
  const about = { signal: sent ?? 'none', sentBy, refusedBy: 0 } as const
  if (outcome === undefined) return { kind: 'silent', ...about, informs: sentBy > 0 }
  switch (outcome) {
    case 'invited':
      return { kind: 'invited', ...about, informs: true }
    case 'interviewed':
      return { kind: 'invited', ...about, informs: true, isGone: true }
    case 'rejected':
      return { kind: 'closed', ...about, informs: true }
    case 'withdrawn':
      return { kind: 'closed', ...about, informs: false }
    case 'waitlisted':
      return { kind: 'undecided', ...about, informs: false }
  }
}

/** Share of the invitations of the Match of year `match` that were out by `today`, linear between the days we know. */
export function shareSentBy(model: ChanceModel, match: number, today: IsoDate): number {
  const days = model.invitationsSentBy.value.map(({ day, share }) => ({
    at: Date.parse(`${day < '07' ? match : match - 1}-${day}`),
    share,
  }))
  const now = Date.parse(today)
  const next = days.findIndex(({ at }) => at > now)
  if (next === -1) return days.at(-1)?.share ?? 0
  if (next === 0) return 0
  const [before, after] = [itemAt(days, next - 1), itemAt(days, next)]
  return before.share + ((after.share - before.share) * (now - before.at)) / (after.at - before.at)
}

/** Chance of the news at one program where an invitation had chance p. */
export function likelihood({ kind, sentBy, refusedBy }: News, p: number): number {
  if (kind === 'invited') return p
  if (kind === 'closed') return 1 - p
  return p * (1 - sentBy) + (1 - p) * (1 - refusedBy)
}

/** The same in place, for chances at the nodes. */
export function applyNews(said: News, chances: Float64Array): void {
  for (const [k, p] of chances.entries()) chances[k] = afterNews(said, p)
}

/** The chance of an invitation still to come, once the news is in. */
export function afterNews(said: News, p: number): number {
  const { kind, sentBy } = said
  if (kind === 'invited') return 1
  if (kind === 'closed') return 0
  if (kind === 'late') return p * (1 - sentBy)
  return kind === 'undecided' ? p : (p * (1 - sentBy)) / likelihood(said, p)
}
