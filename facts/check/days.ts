import { error } from './pack.ts'
import type { Finding, PackCheck } from './pack.ts'

const isoDay = /\b(?:19|20)\d\d-[01]\d-[0-3]\d\b/

/** What is told to people in a sentence has its days in words; a day of its own stands in a field of its own. */
export const days: PackCheck = {
  name: 'days',
  promise: 'no sentence holds a day as a machine writes it',
  run: ({ files }) => [...files].flatMap(([path, file]) => (path.startsWith('programs/') ? [] : findingsIn(file, path))),
}

function findingsIn(value: unknown, where: string): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]: readonly [string, unknown]) => {
    if (!['value', 'note', 'text', 'label'].includes(key) || typeof child !== 'string')
      return findingsIn(child, `${where}.${key}`)
    return isoDay.test(child) && child.includes(' ')
      ? [error(`${where}.${key}`, `says a day as a machine writes it: ${child}`)]
      : []
  })
}
