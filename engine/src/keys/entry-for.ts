/** The value that has to stand under a key; throws where it does not, instead of going on with nothing. */
export function entryFor<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`entryFor requires a key of the map, got ${String(key)}`)
  return value
}
