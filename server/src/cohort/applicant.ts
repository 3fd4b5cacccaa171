/** One applicant as their shared documents tell it. */
import type { OwnClaims } from '#domain/claims'
import type { GivenAnswer } from '#domain/claims'
import type { OwnRecords, Profile } from '#domain/person'
import { noMarks } from '#domain/plan'
import type { PlanMarks } from '#domain/plan'
import { checkProfile, draftKind, importKind, planKind, seasonKind, studyKind } from '#store'
import type { Doc, Kind } from '#store'

export interface SharedApplicant {
  readonly kind: 'read'
  readonly profile: Profile
  readonly records: OwnRecords
  readonly marks: PlanMarks
  /** What they found out themselves, which stands above ours in their own advice. */
  readonly own: readonly OwnClaims[]
}

/** Why there is no advice for somebody; for whoever advises them. */
export interface Unread {
  readonly kind: 'unread'
  readonly sentence: string
}

export function readApplicant(docs: readonly Doc[]): SharedApplicant | Unread {
  const draft = openFirst(draftKind, docs)
  if (draft === undefined) return { kind: 'unread', sentence: 'No profile was shared yet.' }
  if ('sentence' in draft) return { kind: 'unread', sentence: String(draft.sentence) }
  const checked = checkProfile(draft.body)
  if (checked.kind === 'refused') return { kind: 'unread', sentence: checked.problems.map(({ sentence }) => sentence).join(' ') }
  const [season, study, plan] = [bodyOf(seasonKind, docs), bodyOf(studyKind, docs), bodyOf(planKind, docs)]
  return {
    kind: 'read',
    profile: checked.profile,
    records: { ...(study ? { practiceTests: study.practiceTests } : {}), ...(season ? { season } : {}) },
    marks: plan ?? noMarks,
    own: importsIn(docs).flatMap(({ entries }) => entries),
  }
}

/** What programs told them, as they entered it. */
export function answersIn(docs: readonly Doc[]): readonly GivenAnswer[] {
  return importsIn(docs).flatMap(({ answer }) => answer ?? [])
}

function importsIn(docs: readonly Doc[]) {
  return docs.flatMap((doc) => {
    const opened = doc.kind === importKind.name ? importKind.read(doc.body) : undefined
    return opened?.kind === 'open' ? [opened.body] : []
  })
}

function openFirst<Body>(kind: Kind<Body>, docs: readonly Doc[]) {
  const doc = docs.find((one) => one.kind === kind.name)
  return doc && kind.read(doc.body)
}

function bodyOf<Body>(kind: Kind<Body>, docs: readonly Doc[]): Body | undefined {
  const opened = openFirst(kind, docs)
  return opened?.kind === 'open' ? opened.body : undefined
}
