import { numbered } from '../versions.ts'
import type { Version } from '../versions.ts'

export const viewVersions: readonly Version[] = [numbered]
