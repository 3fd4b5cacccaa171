import type { IsoDate } from '#domain'
import { claimOfAnswer } from '#domain/claims'
import { counted } from '#domain/say'
import { readBundle } from './answer-bundle.ts'
import type { ReadOutcome, ReadProgram } from '../reading.ts'
import { refuse } from '../reading.ts'

/** Answers other applicants passed on, each as their report. */
export function readAnswers(json: unknown, today: IsoDate): ReadOutcome {
  const bundle = readBundle(json, today)
  if (bundle.kind === 'refused') return refuse(bundle.reason)
  const programs = bundle.answers.map((answer, at): ReadProgram => ({
    line: at + 1,
    name: `Program ${answer.program}`,
    acgmeId: answer.program,
    claims: claimOfAnswer(answer),
    raw: { field: answer.field, value: String(answer.value), on: answer.on },
  }))
  return {
    kind: 'read',
    reading: {
      format: 'answers',
      title: `${counted(programs.length, 'answer')} reported by applicants`,
      programs,
      failed: bundle.refused.map(({ at, reason }) => ({ line: at, reason, text: '' })),
      unknownColumns: [],
      missingColumns: [],
      notes: ['They stand beside what is published as reports of an applicant, and expire after a year.'],
    },
  }
}
