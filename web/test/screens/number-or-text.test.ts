import { describe, expect, it } from 'vitest'
import { numberOrText } from '../../src/screens/profile/form/control.ts'

describe('a number as it is typed', () => {
  it.each([
    ['1.5', 1.5],
    ['1.', 1],
    ['1,5', 1.5],
    ['0,25', 0.25],
    ['1,500', 1500],
    ['12,345.5', 12_345.5],
    ['1,50', 1.5],
    ['', undefined],
    ['about ten', 'about ten'],
  ])('%s is %s', (typed, meant) => expect(numberOrText(typed)).toBe(meant))
})
