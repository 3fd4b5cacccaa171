import { numbered } from '../versions.ts'
import type { Version } from '../versions.ts'
import * as version2 from './versions/2.ts'

export const seasonVersions: readonly Version[] = [numbered, version2]
