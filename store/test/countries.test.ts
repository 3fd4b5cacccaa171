import { describe, expect, it } from 'vitest'
import { countryNamed } from '../src/countries.ts'

describe('a country by its name', () => {
  it.each([
    ['Russia', 'RU'],
    ['Serbia', 'RS'],
    ['United Kingdom', 'GB'],
    ['Benin', 'BJ'],
    ['Burkina Faso', 'BF'],
    ['Viet Nam', 'VN'],
    ['Kosovo', 'XK'],
  ])('%s has the letters of today, not those of a state before it', (name, code) => expect(countryNamed(name)).toBe(code))

  it.each(['European Union', 'Atlantis', ''])('%j is none', (name) => expect(countryNamed(name)).toBeUndefined())
})
