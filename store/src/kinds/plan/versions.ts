import { numbered } from '../versions.ts'
import type { Version } from '../versions.ts'

export const planVersions: readonly Version[] = [numbered]
