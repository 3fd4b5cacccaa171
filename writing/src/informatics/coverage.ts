import type { DomainId } from './domains.ts'
import { domainName, practiceDomains } from './domains.ts'
import type { EvidenceLog, LogEntry, ProofLevel } from './evidence-log.ts'
import type { LookFor } from './lexicon/concept.ts'
import type { Suggestion } from './reading.ts'

/** How well the log covers one domain of practice: the spokes of the radar. */
export interface DomainCoverage {
  readonly domain: DomainId
  readonly name: string
  /** Sum of proof weights: told 1, shown 1.5, measured 2, proven 3; half where it is still in progress. An order, not a measurement. */
  readonly weight: number
  readonly level: 'none' | 'started' | 'shown' | 'strong'
  readonly because: readonly Evidence[]
}

/** One concept in one entry, with the words that prove it. */
export interface Evidence {
  readonly at: string
  readonly experience: string
  readonly concept: string
  readonly words: string
  readonly proof: ProofLevel
}

const proofWeight: Readonly<Record<ProofLevel, number>> = { told: 1, shown: 1.5, measured: 2, proven: 3 }
const inProgressShare = 0.5
const shownFrom = 3
const strongFrom = 6

/** Coverage of the five domains, in their published order. */
export function coverDomains(log: EvidenceLog): readonly DomainCoverage[] {
  return practiceDomains.map(({ id }) => {
    const found = findingsOf(log).filter(({ suggestion }) => suggestion.domain === id)
    const weight = found.reduce((sum, { entry, suggestion }) => sum + weightOf(entry, suggestion), 0)
    return { domain: id, name: domainName(id), weight, level: levelOf(weight), because: found.map(evidenceOf) }
  })
}

/** What program directors look for, and the evidence the log has for each. */
export function coverLookFor(log: EvidenceLog): ReadonlyMap<LookFor, readonly Evidence[]> {
  const wanted: readonly LookFor[] = [
    'EHR optimisation',
    'quality improvement',
    'data science',
    'decision support',
    'registries',
    'telehealth',
  ]
  const findings = findingsOf(log)
  return new Map(wanted.map((each) => [each, findings.filter(({ suggestion }) => suggestion.lookFor === each).map(evidenceOf)]))
}

interface Finding {
  readonly entry: LogEntry
  readonly suggestion: Suggestion
}

/** Most that one entry may show: the first few concepts of an entry are what it is about. */
const mostPerEntry = 4
/** Least score of a suggestion that counts as evidence: one strong wording. Fainter ones are shown with the entry and no more. */
const leastScore = 2

function findingsOf(log: EvidenceLog): readonly Finding[] {
  return log.entries.flatMap((entry) =>
    entry.reading.suggestions
      .filter((suggestion) => suggestion.score >= leastScore)
      .slice(0, mostPerEntry)
      .map((suggestion) => ({ entry, suggestion })),
  )
}

function weightOf(entry: LogEntry, suggestion: Suggestion): number {
  return proofWeight[entry.proof] * (suggestion.claim === 'done' ? 1 : inProgressShare)
}

function levelOf(weight: number): DomainCoverage['level'] {
  if (weight === 0) return 'none'
  if (weight < shownFrom) return 'started'
  return weight < strongFrom ? 'shown' : 'strong'
}

function evidenceOf({ entry, suggestion }: Finding): Evidence {
  return {
    at: entry.at,
    experience: entry.experience.title,
    concept: suggestion.name,
    words: suggestion.proofs[0]?.text ?? '',
    proof: entry.proof,
  }
}
