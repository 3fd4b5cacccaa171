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
const always = { match: whole({ min: 1950, max: 2100 }), on: z.exactOptional(day) }
const signal = choice('sentSignal')

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour such as 09:00'))
const ratedAnswer = z.looseObject({
  question: z.string().check(z.minLength(1), z.maxLength(60)),
  rating: z.exactOptional(whole({ min: 1, max: 5 })),
  note: z.exactOptional(text),
})
const question = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  text,
  weight: amount({ min: 0, max: 10 }),
})

const entry = (): z.ZodMiniType<SeasonLog['entries'][number]> =>
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: oneOf(['applied', 'certified']), ...always }),
    z.looseObject({ kind: z.literal('monday'), message: choice('mondayMessage'), ...always }),
    z.looseObject({
      kind: z.literal('step'),
      step: z.string().check(z.minLength(1), z.maxLength(60)),
      state: choice('stepState'),
      ...always,
    }),
    z.looseObject({ kind: z.literal('sent'), program, signal: z.exactOptional(signal), ...always }),
    z.looseObject({ kind: z.literal('signalled'), program, signal, ...always }),
    z.looseObject({ kind: choice('programAnswer'), program, ...always }),
    z.looseObject({
      kind: z.literal('scheduled'),
      program,
      for: day,
      at: z.exactOptional(clock),
      zone: z.exactOptional(z.string().check(z.maxLength(60))),
      minutes: z.exactOptional(whole({ min: 1, max: 1440 })),
      form: z.exactOptional(choice('interviewForm')),
      ...always,
    }),
    z.looseObject({ kind: z.literal('cancelled'), program, ...always }),
    z.looseObject({
      kind: z.literal('wrote'),
      program,
      letter: z.exactOptional(choice('letterSent')),
      note: z.exactOptional(text),
      ...always,
    }),
    z.looseObject({
      kind: z.literal('answered'),
      program,
      note: z.exactOptional(text),
      contract: z.exactOptional(z.literal(true)),
      ...always,
    }),
    z.looseObject({ kind: z.literal('rated'), program, answers: z.array(ratedAnswer).check(z.maxLength(100)), ...always }),
    z.looseObject({ kind: z.literal('questions'), questions: z.array(question).check(z.maxLength(100)), ...always }),
    z.looseObject({
      kind: z.literal('spent'),
      for: choice('spentFor'),
      usd: amount({ min: 0, max: 1_000_000 }),
      program: z.exactOptional(program),
      note: z.exactOptional(text),
      ...always,
    }),
    z.looseObject({ kind: z.literal('ranked'), program, rank, despite: z.exactOptional(z.literal('visa')), ...always }),
    z.looseObject({ kind: z.literal('soap'), program, word: choice('soapWord'), ...always }),
    z.looseObject({
      kind: z.literal('result'),
      of: oneOf(['residency', 'fellowship']),
      outcome: choice('matchOutcome'),
      program: z.exactOptional(program),
      specialty: z.exactOptional(specialty),
      ...always,
    }),
  ])

const schema = (): z.ZodMiniType<SeasonLog> =>
  z.looseObject({ version: z.literal(2), entries: z.array(entry()).check(z.maxLength(20_000)) })

export const seasonKind: Kind<SeasonLog> = defineKind({
  ...kindNames.season,
  versions: seasonVersions,
  schema,
  merge: mergeSeasonLogs,
  grows: true,
})
