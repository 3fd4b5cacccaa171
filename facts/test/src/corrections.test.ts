/** Values that were wrong once: what they are now, and that each says where it has to be checked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SeasonFacts } from '#domain/season'
import type { Specialty } from '#domain'

const data = join(import.meta.dirname, '../../data')
const seasons = JSON.parse(readFileSync(join(data, 'seasons.json'), 'utf8')) as SeasonFacts
const { specialties } = JSON.parse(readFileSync(join(data, 'specialties.json'), 'utf8')) as { specialties: readonly Specialty[] }
const events = seasons.calendars.find(({ season }) => season === 2027)?.events

describe('the Match of 2027', () => {
  test.each([
    ['nrmpRegistrationDeadline', '2027-01-29T23:59-05:00'],
    ['nrmpLateRegistrationDeadline', '2027-03-03T21:00-05:00'],
    ['rankListDeadline', '2027-03-03T21:00-05:00'],
    ['soapApplicationsOpen', '2027-03-15T11:00-04:00'],
    ['soapReviewFrom', '2027-03-16T08:00-04:00'],
    ['soapRound1', '2027-03-18T09:00-04:00'],
    ['soapRound4', '2027-03-18T18:00-04:00'],
    ['soapEnds', '2027-03-18T21:00-04:00'],
  ] as const)('%s is %s, as read in a copy, with the official page to check', (event, moment) => {
    expect(events?.[event]).toMatchObject({ value: moment, known: 'reported', officialPage: expect.stringMatching(/nrmp\.org/) })
  })

  test('no day of it is a pattern where a source tells it', () => {
    const patterns = Object.entries(events ?? {}).filter(([, fact]) => fact?.known === 'derived')
    expect(patterns.map(([event]) => event).filter((event) => /^(nrmp|rank|soap|match)/.test(event))).toEqual([])
  })
})

test('obstetrics sends 3 gold and 15 silver signals, and says that the limit of this season was not seen', () => {
  const obstetrics = specialties.find(({ id }) => id === 'obstetrics-gynecology')
  expect(obstetrics?.signals.at(-1)).toMatchObject({ season: 2027, gold: 3, silver: 15, known: 'derived' })
})

test('J-1 sponsorship is 370 dollars as of 2022, to be checked at ECFMG', () => {
  const fee = seasons.oneOffCosts.find(({ id }) => id === 'j1-sponsorship')?.usd
  expect(fee).toMatchObject({ value: 370, asOf: '2022-07', officialPage: expect.stringMatching(/ecfmg\.org/) })
})
