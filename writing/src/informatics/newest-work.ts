import { endOf, isClinicalPost, newestFirst } from '#domain/person'
import type { EvidenceLog, LogEntry } from './evidence-log.ts'

/** Experiences that went on after a year or month, newest first; those with patients before all others. */
export function newestWork(log: EvidenceLog, since = ''): readonly LogEntry[] {
  const after = log.entries.filter(({ from, experience }) => from === 'experiences' && endOf(experience) > since)
  const others = after.filter(({ experience }) => !isClinicalPost(experience))
  return [...newestPosts(log).filter((entry) => after.includes(entry)), ...others.toSorted(byEnd)]
}

/** Posts with patients, newest first. */
export function newestPosts({ entries }: EvidenceLog): readonly LogEntry[] {
  return entries.filter(({ from, experience }) => from === 'experiences' && isClinicalPost(experience)).toSorted(byEnd)
}

function byEnd(a: LogEntry, b: LogEntry): number {
  return newestFirst(a.experience, b.experience)
}
