import { numbered } from '../versions.ts'
import type { Version } from '../versions.ts'

export const reviewVersions: readonly Version[] = [numbered]
