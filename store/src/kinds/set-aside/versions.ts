import { numbered } from '../versions.ts'
import type { Version } from '../versions.ts'

export const setAsideVersions: readonly Version[] = [numbered]
