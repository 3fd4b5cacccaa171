import type { ExamAssessment } from '#domain/exams'
import type { EvidenceLog } from '../../informatics/evidence-log.ts'
import type { OutlineSection } from '../outline.ts'
import { renderFrame } from '../frame.ts'
import { statementParts } from './structure.ts'

/** The parts of the statement with the titles of the experiences each can rest on. */
export function outlineStatement(log: EvidenceLog, exams: ExamAssessment): readonly OutlineSection[] {
  return statementParts(log, exams).map(({ id, title, purpose, evidence, frame }) => ({
    id,
    title,
    purpose,
    evidence: evidence.map((entry) => entry.experience.title),
    frame: renderFrame(frame),
  }))
}
