export type { AnswerableField, AnswerForm, AnswerValue, ProgramChoice } from './answerable.ts'
export { answerable, answerFrom, answerProblem, answerText, formOf, formText, isAnswerable, isShared } from './answerable.ts'
export type { GivenAnswer } from './given-answer.ts'
export { claimOfAnswer, isExpired, isExpiredReport, sharedAnswerOf } from './given-answer.ts'
export { dayOf, yearsBetween } from './as-of.ts'
export { censusDivisionOf } from './census-division.ts'
export type { InForce } from './ledger.ts'
export { inForce, mostTrusted } from './ledger.ts'
export type { NamedPlace } from './name-score.ts'
export { nameScore, nameWords } from './name-score.ts'
export type { OwnClaims } from './own-claims.ts'
export { isEstimate } from './program.ts'
export type {
  Claims,
  Estimate,
  Program,
  ProgramClaims,
  ProgramField,
  ProgramSetting,
  ProgramStatus,
  YearMatched,
} from './program.ts'
export { lastSeen } from './newest-evidence.ts'
export { stateCodes, stateName } from './state-names.ts'
