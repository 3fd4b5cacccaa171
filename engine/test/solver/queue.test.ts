import { array, assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { createQueue, pop, push } from '../../src/solver/queue.ts'

it('leaves largest first, equals in order of number', () => {
  assert(
    property(array(integer({ min: 0, max: 5 }), { maxLength: 60 }), (ratings) => {
      const queue = createQueue(ratings.length)
      for (const [item, rating] of ratings.entries()) push(queue, item, rating)
      const expected = [...ratings.keys()].toSorted((a, b) => ratings[b]! - ratings[a]! || a - b)
      expect(ratings.map(() => pop(queue))).toEqual(expected)
      expect(pop(queue)).toBe(-1)
    }),
  )
})
