import { expect, test } from 'vitest'
import { fieldChange } from '../../src/draft/field-change.ts'

const draft = { letters: [{ author: 'Dr. A' }, { author: 'Dr. B', result: { measure: 'stay' } }] }

test('emptying the only field of a card leaves the card, so that it does not vanish under the hand', () => {
  expect(fieldChange(draft, 'letters[0].author', undefined)).toEqual(['letters[0]', {}])
})

test('any other change is the change of the field alone', () => {
  expect(fieldChange(draft, 'letters[1].author', undefined)).toEqual(['letters[1].author', undefined])
  expect(fieldChange(draft, 'letters[0].author', 'Dr. C')).toEqual(['letters[0].author', 'Dr. C'])
  expect(fieldChange(draft, 'letters[0]', undefined)).toEqual(['letters[0]', undefined])
  expect(fieldChange({ name: 'Amina' }, 'name', undefined)).toEqual(['name', undefined])
})
