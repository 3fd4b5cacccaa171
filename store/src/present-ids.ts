import { presentId } from '#domain'
import { isGroup } from './json.ts'

/**
 * The same body with every program called what it is called today: an id of ours that a number has taken the place of becomes the
 * number, as a value and as a name. What holds none is returned as it is, not copied.
 */
export function withPresentIds(body: unknown): unknown {
  if (typeof body === 'string') return presentId(body)
  if (isPresent(body)) return body
  if (Array.isArray(body)) {
    const items = body.map(withPresentIds)
    return items.every((item, at) => item === body[at]) ? body : items
  }
  if (!isGroup(body)) return body
  const entries = Object.entries(body)
  const present = entries.map(([key, value]) => [presentId(key), withPresentIds(value)] as const)
  return present.every(([key, value], at) => key === entries[at]?.[0] && value === entries[at]?.[1])
    ? body
    : Object.fromEntries(present)
}

/** Found to hold no former id. Bodies are never changed, so that a log of years is gone through once and not with every block. */
const present = new WeakSet()

function isPresent(value: unknown): boolean {
  if (typeof value === 'string') return presentId(value) === value
  if (typeof value !== 'object' || value === null || present.has(value)) return true
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  const isWhole = parts.every(isPresent) && (Array.isArray(value) || Object.keys(value).every(isPresent))
  if (isWhole) present.add(value)
  return isWhole
}
