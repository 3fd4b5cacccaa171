import type { Choice } from '../choices.ts'
import type { IsoDate, ProgramId, SpecialtyId } from '../units.ts'

/**
 * What happened in an application season, in the order it was entered. Entries are added and never changed: a later one speaks
 * for an earlier one. Kept as a document of its own beside the profile.
 */
export interface SeasonLog {
  readonly version: 1
  readonly entries: readonly SeasonEntry[]
}

/** Before anything happened. */
export const emptySeasonLog: SeasonLog = { version: 1, entries: [] }

export type SeasonEntry = SeasonHappening & {
  /** Match year of the season it belongs to. */
  readonly match: number
  /** Day it happened; absent where only that it happened is known. */
  readonly on?: IsoDate
}

type SeasonHappening =
  /** Applications of the season are out, whichever they are. */
  | { readonly kind: 'applied' }
  | { readonly kind: 'sent'; readonly program: ProgramId; readonly signal?: SentSignal }
  | { readonly kind: 'signalled'; readonly program: ProgramId; readonly signal: SentSignal }
  | { readonly kind: ProgramAnswer; readonly program: ProgramId }
  /** An interview has its day. */
  | { readonly kind: 'scheduled'; readonly program: ProgramId; readonly for: IsoDate }
  /** A letter of interest or an update to a program, and its answer. */
  | { readonly kind: 'wrote' | 'answered'; readonly program: ProgramId; readonly note?: string }
  /** Place on the rank order list; 0 takes it off. */
  | { readonly kind: 'ranked'; readonly program: ProgramId; readonly rank: number }
  /** The rank order list is certified. */
  | { readonly kind: 'certified' }
  /** The result of the Match, or of the fellowship match. */
  | {
      readonly kind: 'result'
      readonly of: 'residency' | 'fellowship'
      readonly outcome: Choice<'matchOutcome'>
      readonly program?: ProgramId
      readonly specialty?: SpecialtyId
    }

export type SentSignal = Choice<'sentSignal'>
type ProgramAnswer = Choice<'programAnswer'>

/** One application as the log leaves it. */
export interface Application {
  readonly program: ProgramId
  readonly signal?: SentSignal
  readonly outcome?: ProgramAnswer
  /** Day of the last word. */
  readonly date?: IsoDate
  readonly rank?: number
}

/** Where one season stands by its log. */
export interface SeasonStanding {
  readonly applied: boolean
  readonly applications: readonly Application[]
  readonly certified: boolean
  readonly result?: Choice<'matchOutcome'>
  /** Specialty of the place, where the result names it. */
  readonly specialty?: SpecialtyId
}

/** Folds the entries of one season: the last word about each program, the rank list and the result. A log is folded once. */
export function standingIn(log: SeasonLog, match: number): SeasonStanding {
  const byMatch = folded.get(log) ?? new Map<number, SeasonStanding>()
  folded.set(log, byMatch)
  const standing = byMatch.get(match) ?? fold(log.entries.filter((entry) => entry.match === match))
  byMatch.set(match, standing)
  return standing
}

const folded = new WeakMap<SeasonLog, Map<number, SeasonStanding>>()

/** The Match years the log speaks of, rising. */
export function seasonsIn(log: SeasonLog): readonly number[] {
  return [...new Set(log.entries.map(({ match }) => match))].toSorted((a, b) => a - b)
}

function fold(entries: readonly SeasonEntry[]): SeasonStanding {
  const applications = new Map<ProgramId, Application>()
  let standing: Omit<SeasonStanding, 'applications'> = { applied: false, certified: false }
  for (const entry of entries)
    switch (entry.kind) {
      case 'applied':
        standing = { ...standing, applied: true }
        break
      case 'certified':
        standing = { ...standing, certified: true }
        break
      case 'result':
        standing = withResult(standing, entry)
        break
      default:
        standing = { ...standing, applied: true }
        // A program that is new to the log joins at the end.
        applications.set(entry.program, withWord(applications.get(entry.program) ?? { program: entry.program }, entry))
    }
  return { ...standing, applications: [...applications.values()] }
}

type Result = Extract<SeasonEntry, { readonly kind: 'result' }>

function withResult<Standing>(standing: Standing, { of, outcome, specialty }: Result): Standing {
  if (of === 'fellowship') return standing
  return { ...standing, result: outcome, ...(specialty === undefined ? {} : { specialty }) }
}

type ProgramEntry = Extract<SeasonEntry, { readonly program: ProgramId; readonly kind: Exclude<SeasonEntry['kind'], 'result'> }>

/** The application with one more word about it. */
function withWord({ rank, date, ...rest }: Application, entry: ProgramEntry): Application {
  const word = wordOf(entry)
  return {
    ...rest,
    ...(rank === undefined || entry.kind === 'ranked' ? {} : { rank }),
    // The day belongs to the answer: another one without a day has none.
    ...(date === undefined || (word.outcome ?? rest.outcome) !== rest.outcome ? {} : { date }),
    ...word,
    ...(entry.on === undefined ? {} : { date: entry.on }),
  }
}

function wordOf(entry: ProgramEntry): Partial<Application> {
  switch (entry.kind) {
    case 'sent':
    case 'signalled':
      return entry.signal === undefined ? {} : { signal: entry.signal }
    case 'invited':
    case 'interviewed':
    case 'waitlisted':
    case 'rejected':
    case 'withdrawn':
      return { outcome: entry.kind }
    case 'scheduled':
      return { outcome: 'invited' }
    case 'ranked':
      return entry.rank === 0 ? {} : { rank: entry.rank }
    case 'wrote':
    case 'answered':
      return {}
  }
}
