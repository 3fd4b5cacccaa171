import { numbered } from '../versions.ts'
import type { Version } from '../versions.ts'

export const besideVersions: readonly Version[] = [numbered]
