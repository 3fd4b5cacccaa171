import { error } from './pack.ts'
import type { PackCheck, Finding } from './pack.ts'

/** What nobody could read at its source may be told only beside the word "check" and the page to check it on. */
export const unread: PackCheck = {
  name: 'unread',
  promise: 'a fact that was read nowhere cites no page as read and names the official page to check',
  run: ({ files }) => [...files].flatMap(([path, file]) => (path.startsWith('programs/') ? [] : findingsIn(file, path))),
}

function findingsIn(value: unknown, where: string): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, child]) => findingsIn(child, `${where}.${key}`))
  if (!('known' in value) || value.known !== 'unread') return below
  const cited = 'url' in value ? [error(where, 'cites a page as read, and says that none was')] : []
  const checked = 'officialPage' in value ? [] : [error(where, 'was read nowhere and names no official page to check')]
  return [...cited, ...checked, ...below]
}
