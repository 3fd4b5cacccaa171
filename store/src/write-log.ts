import type { Experience, ScholarlyWork } from '#domain/person'
import { stringify } from 'yaml'

/** Experiences and scholarly work as the lines of a profile file, to correct and put into it. */
export function writeLog(experiences: readonly Experience[], scholarlyWork: readonly ScholarlyWork[]): string {
  const parts = { ...(experiences.length > 0 ? { experiences } : {}), ...(scholarlyWork.length > 0 ? { scholarlyWork } : {}) }
  return Object.keys(parts).length === 0 ? '' : stringify(parts, { lineWidth: 110, aliasDuplicateObjects: false })
}
