export type { Case, CaseOf } from './case.ts'
export { openCase, usualSeed } from './case.ts'
export type { Contradiction } from './contradiction.ts'
export { endOf, isClinicalPost, newestFirst } from './clinical-posts.ts'
export { findContradictions } from './contradictions.ts'
export { areAllFromHome, homeLetters } from './home-letters.ts'
export type { OwnRecords } from './own-records.ts'
export { secondsToWeigh, specialtiesNeeded } from './partners-case.ts'
export type { Person, StepRecord } from './person.ts'
export { questionFor } from './questions.ts'
export { readPerson } from './read-person.ts'
export { entriesTold, logOf, seasonAsTold, seasonToNote } from './season-log-of.ts'
export { strangeSeason } from './strange-season.ts'
export type {
  Application,
  ExamResult,
  Experience,
  Letter,
  PracticeTest,
  PracticeTestSource,
  Profile,
  ScholarlyWork,
  SeasonState,
  WeightName,
} from './profile.ts'
