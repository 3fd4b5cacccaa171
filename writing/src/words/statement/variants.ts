import type { ExamAssessment } from '#domain/exams'
import type { EvidenceLog, LogEntry } from '../../informatics/evidence-log.ts'
import { readText } from '../../informatics/lens.ts'
import type { ConceptId, LookFor } from '../../informatics/lexicon/concept.ts'
import { phraseOf } from '../../informatics/phrase.ts'
import type { Program } from '#domain/claims'
import type { SpecialtyId } from '#domain'
import type { Frame } from '../frame.ts'
import { blanksOf, fill, blank, renderFrame, sourcesOf } from '../frame.ts'
import type { StatementPart } from './structure.ts'
import { statementParts, strengthOf } from './structure.ts'

export interface VariantInput {
  readonly log: EvidenceLog
  readonly exams: ExamAssessment
  readonly specialty: SpecialtyId
  /** For a statement to one program; the name of the program never enters the text, only the margin. */
  readonly program?: Program
}

/** A statement for a specialty or one program: the same log in another order, with sources in the margin. */
export interface StatementVariant {
  readonly specialty: SpecialtyId
  readonly program?: string
  readonly paragraphs: readonly StatementParagraph[]
  /** Why these entries come first. */
  readonly because: readonly string[]
}

export interface StatementParagraph {
  readonly id: StatementPart['id'] | 'program'
  readonly title: string
  readonly purpose: string
  readonly frame: Frame
  readonly text: string
  readonly blanks: readonly string[]
  /** Where the applicant's words in it stand in the profile. */
  readonly margin: readonly string[]
}

/** Which work comes first for readers of a specialty: our choice, and said to be. */
const emphasis: Readonly<Record<string, readonly ConceptId[]>> = {
  'internal-medicine': ['quality-improvement', 'ehr-optimisation', 'decision-support', 'patient-registry'],
  'family-medicine': ['population-health', 'telehealth', 'patient-registry', 'mobile-health'],
  pediatrics: ['population-health', 'decision-support', 'patient-safety', 'mobile-health'],
  pathology: ['departmental-systems', 'standards', 'data-quality', 'predictive-modelling'],
  'emergency-medicine': ['workflow-redesign', 'decision-support', 'operations-data', 'disease-surveillance'],
  'transitional-year': ['quality-improvement', 'patient-safety', 'ehr-optimisation'],
}

/** Drafts a variant: entries that suit the specialty and what the program says it does come first in every part. */
export function draftVariant({ log, exams, specialty, program }: VariantInput): StatementVariant {
  const wanted = lookForOf(program)
  const favoured = new Set(emphasis[specialty] ?? [])
  const suits = (entry: LogEntry): number =>
    entry.reading.suggestions.reduce(
      (sum, each) => sum + (favoured.has(each.concept) ? 6 : 0) + (each.lookFor && wanted.has(each.lookFor) ? 12 : 0),
      0,
    )
  const ordered = { entries: log.entries.toSorted((a, b) => suits(b) + strengthOf(b) - suits(a) - strengthOf(a)) }
  const parts = statementParts(ordered, exams)
  return {
    specialty,
    ...(program === undefined ? {} : { program: program.name }),
    paragraphs: [...parts.map(paragraphOf), ...(program === undefined ? [] : [programParagraph()])],
    because: [
      ...[...wanted].map((each) => `The program's page mentions ${each}: entries that show it come first.`),
      ...(favoured.size > 0
        ? [
            `For this specialty entries on ${[...favoured].map((each) => phraseOf(each)).join(', ')} come first. The order is our choice.`,
          ]
        : []),
    ],
  }
}

function lookForOf(program: Program | undefined): ReadonlySet<LookFor> {
  const said = program?.claims.informaticsMention ?? []
  return new Set(said.flatMap((claim) => readText({ tools: [claim.value] }).suggestions.flatMap((each) => each.lookFor ?? [])))
}

function paragraphOf({ id, title, purpose, frame }: StatementPart): StatementParagraph {
  return { id, title, purpose, frame, text: renderFrame(frame), blanks: blanksOf(frame), margin: sourcesOf(frame) }
}

function programParagraph(): StatementParagraph {
  const frame = fill`I read ${blank('where and when you read it')} that your program ${blank('what they do, in their words')}; with ${blank('which of your projects')} I could help to ${blank('do what')}.`
  return {
    id: 'program',
    title: 'Why this program',
    purpose:
      'One thing only this program does, which you read or heard yourself. Write the name by hand, and let the check look for wrong ones.',
    frame,
    text: renderFrame(frame),
    blanks: blanksOf(frame),
    margin: [],
  }
}
