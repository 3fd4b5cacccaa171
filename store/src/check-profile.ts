import type { Profile } from '#domain/person'
import type { Path, ProfileProblem } from './profile-problem.ts'
import { problemsOf } from './problem.ts'
import { profileSchema } from './kinds/profile/schema.ts'
import { newestVersion, profileVersions } from './kinds/profile/versions.ts'
import { raiseThrough } from './kinds/versions.ts'

interface Checked {
  readonly kind: 'refused'
  readonly problems: readonly (ProfileProblem & { readonly at?: Path })[]
}

/**
 * A body that is data already and calls programs by the ids of today: a document of the store, a draft of the page. Older versions are
 * raised first. Apart from the reader of text, so that an advice need carry neither a parser of YAML nor the ids of before.
 */
export function checkProfile(body: unknown): { readonly kind: 'read'; readonly profile: Profile } | Checked {
  const raised = raiseThrough(profileVersions, body)
  if (raised.kind === 'newer') {
    const expected = `a version up to ${newestVersion}`
    const sentence = `version: ${raised.version} is newer than this Matchwright reads (${newestVersion}); update Matchwright and open the file again`
    return { kind: 'refused', problems: [{ path: 'version', value: raised.version, expected, sentence }] }
  }
  const checked = profileSchema.safeParse(raised.body)
  if (checked.success) return { kind: 'read', profile: checked.data }
  return { kind: 'refused', problems: problemsOf(checked.error, raised.body) }
}
