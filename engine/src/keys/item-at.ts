/** The item that has to stand at a place; throws where there is none, instead of going on with nothing. */
export function itemAt<T>(items: ArrayLike<T>, at: number): T {
  const item = items[at]
  if (item === undefined) throw new RangeError(`itemAt requires a place from 0 to ${items.length - 1}, got ${at}`)
  return item
}
