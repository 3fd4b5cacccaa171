/** Hours on the clocks of programs and applicants: at the boundaries of summer time, in three zones. */
import { describe, expect, test } from 'vitest'
import { isZone, momentOf, wallClock } from '../../src/say/zone.ts'
import { zoneOf, zoneSpoken } from '../../src/track/state-zones.ts'

const iso = (wall: string, zone: string): string => new Date(momentOf(wall, zone)).toISOString()

describe('a moment by the clock of a place', () => {
  test.each([
    ['2027-01-14T09:00', 'America/New_York', '2027-01-14T14:00:00.000Z', 'Eastern time in winter is UTC-5'],
    ['2027-01-14T09:00', 'America/Los_Angeles', '2027-01-14T17:00:00.000Z', 'Pacific time in winter is UTC-8'],
    ['2027-01-14T09:00', 'Asia/Karachi', '2027-01-14T04:00:00.000Z', 'Pakistan keeps UTC+5 all year'],
    ['2026-10-31T09:00', 'America/New_York', '2026-10-31T13:00:00.000Z', 'the last day of summer time'],
    ['2026-11-01T09:00', 'America/New_York', '2026-11-01T14:00:00.000Z', 'hours later clocks have gone back'],
    ['2026-10-25T09:00', 'Europe/Berlin', '2026-10-25T08:00:00.000Z', 'Europe goes back a week before the US'],
    ['2026-10-25T09:00', 'America/Chicago', '2026-10-25T14:00:00.000Z', 'and Chicago has not yet'],
    ['2027-03-14T01:59', 'America/New_York', '2027-03-14T06:59:00.000Z', 'the last minute before clocks go forward'],
    ['2027-03-14T03:00', 'America/New_York', '2027-03-14T07:00:00.000Z', 'the first one after'],
    ['2027-03-14T02:30', 'America/New_York', '2027-03-14T07:30:00.000Z', 'an hour that is left out is as much later'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'an hour that is there twice is the first'],
    ['2027-03-14T02:30', 'America/Phoenix', '2027-03-14T09:30:00.000Z', 'Arizona keeps no summer time'],
  ])('%s in %s', (wall, zone, expected) => expect(iso(wall, zone)).toBe(expected))

  test('goes there and back for every hour around the changes of clocks, in zones of all kinds, but for the hours that are not there', () => {
    const zones = ['America/New_York', 'America/Denver', 'Asia/Kathmandu', 'Africa/Cairo', 'Australia/Lord_Howe']
    const hours = ['2026-10-20', '2027-03-10'].flatMap((from) =>
      Array.from({ length: 21 * 24 }, (_, at) => Date.parse(`${from}T00:00Z`) + at * 3_600_000),
    )
    for (const zone of zones) {
      const wrong = hours.filter((moment) => momentOf(wallClock(moment, zone), zone) !== moment)
      // Only the second of two like hours in autumn comes back as the first.
      expect(wrong.length, zone).toBeLessThanOrEqual(1)
    }
  })
})

describe('the clock of a program', () => {
  test('follows from its state, and is asked where the state has two', () => {
    expect(zoneOf('MA')).toMatchObject({ kind: 'known', value: 'America/New_York' })
    for (const state of ['TX', 'TN', 'FL', 'KY', 'IN', 'MI', 'ND', 'SD', 'NE', 'KS', 'ID', 'OR'])
      expect(zoneOf(state), state).toMatchObject({ kind: 'needs' })
    expect(zoneOf('')).toMatchObject({ kind: 'needs' })
  })

  test('is named by what people write behind an hour', () => {
    expect(['ET', 'est', 'EDT', 'Eastern', 'CT', 'Pacific time', 'Atlantic', 'HST'].map(zoneSpoken)).toEqual([
      'America/New_York',
      'America/New_York',
      'America/New_York',
      'America/New_York',
      'America/Chicago',
      'America/Los_Angeles',
      'America/Puerto_Rico',
      'Pacific/Honolulu',
    ])
    expect(zoneSpoken('MA')).toBeUndefined()
    expect(isZone('America/Nowhere')).toBe(false)
  })
})
