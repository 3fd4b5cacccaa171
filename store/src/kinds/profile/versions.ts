/** Every version of a saved profile that ever was, each in a file that is never edited after its release. */
import type { Version } from '../versions.ts'
import * as version1 from './versions/1.ts'

export const profileVersions: readonly Version[] = [version1]

export const newestVersion: number = profileVersions.length
