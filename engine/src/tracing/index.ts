export { fitTracer } from './fit-tracer.ts'
export type { AnswerSequence } from './learner.ts'
export { createLearner } from './learner.ts'
