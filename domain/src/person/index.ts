export type {
  Application,
  ExamResult,
  Experience,
  Letter,
  PracticeTest,
  PracticeTestSource,
  Profile,
  ScholarlyWork,
  WeightName,
} from './profile.ts'
