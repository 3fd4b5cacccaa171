import { groupBy } from '#engine/keys'
import type { Choice } from '../choices.ts'
import type { IsoDate, ProgramId, SpecialtyId } from '../units.ts'

/**
 * What happened in an application season, in the order it was entered. Entries are added and never changed: a later one speaks
 * for an earlier one. Kept as a document of its own beside the profile.
 */
export interface SeasonLog {
  readonly version: 2
  readonly entries: readonly SeasonEntry[]
}

/** Before anything happened. */
export const emptySeasonLog: SeasonLog = { version: 2, entries: [] }

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
  | Scheduled
  /** The day of an interview does not hold any more, whoever put it off. Whether the invitation still does is another word. */
  | { readonly kind: 'cancelled'; readonly program: ProgramId }
  /** A letter to a program, and its answer. */
  | { readonly kind: 'wrote'; readonly program: ProgramId; readonly letter?: Choice<'letterSent'>; readonly note?: string }
  /** `contract`: the contract in use and the rules on visas and licence came with it, in writing. */
  | { readonly kind: 'answered'; readonly program: ProgramId; readonly note?: string; readonly contract?: true }
  /** What the applicant thinks of a program after the interview. */
  | { readonly kind: 'rated'; readonly program: ProgramId; readonly answers: readonly RatedAnswer[] }
  /** The questions the applicant asks themselves after each interview, all of them. */
  | { readonly kind: 'questions'; readonly questions: readonly RatingQuestion[] }
  /** Money that is gone, in USD, beside the application fees that follow from what was sent. */
  | {
      readonly kind: 'spent'
      readonly for: Choice<'spentFor'>
      readonly usd: number
      readonly program?: ProgramId
      readonly note?: string
    }
  /** Place on the rank order list; 0 takes it off. `despite`: ranked although no visa it sponsors can be used, as the applicant decided. */
  | { readonly kind: 'ranked'; readonly program: ProgramId; readonly rank: number; readonly despite?: 'visa' }
  /** The rank order list is certified. */
  | { readonly kind: 'certified' }
  /** What NRMP told on the Monday of Match Week: whether, not where. */
  | { readonly kind: 'monday'; readonly message: Choice<'mondayMessage'> }
  /** One application in SOAP and what came of it; an offer that is accepted is a result. */
  | { readonly kind: 'soap'; readonly program: ProgramId; readonly word: Choice<'soapWord'> }
  /** How far a step between the match and the first day has come, by the id of the step. */
  | { readonly kind: 'step'; readonly step: string; readonly state: Choice<'stepState'> }
  /** The result of the Match, or of the fellowship match. */
  | {
      readonly kind: 'result'
      readonly of: 'residency' | 'fellowship'
      readonly outcome: Choice<'matchOutcome'>
      readonly program?: ProgramId
      readonly specialty?: SpecialtyId
    }

/** An interview has its day, and its hour on the clock of `zone` (IANA) where they are known. */
export interface Scheduled {
  readonly kind: 'scheduled'
  readonly program: ProgramId
  readonly for: IsoDate
  /** `09:00` */
  readonly at?: string
  readonly zone?: string
  readonly minutes?: number
  readonly form?: Choice<'interviewForm'>
}

export interface RatingQuestion {
  readonly id: string
  readonly text: string
  /** What its answer counts when programs are compared, 0 to 10. */
  readonly weight: number
}

