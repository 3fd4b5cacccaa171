/**
 * The profile as it is kept while somebody writes it: fields may be missing or wrong for a moment, but each stands where the
 * validator expects it and has its shape. What has not is a damaged document, not somebody's typing.
 */
import type { z } from '../../zod.ts'
import { pathText, valueAt } from '../../problem.ts'
import type { Kind, Opened } from '../kind.ts'
import { newerThanWeKnow } from '../kind.ts'
import { mergeThree } from '../merge.ts'
import { kindNames } from '../names.ts'
import { isGroup } from '../../json.ts'
import type { Group } from '../../json.ts'
import { withPresentIds } from '../../present-ids.ts'
import { raiseThrough } from '../versions.ts'
import { profileSchema } from './schema.ts'
import { newestVersion, profileVersions } from './versions.ts'

const { title } = kindNames.profile

export const draftKind: Kind<Group> = {
  ...kindNames.profile,
  newestVersion,
  read,
  steps: () => [],
  merge: (copies) => mergeThree(copies),
}

function read(body: unknown): Opened<Group> {
  const draft = withPresentIds(body)
  const raised = raiseThrough(profileVersions, draft)
  if (raised.kind === 'newer') return newerThanWeKnow(title, raised.version, newestVersion)
  if (!isGroup(draft) || !isGroup(raised.body)) return damaged('it is no group of fields')
  const checked = profileSchema.safeParse(raised.body)
  if (checked.success) return { kind: 'open', body: draft }
  const broken = checked.error.issues.find((issue) => isMisshapen(valueAt(raised.body, issue.path), issue))
  return broken ? damaged(`${pathText(broken.path)}: it expects ${broken.message}`) : { kind: 'open', body: draft }
}

/** A version that is none, a group or an empty value where a word or number belongs, or a word where a group or list belongs. */
function isMisshapen(value: unknown, issue: z.core.$ZodIssue): boolean {
  if (value === undefined) return false
  if (issue.path[0] === 'version') return true
  const holdsMore = typeof value === 'object'
  const wantsMore = issue.code === 'invalid_type' && ['object', 'array', 'record'].includes(issue.expected)
  return (holdsMore && ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code)) || (wantsMore && !holdsMore)
}

function damaged(complaint: string): Opened<never> {
  return { kind: 'damaged', sentence: `This ${title} cannot be read (${complaint}).` }
}
