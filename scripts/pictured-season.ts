/** A season and the weeks around Match Day, each filled as somebody would who lives through it. */
import type { Page } from '@playwright/test'
import { couple, leila } from '../test/browser/invented.ts'
import { expect } from '../test/browser/patient.ts'
import { dismiss, go, openProfile } from '../test/browser/screens.ts'
import { profileAt, readStages } from '../test/stage-people.ts'
import type { Moment, Place } from './pictured.ts'

const screensAt: Readonly<Record<string, readonly string[]>> = {
  interviewing: ['/season', '/season/verify', '/season/ranks'],
  ranking: ['/', '/season/ranks'],
  'match week': ['/season'],
  soap: ['/season'],
  unmatched: ['/season'],
  matched: ['/season', '/after'],
  'in residency': ['/after'],
}

export function seasonMoments(): readonly Moment[] {
  return [...Object.entries(screensAt).map(([stage, paths]) => atStage(stage, paths)), withNews(), matchWeek(), ofTwo(), ranked()]
}

function atStage(stage: string, paths: readonly string[]): Moment {
  const { today, profile } = profileAt(readStages('test'), stage)
  return {
    begin: (page) => openOn(page, `${today}T12:00:00-05:00`, profile),
    places: paths.map((path) => ({
      name: `${stage} ${path === '/' ? 'home' : path.slice(1).replaceAll('/', ' ')}`,
      open: (page) => go(page, path),
    })),
  }
}

async function openOn(page: Page, moment: string, profile: string): Promise<void> {
  await page.clock.setFixedTime(new Date(moment))
  await page.goto('./')
  await openProfile(page, profile)
  await dismiss(page)
}

/** Interviews on one day, lines that are read, and a letter. */
function withNews(): Moment {
  const { today, profile } = profileAt(readStages('test'), 'interviewing')
  const lines = 'Baystate 14 Jan 9:00 ET\nDanbury 14 Jan 9:30 am\nHartford 15 Jan 10:00 ET\nTemple rejected'
  const read = async (page: Page): Promise<void> => {
    await go(page, '/season')
    await page.getByLabel(/One line for each/).fill(lines)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByLabel('Begins at').first()).toBeVisible()
  }
  return {
    begin: (page) => openOn(page, `${today}T12:00:00-05:00`, profile),
    places: [
      { name: 'season, lines read', open: read },
      { name: 'season, filled', open: noteLines },
    ],
  }
}

async function noteLines(page: Page): Promise<void> {
  await page.getByLabel(/Which program is meant by Temple/).selectOption({ index: 1 })
  await page.getByRole('button', { name: /^Note \d entr/ }).click()
  await expect(page.getByRole('region', { name: 'What the news changed' })).toContainText('in 100')
  await dismiss(page)
}

/** Without a place on the Tuesday: the list pasted and ordered, one application sent. */
function matchWeek(): Moment {
  const { profile } = profileAt(readStages('test'), 'match week')
  return {
    begin: (page) => openOn(page, '2027-03-16T15:30:00Z', profile),
    places: [{ name: 'match week, filled', open: fillWeek }],
  }
}

async function fillWeek(page: Page): Promise<void> {
  await go(page, '/season')
  await page.getByRole('button', { name: 'This one: not matched', exact: true }).click()
  await page
    .getByLabel(/Paste the list/)
    .fill('1200111023, 2\nSecret Valley Hospital, TX, Family Medicine, 1234120C0, 4\nmy notes')
  await page.getByRole('button', { name: 'Order it for me' }).click()
  await page.getByRole('button', { name: 'I sent this one' }).first().click()
  await expect(page.getByRole('heading', { name: /^Sent in SOAP/ })).toBeVisible()
  await dismiss(page)
}

/** Two specialties and a partner, before lists are made. */
function ofTwo(): Moment {
  return {
    begin: (page) => openOn(page, '2026-11-22T12:00:00-05:00', couple),
    places: [{ name: 'list of a couple', open: (page) => go(page, '/list') }],
  }
}

/** The rank lists of two, then the place that came of them. */
function ranked(): Moment {
  const message: Place = {
    name: 'match week, matched',
    open: async (page) => {
      await later(page, '2027-03-15T15:30:00Z')
      await page.getByRole('button', { name: 'This one: matched', exact: true }).click()
      await expect(page.getByText('Where, you learn on')).toBeVisible()
      await dismiss(page)
    },
  }
  const arrival: Place = {
    name: 'matched, filled',
    open: async (page) => {
      await later(page, '2027-03-22T09:00:00Z')
      await page.getByLabel('A program on your rank list').selectOption({ index: 1 })
      await page.getByRole('button', { name: 'Sign the contract: done' }).click()
      await expect(page.getByRole('button', { name: 'Sign the contract is not done' })).toBeVisible()
      await dismiss(page)
    },
  }
  return {
    begin: (page) => openOn(page, '2027-02-20T09:00:00Z', leila),
    places: [
      { name: 'rank list of a couple', open: (page) => go(page, '/season/ranks') },
      { name: 'in writing', open: (page) => go(page, '/season/verify') },
      message,
      arrival,
    ],
  }
}

async function later(page: Page, moment: string): Promise<void> {
  await page.clock.setFixedTime(new Date(moment))
  await page.reload()
  await go(page, '/season')
}
