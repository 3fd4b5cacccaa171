import type { Advice } from '../../../work/protocol.ts'
import type { Option } from '../fields/field.ts'

const cache = new WeakMap<Advice, readonly Option[]>()

/** The programs of the chosen specialties, by name, for a choice. */
export function programOptions(advice: Advice | undefined): readonly Option[] {
  if (!advice) return []
  const kept = cache.get(advice)
  if (kept) return kept
  const { open, unknown, refused } = advice.candidates
  const options = [...open, ...unknown, ...refused]
    .map(({ program }) => ({ value: String(program.id), label: `${program.name}, ${program.city} ${program.state}` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  cache.set(advice, options)
  return options
}
