export { answerDocument } from './answer-document.ts'
export type { AnswerToKeep } from './answer-document.ts'
export { bundleOf, isAnswerBundle, readBundle } from './answer-bundle.ts'
export type { AnswerBundle } from './answer-bundle.ts'
