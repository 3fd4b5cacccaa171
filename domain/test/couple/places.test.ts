import { expect, test } from 'vitest'
import type { Program } from '../../src/claims/program.ts'
import { sharedPlaces } from '../../src/couple/places.ts'
import { programId, specialtyId } from '../../src/units.ts'

/** A program that exists nowhere, at real coordinates. */
function at(number: number, city: string, state: string, where?: readonly [number, number]): Program {
  const located = where === undefined ? {} : { latitude: where[0], longitude: where[1] }
  return {
    id: programId(`x-made-up-${number}`),
    name: 'Made up',
    city,
    state,
    specialty: specialtyId('pathology'),
    claims: {},
    ...located,
  }
}

const manhattan = [40.78, -73.97] as const
const newark = [40.74, -74.17] as const
const philadelphia = [39.95, -75.16] as const

test('a place is a city with what is within reach of it, across a state line too', () => {
  const yours = [
    at(1, 'New York', 'NY', manhattan),
    at(2, 'New York', 'NY', manhattan),
    at(3, 'Philadelphia', 'PA', philadelphia),
  ]
  const partners = [at(4, 'Newark', 'NJ', newark)]
  const { all, of } = sharedPlaces(yours, partners, 50)
  expect(all).toEqual([{ city: 'New York', state: 'NY' }])
  expect(of.get(yours[0]!.id)).toBe(0)
  expect(of.get(partners[0]!.id)).toBe(0)
  expect(of.has(yours[2]!.id)).toBe(false)
})

test('what lies farther than either would travel is no place of both', () => {
  expect(sharedPlaces([at(1, 'New York', 'NY', manhattan)], [at(2, 'Newark', 'NJ', newark)], 10).all).toEqual([])
})

test('without coordinates the same city of the same state is one place, and an unknown city is none', () => {
  const { all } = sharedPlaces(
    [at(1, 'Springfield', 'MA'), at(2, '', 'MA')],
    [at(3, 'Springfield', 'MA'), at(4, 'Springfield', 'IL'), at(5, '', 'MA')],
    50,
  )
  expect(all).toEqual([{ city: 'Springfield', state: 'MA' }])
})
