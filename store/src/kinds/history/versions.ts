import { numbered } from '../versions.ts'
import type { Version } from '../versions.ts'

export const historyVersions: readonly Version[] = [numbered]
