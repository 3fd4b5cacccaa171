/** What the page and the worker say to each other. Everything here can be copied between threads. */
import type { Added, OtherList, ProgramExplanation } from '#domain/list'
import type { AdvisedWithList, AdvisedWithoutList, Band, Choice, IsoDate, ProgramId, Specialty } from '#domain'
import type { Chances, ProgramChance } from '#domain/chances'
import type { After } from '#domain/path'
import type { Lever } from '#domain/plan'
import type { JointRanks } from '#domain/couple'
import type { RankOrder } from '#domain/ranks'
import type { SeasonLog } from '#domain/season'
import type { Verification } from '#domain/verify'
import type { Board } from '#domain/track'
import type { Arrival } from '#domain/arrival'
import type { LookBack } from '#domain/look-back'
import type { MatchWeek, UnfilledPlace } from '#domain/match-week'
import type { SeasonLetter } from '#writing/words'
import type { Program } from '#domain/claims'
import type { SinceSent, SpecialtyCompared, TierLift, WeightEffect } from '#domain/what-if'
import type { FieldProblem } from '../draft/accepted-part.ts'
import type { Draft } from '../draft/draft.ts'
import type { CaseRequest } from './case-of-draft.ts'
import type { Outlook } from './outlook.ts'

/** Advice without the functions and node arrays that only the optimiser reads. */
export interface Advice extends Omit<AdvisedWithList, 'chances'> {
  readonly chances: ShownChances
  readonly specialties: readonly Specialty[]
  readonly release: { readonly version: string; readonly date: string }
  readonly today: IsoDate
  /** Time the advice took, in ms, loading of facts not counted. */
  readonly tookMs: number
}

export interface ShownChances extends Pick<Chances, 'notes' | 'asks'> {
  readonly byProgram: ReadonlyMap<ProgramId, ShownChance>
}

export type ShownChance = Omit<ProgramChance, 'invitationAtNodes'>

export type AdviceReply =
  | { readonly kind: 'advised'; readonly advice: Advice; readonly problems: readonly FieldProblem[] }
  /** Somebody for whom no list is true any more: after Match Day, and in training. */
  | { readonly kind: 'without list'; readonly advised: AdvisedWithoutList; readonly problems: readonly FieldProblem[] }
  /** No specialty chosen yet: the one thing advice cannot do without. */
  | { readonly kind: 'needs a specialty'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'failed'; readonly sentence: string; readonly problems: readonly FieldProblem[] }

export type FileReply =
  | { readonly kind: 'read'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly problems: readonly (FieldProblem & { readonly line?: number })[] }

/** The list under other wishes, and what that changed. */
export interface Relisted {
  readonly matchChance: Band | undefined
  readonly fees: number
  readonly programs: number
  readonly entered: readonly Program[]
  readonly left: readonly Program[]
  readonly tookMs: number
}

/** A list made with another aim, without its programs. */
export interface ShownList extends Pick<OtherList, 'aim' | 'withInformatics' | 'because'> {
  readonly matchChance: Band | undefined
  readonly fees: number
  readonly programs: number
  /** How many it shares with the applicant's own. */
  readonly shared: number
}

export interface ListMore {
  readonly others: readonly ShownList[]
  readonly adds: readonly Added[]
  readonly weights: readonly (Pick<WeightEffect, 'weight' | 'change'> & {
    readonly enters: readonly Program[]
    readonly leaves: readonly Program[]
  })[]
}

export interface Explained {
  readonly why: ProgramExplanation
  readonly lifts: readonly TierLift[]
}

export type ExportKind = 'list.csv' | 'list.xlsx' | 'signals.csv' | 'season.ics' | 'advice.md'

export interface ExportedFile {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** Whether a second specialty is weighed too: its programs are fetched for that. */
export type Beside = 'chosen specialties' | 'a second specialty'

/** What would help, largest gain first. */
export interface Levers {
  readonly beside: Beside
  readonly levers: readonly Lever[]
  /** Names of the specialties that were not weighed as a second one. */
  readonly unweighed: readonly string[]
}

export interface WorkerApi {
  /** Has at hand what advice on a draft needs. */
  readonly prepare: (draft: Draft) => Promise<void>
  /** Advice for a draft; fields that do not pass the validator are left out and reported. */
  readonly advise: (request: CaseRequest) => Promise<AdviceReply>
  /** What another profile would lead to, beside the one advised on. */
  readonly outlook: (request: CaseRequest) => Promise<Outlook>
  /** About the advice computed last; undefined before there is one. */
  readonly relist: (draft: Draft) => Promise<Relisted | undefined>
  readonly moreAboutList: () => Promise<ListMore | undefined>
  readonly compareSpecialties: () => Promise<readonly SpecialtyCompared[] | undefined>
  readonly levers: (beside: Beside) => Promise<Levers | undefined>
  readonly explain: (id: ProgramId) => Promise<Explained | undefined>
  /** The season as this log tells it, with the programs and the day of that advice. */
  readonly board: (log: SeasonLog) => Promise<Board | undefined>
  /** The rank order list of this log, and what programs still owe in writing. */
  readonly ranks: (log: SeasonLog) => Promise<RankOrder | undefined>
  /** The rows of a couple; undefined for somebody who is ranked alone. */
  readonly jointRanks: (log: SeasonLog) => Promise<JointRanks | undefined>
  readonly verification: (log: SeasonLog) => Promise<Verification | undefined>
  /** What the news did to the chance since the list was sent: less than a second. */
  readonly sinceSent: () => Promise<SinceSent | undefined>
  /** What comes after the Match, also for whoever holds a place. */
  readonly after: () => Promise<After | undefined>
  /** Match Week at a moment (milliseconds UTC), with the unfilled programs where their list was read: they are kept nowhere. */
  readonly matchWeek: (moment: number, unfilled?: readonly UnfilledPlace[]) => Promise<MatchWeek | undefined>
  /** What a season without a match tells; undefined where none is noted. */
  readonly lookBack: () => Promise<LookBack | undefined>
  /** The way from the match to the first day, with days by which steps would be late; undefined at another stage. */
  readonly arrival: (delays: ReadonlyMap<string, number>) => Promise<Arrival | undefined>
  readonly letter: (kind: Choice<'letterSent'>) => Promise<SeasonLetter | undefined>
  readonly exportAs: (kind: ExportKind) => Promise<ExportedFile | undefined>
  /** A profile file, whichever way its text is written down. */
  readonly readFile: (bytes: Uint8Array) => Promise<FileReply>
  /** The text of a profile file. */
  readonly writeFile: (
    draft: Draft,
    format: 'yaml' | 'json',
  ) => Promise<{ readonly text: string; readonly leftOut: readonly FieldProblem[] }>
}