export interface RatedAnswer {
  readonly question: string
  /** 1 (poor) to 5 (very good). */
  readonly rating?: number
  readonly note?: string
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

/** The last day given to an interview; `isOff`: called off since, or the application is closed. */
export interface GivenDay {
  readonly given: Scheduled
  readonly isOff: boolean
}

/** A match to one of the two places that make a residency together. */
export type HalfMatch = Extract<Choice<'mondayMessage'>, 'advanced only' | 'first year only'>

/** Half a match, where a message of Monday is one. */
export function halfOf(message: Choice<'mondayMessage'> | undefined): HalfMatch | undefined {
  return message === 'advanced only' || message === 'first year only' ? message : undefined
}

/** Where one season stands by its log. */
export interface SeasonStanding {
  readonly applied: boolean
  readonly applications: readonly Application[]
  /** The interviews that were given a day, in the order of the applications. */
  readonly interviews: readonly GivenDay[]
  readonly certified: boolean
  readonly result?: Choice<'matchOutcome'>
  /** What NRMP told on the Monday of Match Week. */
  readonly message?: Choice<'mondayMessage'>
  /** Which of two places was won on Monday, where only one was: what comes of the week does not change it. */
  readonly half?: HalfMatch
  /** The place noted last, where the result names one. */
  readonly place?: ProgramId
  /** Specialties of the places that were noted, the newest last: two where a year and the place after it were won. */
  readonly specialties: readonly SpecialtyId[]
  /** Applications in SOAP, each with the last word about it. */
  readonly soap: readonly SoapWord[]
  /** Steps between the match and the first day that were noted, each as it was noted last. */
  readonly steps: readonly StepNoted[]
}

/** What was noted last of one application in SOAP. */
export type SoapWord = Pick<Extract<SeasonEntry, { readonly kind: 'soap' }>, 'program' | 'word' | 'on'>

/** What was noted of a step between the match and the first day. */
export type StepNoted = Pick<Extract<SeasonEntry, { readonly kind: 'step' }>, 'step' | 'state' | 'on'>

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
  let standing: Omit<SeasonStanding, 'applications' | 'interviews'> = {
    applied: false,
    certified: false,
    specialties: [],
    steps: [],
    soap: [],
  }
  for (const entry of entries)
    switch (entry.kind) {
      case 'applied':
        standing = { ...standing, applied: true }
        break
      case 'certified':
        standing = { ...standing, certified: true }
        break
      case 'monday':
        standing = withMonday(standing, entry.message)
        break
      case 'result':
        standing = withResult(standing, entry)
        break
      case 'step':
        standing = { ...standing, steps: [...standing.steps.filter(({ step }) => step !== entry.step), entry] }
        break
      case 'soap':
        standing = { ...standing, soap: withSoapWord(standing.soap, entry) }
        break
      case 'questions':
      case 'spent':
        break
      default:
        standing = { ...standing, applied: true }
        // A program that is new to the log joins at the end.
        applications.set(entry.program, withWord(applications.get(entry.program) ?? { program: entry.program }, entry))
    }
  const words = groupBy(entries.filter(isAboutProgram), ({ program }) => program)
  const rated = [...applications.values()].map((one) => afterRating(one, words.get(one.program) ?? []))
  return { ...standing, applications: rated, interviews: rated.flatMap((one) => dayGiven(one, words.get(one.program) ?? [])) }
}

function dayGiven({ outcome }: Application, entries: readonly ProgramEntry[]): readonly GivenDay[] {
  const given = lastOf(entries, 'scheduled')
  if (given === undefined) return []
  const last = entries.findLast(({ kind }) => kind === 'scheduled' || kind === 'cancelled')
  return [{ given, isOff: last?.kind === 'cancelled' || outcome === 'rejected' || outcome === 'withdrawn' }]
}

/** Whoever rates an interview was there, unless the day given to it comes after the rating. */
function afterRating(application: Application, entries: readonly ProgramEntry[]): Application {
  if (application.outcome !== 'invited') return application
  const rated = lastOf(entries, 'rated')
  if (rated === undefined || rated.answers.length === 0) return application
  const day = lastOf(entries, 'scheduled')?.for
  const wasThere = day === undefined || rated.on === undefined || rated.on >= day
  return wasThere ? { ...application, outcome: 'interviewed' } : application
}

