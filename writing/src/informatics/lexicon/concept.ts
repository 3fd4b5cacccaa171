import type { DomainId } from '../domains.ts'

/** What program directors look for in an applicant who offers informatics, as the strategy article lists it. */
export type LookFor =
  | 'EHR optimisation'
  | 'quality improvement'
  | 'data science'
  | 'decision support'
  | 'registries'
  | 'telehealth'

export type ConceptId =
  | 'quality-improvement'
  | 'decision-support'
  | 'telehealth'
  | 'patient-safety'
  | 'workflow-redesign'
  | 'mobile-health'
  | 'population-health'
  | 'ehr-implementation'
  | 'ehr-optimisation'
  | 'user-training'
  | 'standards'
  | 'departmental-systems'
  | 'software-development'
  | 'operations-data'
  | 'patient-registry'
  | 'data-analysis'
  | 'data-visualisation'
  | 'predictive-modelling'
  | 'data-collection'
  | 'data-quality'
  | 'privacy-security'
  | 'sql-databases'
  | 'disease-surveillance'
  | 'programming'
  | 'informatics-training'
  | 'evidence-synthesis'
  | 'change-leadership'
  | 'usability'

/** One thing informaticians have a name for, and the ways physicians say it without that name. */
export interface Concept {
  readonly id: ConceptId
  /** The field's name for it. */
  readonly name: string
  readonly domain: DomainId
  readonly lookFor?: LookFor
  /** What it is, to a physician. */
  readonly meaning: string
  /** Wording that is enough by itself. Patterns in the language of pattern.ts. */
  readonly strong: readonly string[]
  /** Wording that counts, and is shown when nothing contradicts it. */
  readonly fair: readonly string[]
  /** Wording that only adds to another sign; never shown alone. */
  readonly weak: readonly string[]
  /** Single words that go with it, for a question only: two or more of them together may mean this. */
  readonly related: string
}
