/** What happened in application seasons, as one document beside the profile. It grows; a slip is taken away, nothing is changed. */
import type { SeasonLog } from '#domain/season'
import { z } from '../../zod.ts'
import { amount, choice, day, oneOf, program, specialty, text, whole } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { mergeSeasonLogs } from './merge-logs.ts'
import { seasonVersions } from './versions.ts'

const rank = whole({ min: 0, max: 1000 })
const always = { match: whole({ min: 1950, max: 2100 }), on: day.exactOptional() }
const signal = choice('sentSignal')

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour such as 09:00')
const ratedAnswer = z.looseObject({
  question: z.string().min(1).max(60),
  rating: whole({ min: 1, max: 5 }).exactOptional(),
  note: text.exactOptional(),
})
const question = z.looseObject({ id: z.string().min(1).max(60), text, weight: amount({ min: 0, max: 10 }) })

const entry = z.discriminatedUnion('kind', [
  z.looseObject({ kind: oneOf(['applied', 'certified']), ...always }),
  z.looseObject({ kind: z.literal('monday'), message: choice('mondayMessage'), ...always }),
  z.looseObject({ kind: z.literal('step'), step: z.string().min(1).max(60), state: choice('stepState'), ...always }),
  z.looseObject({ kind: z.literal('sent'), program, signal: signal.exactOptional(), ...always }),
  z.looseObject({ kind: z.literal('signalled'), program, signal, ...always }),
  z.looseObject({ kind: choice('programAnswer'), program, ...always }),
  z.looseObject({
    kind: z.literal('scheduled'),
    program,
    for: day,
    at: clock.exactOptional(),
    zone: z.string().max(60).exactOptional(),
    minutes: whole({ min: 1, max: 1440 }).exactOptional(),
    form: choice('interviewForm').exactOptional(),
    ...always,
  }),
  z.looseObject({ kind: z.literal('cancelled'), program, ...always }),
  z.looseObject({
    kind: z.literal('wrote'),
    program,
    letter: choice('letterSent').exactOptional(),
    note: text.exactOptional(),
    ...always,
  }),
  z.looseObject({
    kind: z.literal('answered'),
    program,
    note: text.exactOptional(),
    contract: z.literal(true).exactOptional(),
    ...always,
  }),
  z.looseObject({ kind: z.literal('rated'), program, answers: z.array(ratedAnswer).max(100), ...always }),
  z.looseObject({ kind: z.literal('questions'), questions: z.array(question).max(100), ...always }),
  z.looseObject({
    kind: z.literal('spent'),
    for: choice('spentFor'),
    usd: amount({ min: 0, max: 1_000_000 }),
    program: program.exactOptional(),
    note: text.exactOptional(),
    ...always,
  }),
  z.looseObject({ kind: z.literal('ranked'), program, rank, despite: z.literal('visa').exactOptional(), ...always }),
  z.looseObject({ kind: z.literal('soap'), program, word: choice('soapWord'), ...always }),
  z.looseObject({
    kind: z.literal('result'),
    of: oneOf(['residency', 'fellowship']),
    outcome: choice('matchOutcome'),
    program: program.exactOptional(),
    specialty: specialty.exactOptional(),
    ...always,
  }),
])

const schema: z.ZodType<SeasonLog> = z.looseObject({
  version: z.literal(2),
  entries: z.array(entry).max(20_000),
})

export const seasonKind: Kind<SeasonLog> = defineKind({
  ...kindNames.season,
  versions: seasonVersions,
  schema,
  merge: mergeSeasonLogs,
  grows: true,
})
