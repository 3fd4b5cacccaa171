/** A browser, a download tool or a stranger's page asks for parts: a part that is there, or a plain no. */
import { describe, expect, it } from 'vitest'
import { byteRange } from '../../src/serve/byte-range.ts'

const size = 1000
const whole = { kind: 'whole' }
const unsatisfiable = { kind: 'unsatisfiable' }

describe('byteRange', () => {
  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=900-', 900, 999],
    ['bytes=-100', 900, 999],
    ['bytes=-5000', 0, 999],
    ['bytes=990-5000', 990, 999],
    ['BYTES=0-0', 0, 0],
  ])('%s is a part of the file', (header, first, last) => {
    expect(byteRange(header, size)).toEqual({ kind: 'part', first, last })
  })

  it.each([
    'bytes=100-50',
    'bytes=0-9007199254740992',
    'bytes=9007199254740992-',
    'bytes=-9007199254740992',
    'bytes=-0',
    'bytes=1000-',
    'bytes=-',
    'bytes=',
    'bytes=--5',
    'bytes=a-b',
    'bytes=1e2-2e2',
  ])('%s is no part of any file', (header) => {
    expect(byteRange(header, size)).toEqual(unsatisfiable)
  })

  it.each([undefined, 'lines=1-2', 'bytes=0-1,5-6'])('%s gets the whole file', (header) => {
    expect(byteRange(header, size)).toEqual(whole)
  })

  it('has no part of an empty file', () => {
    for (const header of ['bytes=0-', 'bytes=-1', 'bytes=0-0']) expect(byteRange(header, 0)).toEqual(unsatisfiable)
  })
})
