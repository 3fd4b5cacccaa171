/** Everything logged about studying, as one document. It grows; what is there is left as it is. */
import type { StudyLog } from '#domain/study'
import { z } from '../../zod.ts'
import { day, oneOf, whole, yes } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { practiceTest } from '../profile/schema.ts'
import { mergeStudyLogs } from './merge-logs.ts'
import { studyVersions } from './versions.ts'

const words = z.string()
const number = z.number().check(z.nonnegative())

const item = (): z.ZodMiniType<StudyLog['blocks'][number]['items'][number]> =>
  z.looseObject({
    id: words,
    question: z.exactOptional(words),
    system: z.exactOptional(words),
    discipline: z.exactOptional(words),
    task: z.exactOptional(words),
    topic: z.exactOptional(words),
    answer: oneOf(['correct', 'correct with help', 'incorrect', 'omitted']),
    error: z.exactOptional(oneOf(['knowledge', 'reasoning', 'misreading'])),
    seconds: z.exactOptional(number),
    peersPercent: z.exactOptional(number),
    difficulty: z.exactOptional(number),
  })

const block = (): z.ZodMiniType<StudyLog['blocks'][number]> =>
  z.looseObject({
    id: words,
    date: day,
    source: words,
    name: z.exactOptional(words),
    timed: z.exactOptional(yes),
    minutes: z.exactOptional(number),
    typedIn: z.exactOptional(yes),
    items: z.array(item()),
  })

const totals = (): z.ZodMiniType<StudyLog['totals'][number]> =>
  z.looseObject({
    id: words,
    source: words,
    date: day,
    kind: oneOf(['system', 'discipline']),
    name: words,
    correct: whole({ min: 0, max: 1_000_000 }),
    incorrect: whole({ min: 0, max: 1_000_000 }),
    omitted: whole({ min: 0, max: 1_000_000 }),
    peersPercent: z.exactOptional(number),
  })

export const studySchema = (): z.ZodMiniType<StudyLog> =>
  z.looseObject({
    version: z.literal(1),
    blocks: z.array(block()),
    totals: z.array(totals()),
    practiceTests: z.array(practiceTest),
    cards: z.array(
      z.looseObject({
        id: words,
        title: words,
        topic: z.exactOptional(words),
        due: day,
        memory: z.record(words, z.union([z.number(), words])),
      }),
    ),
    done: z.array(
      z.looseObject({
        date: day,
        minutes: number,
        kind: oneOf(['weakness', 'mixed', 'review']),
        topic: z.exactOptional(words),
      }),
    ),
    topicNames: z.exactOptional(z.record(words, words)),
  })

export const studyKind: Kind<StudyLog> = defineKind({
  ...kindNames.study,
  versions: studyVersions,
  schema: studySchema,
  merge: mergeStudyLogs,
  grows: true,
  namesPrograms: false,
})
