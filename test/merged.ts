/** Plain data as YAML holds it. */
export type Tree = Readonly<Record<string, unknown>>

/** `base` with what `but` says otherwise: objects are merged, null takes a key out. */
export function merged(base: Tree, but: Tree): Tree {
  const all = { ...base }
  for (const [key, value] of Object.entries(but)) {
    if (value === null) delete all[key]
    else all[key] = isTree(value) && isTree(all[key]) ? merged(all[key], value) : value
  }
  return all
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
