/** An office from its door on: with nobody, then with invented applicants whose lines are worked out. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readProfile } from '#store'
import { asking, codeNow, makeAdviser, startOffice } from '../server/test/office-process.ts'
import type { Ask } from '../server/test/office-process.ts'
import { expect } from '../test/browser/patient.ts'
import { profileAt, readStages } from '../test/stage-people.ts'
import type { Moment, Place } from './pictured.ts'

/** Names as long, as short and as differently written as they come. */
const people = [
  { name: 'Amina Fiktiva', profile: example('j1-internal-medicine') },
  { name: 'Bartholomäus Wolfgang von Hohenlohe-Ingelfingen y Santa Cruz', profile: example('h1b-medicine-pathology') },
  { name: 'ليلى الخيالية', profile: example('family-medicine-few-funds') },
  { name: 'Mona', profile: profileAt(readStages('test'), 'interviewing').profile },
  { name: 'Omar', profile: undefined },
] as const

/** Where each would stand on the Monday of Match Week. */
const standings = [
  { stage: 'soap', message: 'not matched' },
  { stage: 'matched', message: 'matched' },
  { stage: 'match week' },
  { stage: 'soap', message: 'not eligible' },
] as const

const pages = ['cohort', 'duty', 'what-if', 'classes', 'replies', 'invitations'] as const

function example(name: string): string {
  return readFileSync(`examples/${name}.yaml`, 'utf8')
}

export function office(): Moment {
  const place = { folder: mkdtempSync(join(tmpdir(), 'matchwright-pictured-')) }
  const account = makeAdviser(place)
  const started = startOffice(place)
  let own = ''
  const goTo = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${(await started).at}/#${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  const signIn = async (page: Page): Promise<void> => {
    await page.getByLabel('E-mail address').fill(account.email)
    await page.getByLabel('Password').fill(account.password)
    await page.getByLabel('Code of your authenticator app').fill(codeNow(account))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody has taken up an invitation yet')
  }
  const fill = async (page: Page): Promise<void> => {
    const { at } = await started
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
    own = await come(at, asking(at, { Cookie: cookies.join('; '), 'X-Matchwright': '1' }))
    await goTo(page, '/cohort')
    await page.reload()
    await expect(page.locator('.cohort tbody tr').filter({ hasText: 'in 100' })).toHaveCount(4)
  }
  const profile: Place = {
    name: 'office, a profile opened',
    open: async (page) => {
      await page.getByRole('link', { name: 'Amina Fiktiva' }).click()
      await page.getByRole('button', { name: 'Open the profile' }).click()
      await expect(page.getByRole('region', { name: 'The profile' })).toContainText('Step 2 CK')
    },
  }
  return {
    begin: (page) => goTo(page, '/'),
    places: [
      { name: 'office, signing in', open: (page) => goTo(page, '/') },
      { name: 'office, empty', open: signIn },
      { name: 'office, filled', open: fill },
      profile,
      { name: 'office, duty in Match Week', open: (page) => onDuty(page, () => goTo(page, '/duty')) },
      ...pages.slice(2).map((path) => ({ name: `office, ${path}`, open: (page: Page) => goTo(page, `/${path}`) })),
      { name: 'office, an own page', open: (page) => goTo(page, `/link/${own}`) },
    ],
    end: async () => (await started).kill('SIGTERM'),
  }
}

/** Each takes up an invitation and shares their profile; resolves to the key of the first. */
async function come(at: string, adviser: Ask): Promise<string> {
  const keys: string[] = []
  for (const { name, profile } of people) {
    const { secret } = await (await adviser('POST', '/api/invitations', { label: name, days: 30 })).json()
    const invited = asking(at, { Authorization: `Bearer ${secret}` })
    const own = await (await invited('POST', '/api/applicants', { label: name, sharing: 'office' })).json()
    keys.push(own.secret)
    if (profile === undefined) continue
    const read = readProfile(profile)
    if (read.kind === 'refused') throw new Error(`the profile of ${name} cannot be read`)
    const applicant = asking(at, { Authorization: `Bearer ${own.secret}` })
    const kept = await applicant('PUT', `/api/applicants/${own.owner}/documents/profile/mine`, { rev: 0, body: read.profile })
    if (!kept.ok) throw new Error(await kept.text())
  }
  return keys[0] ?? ''
}

/** The table of the office as it would be on that Monday, which the clock of the office decides. */
async function onDuty(page: Page, open: () => Promise<void>): Promise<void> {
  await page.route('**/api/cohort', async (route) => {
    const cohort = await (await route.fetch()).json()
    const rows = cohort.rows.map((row: { readonly line?: object }, at: number) =>
      row.line === undefined ? row : { ...row, line: { ...row.line, ...standings[at % standings.length] } },
    )
    await route.fulfill({ json: { ...cohort, rows, waiting: 0 } })
  })
  await open()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('to call first')
  await page.unroute('**/api/cohort')
}
