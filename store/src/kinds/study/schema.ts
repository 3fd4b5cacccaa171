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
const number = z.number().nonnegative()

const item = z.looseObject({
  id: words,
  question: words.exactOptional(),
  system: words.exactOptional(),
  discipline: words.exactOptional(),
  task: words.exactOptional(),
  topic: words.exactOptional(),
  answer: oneOf(['correct', 'correct with help', 'incorrect', 'omitted']),
  error: oneOf(['knowledge', 'reasoning', 'misreading']).exactOptional(),
  seconds: number.exactOptional(),
  peersPercent: number.exactOptional(),
  difficulty: number.exactOptional(),
})

const block = z.looseObject({
  id: words,
  date: day,
  source: words,
  name: words.exactOptional(),
  timed: yes.exactOptional(),
  minutes: number.exactOptional(),
  typedIn: yes.exactOptional(),
  items: z.array(item),
})

const totals = z.looseObject({
  id: words,
  source: words,
  date: day,
  kind: oneOf(['system', 'discipline']),
  name: words,
  correct: whole({ min: 0, max: 1_000_000 }),
  incorrect: whole({ min: 0, max: 1_000_000 }),
  omitted: whole({ min: 0, max: 1_000_000 }),
  peersPercent: number.exactOptional(),
})

export const studySchema: z.ZodType<StudyLog> = z.looseObject({
  version: z.literal(1),
  blocks: z.array(block),
  totals: z.array(totals),
  practiceTests: z.array(practiceTest),
  cards: z.array(
    z.looseObject({
      id: words,
      title: words,
      topic: words.exactOptional(),
      due: day,
      memory: z.record(words, z.union([z.number(), words])),
    }),
  ),
  done: z.array(
    z.looseObject({
      date: day,
      minutes: number,
      kind: oneOf(['weakness', 'mixed', 'review']),
      topic: words.exactOptional(),
    }),
  ),
  topicNames: z.record(words, words).exactOptional(),
})

export const studyKind: Kind<StudyLog> = defineKind({
  ...kindNames.study,
  versions: studyVersions,
  schema: studySchema,
  merge: mergeStudyLogs,
  grows: true,
  namesPrograms: false,
})
