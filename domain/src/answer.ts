import type { Probability } from './units.ts'

/** How a fact is known, most trustworthy for the user first. `unread`: from memory of the rule, no page was read; shown only to be checked. */
export const waysKnown = ['own note', 'imported', 'published', 'filed', 'reported', 'estimated', 'derived', 'unread'] as const
export type Known = (typeof waysKnown)[number]

/** Where a value comes from. Every number a person sees carries one. */
export interface Source {
  /** Title or address of the page, table or paper. */
  readonly source: string
  /** When it was true: a season (`ERAS 2027`), a year (`2021`) or a day (`2026-10-06`). */
  readonly asOf: string
  readonly known: Known
  /** The page that was read. */
  readonly url?: string
  /** The page of the body that decides, where another page was read: there the value has to be checked. */
  readonly officialPage?: string
}

/** One thing somebody said about the world. Conflicting facts about a field stand side by side; see programs/ledger.ts. */
export interface Fact<T> extends Source {
  readonly value: T
  /** Whether a stated requirement is enforced; absent where the source does not say. */
  readonly stance?: 'strict' | 'preference'
  readonly note?: string
}

/** What stands under a value: its source, without the value. */
export function sourceOf({ source, asOf, known: how, url, officialPage }: Source): Source {
  return {
    source,
    asOf,
    known: how,
    ...(url === undefined ? {} : { url }),
    ...(officialPage === undefined ? {} : { officialPage }),
  }
}

/** A short sentence that moved an answer, with its direction and, where it has one, its size in log-odds. */
export interface Reason {
  readonly text: string
  readonly direction: 'helps' | 'hurts' | 'neutral'
  readonly logOdds?: number
  readonly source?: Source
}

/** Something the advisor does not know, and how to find out. */
export interface Question {
  /** Path of the profile field or program field the answer belongs to, such as `exams.step2ck.score`. */
  readonly field: string
  readonly text: string
  readonly why: string
}

/** An answer is known, with reasons, or it asks. Missing is never zero and never "no". */
export type Answer<T> =
  | { readonly kind: 'known'; readonly value: T; readonly because: readonly Reason[] }
  | { readonly kind: 'needs'; readonly ask: readonly Question[] }

/** A probability with its 80 % interval: the only form in which one is shown. */
export interface Band {
  readonly point: Probability
  readonly low: Probability
  readonly high: Probability
}

/** A reason that speaks neither for nor against. */
export function remark(text: string): Reason {
  return { text, direction: 'neutral' }
}

export function known<T>(value: T, because: readonly Reason[] = []): Answer<T> {
  return { kind: 'known', value, because }
}

export function needs(...ask: readonly Question[]): { readonly kind: 'needs'; readonly ask: readonly Question[] } {
  return { kind: 'needs', ask }
}