/** An application keeps its place among the others. */
function withSoapWord(soap: readonly SoapWord[], { program, word, on }: SoapWord): readonly SoapWord[] {
  const next: SoapWord = { program, word, ...(on === undefined ? {} : { on }) }
  const at = soap.findIndex((one) => one.program === program)
  return at < 0 ? [...soap, next] : soap.with(at, next)
}

type Result = Extract<SeasonEntry, { readonly kind: 'result' }>

/** A match to one of two places is a match: it binds. */
const resultTold: Readonly<Record<Choice<'mondayMessage'>, Choice<'matchOutcome'>>> = {
  matched: 'matched',
  'advanced only': 'matched',
  'first year only': 'matched',
  'not matched': 'not matched',
  'not eligible': 'not matched',
  withdrawn: 'withdrew',
}

function withMonday<Standing extends Pick<SeasonStanding, 'half'>>(
  { half: _half, ...standing }: Standing,
  message: Choice<'mondayMessage'>,
) {
  const half = halfOf(message)
  return { ...standing, applied: true, message, result: resultTold[message], ...(half === undefined ? {} : { half }) }
}

function withResult<Standing extends Pick<SeasonStanding, 'message' | 'specialties'>>(
  standing: Standing,
  { of, outcome, specialty, program }: Result,
): Standing {
  if (of === 'fellowship') return standing
  return {
    ...standing,
    result: outcome,
    // What came of the week speaks for what it began with.
    message: messageOf(outcome, standing.message),
    specialties: outcome === 'matched' ? withSpecialty(standing.specialties, specialty) : [],
    ...(program === undefined ? {} : { place: program }),
  }
}

/** Nobody holds more than two places of one Match. */
function withSpecialty(before: readonly SpecialtyId[], specialty: SpecialtyId | undefined): readonly SpecialtyId[] {
  return specialty === undefined ? before : [...before.filter((one) => one !== specialty), specialty].slice(-2)
}

function messageOf(outcome: Choice<'matchOutcome'>, before: SeasonStanding['message']): Choice<'mondayMessage'> {
  if (outcome === 'withdrew') return 'withdrawn'
  return outcome === 'not matched' && before === 'not eligible' ? before : outcome
}

/** A word about one program. */
export type ProgramEntry = Extract<
  SeasonEntry,
  { readonly program: ProgramId; readonly kind: Exclude<SeasonEntry['kind'], 'result' | 'soap'> }
>

type OfKind<Kind extends SeasonEntry['kind']> = Extract<SeasonEntry, { readonly kind: Kind }>

/** The newest word of a kind. */
export function lastOf<Kind extends ProgramEntry['kind']>(
  entries: readonly ProgramEntry[],
  kind: Kind,
): OfKind<Kind> | undefined {
  // `kind` was compared: the entry is of it.
  return entries.findLast((entry) => entry.kind === kind) as OfKind<Kind> | undefined
}

export function isAboutProgram(entry: SeasonEntry): entry is ProgramEntry {
  return entry.kind !== 'result' && entry.kind !== 'soap' && entry.kind !== 'spent' && 'program' in entry
}

/** The application with one more word about it. */
function withWord({ rank, date, ...rest }: Application, entry: ProgramEntry): Application {
  const word = wordOf(entry)
  const isNewAnswer = (word.outcome ?? rest.outcome) !== rest.outcome
  return {
    ...rest,
    ...(rank === undefined || entry.kind === 'ranked' ? {} : { rank }),
    // The day belongs to the answer: another one without a day has none, and what follows an answer leaves its day.
    ...(date === undefined || isNewAnswer ? {} : { date }),
    ...word,
    ...(entry.on === undefined || (following.has(entry.kind) && !isNewAnswer) ? {} : { date: entry.on }),
  }
}

/** Words that follow an answer: their day is not the day of the answer. */
const following: ReadonlySet<SeasonEntry['kind']> = new Set(['scheduled', 'cancelled', 'wrote', 'answered', 'rated', 'ranked'])

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
    case 'cancelled':
    case 'wrote':
    case 'answered':
    case 'rated':
      return {}
  }
}
