/** A binary heap of whole numbers by a rating each, largest first; equal ratings leave in order of number. */
export interface Queue {
  readonly items: Int32Array
  readonly rating: Float64Array
  length: number
}

/** Holds numbers below `capacity`, none twice. */
export function createQueue(capacity: number): Queue {
  return { items: new Int32Array(capacity), rating: new Float64Array(capacity), length: 0 }
}

export function push(queue: Queue, item: number, rating: number): void {
  queue.rating[item] = rating
  let at = queue.length++
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!leads(queue, item, queue.items[parent])) break
    queue.items[at] = queue.items[parent]
    at = parent
  }
  queue.items[at] = item
}

/** Takes out the item with the largest rating; -1 when there is none. */
export function pop(queue: Queue): number {
  if (queue.length === 0) return -1
  const { items } = queue
  const top = items[0]
  const last = items[--queue.length]
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= queue.length) break
    if (child + 1 < queue.length && leads(queue, items[child + 1], items[child])) child++
    if (!leads(queue, items[child], last)) break
    items[at] = items[child]
    at = child
  }
  items[at] = last
  return top
}

function leads({ rating }: Queue, a: number, b: number): boolean {
  return rating[a] > rating[b] || (rating[a] === rating[b] && a < b)
}
