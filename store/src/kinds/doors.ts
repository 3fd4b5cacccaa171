/**
 * The kinds as a page needs them before it has read a document: a name, a title and how two copies become one. The validators, which take
 * longer to bring than all of that, come with the first document.
 */
import type { SeasonLog } from '#domain/season'
import type { StudyLog } from '#domain/study'
import type { ImportDocument } from '../import/import-document.ts'
import type { Group } from '../json.ts'
import { isGroup } from '../json.ts'
import type { KeptBeside } from './beside/schema.ts'
import type { KeptCapital } from './capital/schema.ts'
import type { KeptHistory } from './history/schema.ts'
import type { Kind } from './kind.ts'
import type { KeptList } from './list/schema.ts'
import { mergeThree } from './merge.ts'
import { kindNames } from './names.ts'
import type { KeptNote } from './note/schema.ts'
import { mergePlans } from './plan/merge-plans.ts'
import type { KeptPlan } from './plan/schema.ts'
import { mergeReviews } from './review/merge-reviews.ts'
import type { KeptReview } from './review/schema.ts'
import { mergeSeasonLogs } from './season/merge-logs.ts'
import type { ToldSeason } from './season/told.ts'
import type { KeptStatement } from './statement/schema.ts'
import { mergeStudyLogs } from './study/merge-logs.ts'
import type { KeptView } from './view/schema.ts'

export interface KindDoor<Body> extends Pick<Kind<Body>, 'name' | 'title' | 'merge'> {
  /** The kind itself, by which documents are read. */
  readonly open: () => Promise<Kind<Body>>
}

const all = (): Promise<typeof import('./kinds.ts')> => import('./kinds.ts')

export const profileDoor: KindDoor<Group> = {
  ...kindNames.profile,
  merge: mergeThree,
  open: async () => (await all()).draftKind,
}
export const besideDoor: KindDoor<KeptBeside> = {
  ...kindNames.beside,
  merge: mergeThree,
  open: async () => (await all()).besideKind,
}
export const historyDoor: KindDoor<KeptHistory> = {
  ...kindNames.history,
  merge: mergeThree,
  open: async () => (await all()).historyKind,
}
export const seasonDoor: KindDoor<SeasonLog> = {
  ...kindNames.season,
  merge: mergeSeasonLogs,
  open: async () => (await all()).seasonKind,
}
export const studyDoor: KindDoor<StudyLog> = {
  ...kindNames.study,
  merge: mergeStudyLogs,
  open: async () => (await all()).studyKind,
}
export const planDoor: KindDoor<KeptPlan> = {
  ...kindNames.plan,
  merge: mergePlans,
  open: async () => (await all()).planKind,
}
export const importDoor: KindDoor<ImportDocument> = {
  ...kindNames.import,
  merge: mergeThree,
  open: async () => (await all()).importKind,
}
export const statementDoor: KindDoor<KeptStatement> = {
  ...kindNames.statement,
  merge: mergeThree,
  open: async () => (await all()).statementKind,
}
export const noteDoor: KindDoor<KeptNote> = {
  ...kindNames.note,
  merge: mergeThree,
  open: async () => (await all()).noteKind,
}
export const capitalDoor: KindDoor<KeptCapital> = {
  ...kindNames.capital,
  merge: mergeThree,
  open: async () => (await all()).capitalKind,
}
export const listDoor: KindDoor<KeptList> = {
  ...kindNames.list,
  merge: mergeThree,
  open: async () => (await all()).listKind,
}
export const reviewDoor: KindDoor<KeptReview> = {
  ...kindNames.review,
  merge: mergeReviews,
  open: async () => (await all()).reviewKind,
}
export const viewDoor: KindDoor<KeptView> = {
  ...kindNames.view,
  merge: mergeThree,
  open: async () => (await all()).viewKind,
}

/** What a profile tells of its season, as `seasonToldIn` reads it; a profile that tells none needs no validator for that. */
export async function toldSeasonOf(profile: Group): Promise<ToldSeason | undefined> {
  return isGroup(profile['season']) ? (await all()).seasonToldIn(profile) : undefined
}
