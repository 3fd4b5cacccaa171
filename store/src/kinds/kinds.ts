/** Every kind of document that is kept, in the order a person would look for them. */
import { besideKind } from './beside/schema.ts'
import { capitalKind } from './capital/schema.ts'
import { historyKind } from './history/schema.ts'
import { importKind } from './import/schema.ts'
import type { Kind } from './kind.ts'
import { listKind } from './list/schema.ts'
import { noteKind } from './note/schema.ts'
import { planKind } from './plan/schema.ts'
import { draftKind } from './profile/draft.ts'
import { reviewKind } from './review/schema.ts'
import { seasonKind } from './season/schema.ts'
import { setAsideKind } from './set-aside/schema.ts'
import { statementKind } from './statement/schema.ts'
import { studyKind } from './study/schema.ts'
import { viewKind } from './view/schema.ts'

export const kinds: readonly Kind<unknown>[] = [
  draftKind,
  besideKind,
  historyKind,
  planKind,
  seasonKind,
  studyKind,
  importKind,
  statementKind,
  noteKind,
  capitalKind,
  listKind,
  reviewKind,
  viewKind,
  setAsideKind,
].map((kind) => kind as Kind<unknown>)

export function kindNamed(name: string): Kind<unknown> | undefined {
  return kinds.find((kind) => kind.name === name)
}

export {
  besideKind,
  capitalKind,
  draftKind,
  historyKind,
  importKind,
  listKind,
  noteKind,
  planKind,
  reviewKind,
  seasonKind,
  setAsideKind,
  statementKind,
  studyKind,
  viewKind,
}
export { seasonToldIn } from './season/told.ts'
