import type { Fact } from '#domain'
import type { Experience } from '#domain/person'
import type { DomainId } from '../domains.ts'
import type { LookFor } from '../lexicon/concept.ts'

/** Something concrete an applicant can do before residency to have informatics work to show. */
export interface CapitalStep {
  readonly id: string
  readonly title: string
  readonly kind: 'course' | 'skill' | 'data project' | 'quality project' | 'collaboration' | 'abstract'
  /** What to do, so that somebody can start tomorrow. */
  readonly what: string
  readonly cost: Cost
  /** Hours of work, our estimate unless the provider states it. */
  readonly hours: Fact<number>
  /** Fewest weeks it takes however many hours one has. */
  readonly weeks: number
  /** Weight of proof it adds by domain, on the scale of coverage.ts. */
  readonly adds: Readonly<Partial<Record<DomainId, number>>>
  readonly lookFor: readonly LookFor[]
  /** Steps to finish first. */
  readonly after: readonly string[]
  /** What it cannot be done without. */
  readonly needs: 'nothing' | 'a hospital or clinic' | 'a supervisor'
  readonly dataset?: PublicDataset
  readonly link?: string
  /** The entry it becomes in the log when finished. */
  readonly entry: Pick<Experience, 'kind' | 'title' | 'tools'>
}

export type Cost =
  | { readonly kind: 'free'; readonly fact: Fact<string> }
  /** Costs money; how much is to be looked up. */
  | { readonly kind: 'paid'; readonly text: string; readonly fact: Fact<string> }
  /** May cost money. */
  | { readonly kind: 'ask'; readonly text: string; readonly fact: Fact<string> }

/** A data set anyone may use, with how to get it and what it allows. */
export interface PublicDataset {
  readonly name: string
  readonly access: string
  readonly url: string
  readonly source: Fact<string>
}
