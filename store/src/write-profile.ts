import type { Profile } from '#domain/person'
import { stringify } from 'yaml'

/** A profile as the text of a file that `readProfile` reads back to the same profile. */
export function writeProfile(profile: Profile, format: 'yaml' | 'json' = 'yaml'): string {
  return format === 'json'
    ? `${JSON.stringify(profile, null, 2)}\n`
    : stringify(profile, { lineWidth: 110, aliasDuplicateObjects: false })
}
