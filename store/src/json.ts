/** Plain JSON as it lies in a store, before anybody knows what it says. */

export type Group = Readonly<Record<string, unknown>>

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a text says as JSON; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Whether two JSON values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (!isGroup(a) || !isGroup(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}

/** An entry of a list that is told from the others by its name. */
export type Named = Group & { readonly id: string }

/** A list in which every entry has a name of its own. */
export function isNamedList(value: unknown): value is readonly Named[] {
  if (!Array.isArray(value)) return false
  const ids = new Set<unknown>(value.map((item: unknown) => (isGroup(item) ? item['id'] : undefined)))
  return ids.size === value.length && value.every((item: unknown) => isGroup(item) && typeof item['id'] === 'string')
}
