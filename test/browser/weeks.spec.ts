/** The weeks around Match Day on a phone, for somebody without a place: Monday's message, the unfilled list, SOAP, and a lost season. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { keptIn } from './kept.ts'
import { go, openProfile } from './screens.ts'

/** Invented: applied in pathology for the 2027 Match, needs J-1, and lives by the clock of Karachi. */
const lina = (more = ''): string => `version: 1
specialties: [{ id: pathology }]
applicant: { type: non-us-img, citizenships: [PK], location: abroad }
visa: { needed: true, acceptable: [j1], status: none }
education: { graduationYear: 2023 }
exams:
  step1: { date: 2023-02-10, result: pass, attempts: 1 }
  step2ck: { date: 2024-07-15, score: 247, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2025-02-10 }
season: { appliedFor: 2027 }
${more}`

test.use({ timezoneId: 'Asia/Karachi', viewport: { width: 390, height: 844 } })

async function open(page: Page, day: string, profile: string): Promise<void> {
  await page.clock.setFixedTime(new Date(day))
  await page.goto('./')
  await openProfile(page, profile)
}

test('Monday evening in Karachi: the message is noted, the list is ordered, and nothing of it stays', async ({ page }) => {
  await open(page, '2027-03-15T15:30:00Z', lina())
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Season' }).click()
  await expect(page.getByRole('heading', { name: 'Read the message of NRMP and note which it is' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'This one: not matched, and not eligible for SOAP', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'This one: not matched', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Match Week 2027: not matched')
  await expect(page.getByRole('heading', { name: 'The hours to come, Eastern time and Karachi time' })).toBeVisible()
  await expect(page.getByText('Tue 16 Mar 2027, 17:00 Karachi time').first()).toBeVisible()
  await page.getByLabel(/Paste the list/).fill('Secret Valley Hospital, TX, Family Medicine, 1234120C0, 4\nmy notes')
  await page.getByRole('button', { name: 'Order it for me' }).click()
  await expect(page.getByRole('heading', { name: 'Your SOAP applications: 1 of at most 45' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Not read: 1 line' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Match Week 2027: not matched')
  await expect(page.getByText('Secret Valley')).toHaveCount(0)
  const copies = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  const kept = JSON.stringify(await keptIn(page))
  expect(kept).toContain('monday')
  expect(copies + kept).not.toContain('Secret')
})

test('an application in SOAP is noted with what came of it, a second statement begins, and an accepted offer is the match', async ({
  page,
}) => {
  await open(page, '2027-03-16T15:30:00Z', lina())
  await go(page, '/season')
  await page.getByRole('button', { name: 'This one: not matched', exact: true }).click()
  await page.getByLabel(/Paste the list/).fill('1200111023, 2')
  await page.getByRole('button', { name: 'Order it for me' }).click()
  await page.getByRole('link', { name: 'Write the one for family medicine' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your statement: begin with what you saw')
  await expect(page.getByLabel('For whom')).toHaveValue('family-medicine')
  expect(await violations(page)).toEqual([])

  await go(page, '/season')
  await page.getByLabel(/Paste the list/).fill('1200111023, 2')
  await page.getByRole('button', { name: 'Order it for me' }).click()
  await page.getByRole('button', { name: 'I sent this one' }).click()
  await expect(page.getByRole('heading', { name: 'Sent in SOAP: 1 application; 44 more may be sent' })).toBeVisible()
  await page.getByLabel(/What came of/).selectOption('offered')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'I accepted it: it binds' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('not matched')
})

test('once the message is noted the page begins anew, and what SOAP asks for is a tap away', async ({ page }) => {
  await open(page, '2027-03-15T15:30:00Z', lina())
  await go(page, '/season')
  await page.getByRole('button', { name: 'This one: not matched', exact: true }).press('Enter')
  const title = page.getByRole('heading', { level: 1, name: 'Match Week 2027: not matched' })
  await expect(title).toBeFocused()
  await expect(title).toBeInViewport()
  const ready = page.getByRole('region', { name: 'Have ready' })
  for (const [name, heading] of [
    ['Statement', /^Your statement/],
    ['Letters', /letter|write for you/],
    ['Interview', /questions to expect/],
  ] as const) {
    await go(page, '/season')
    await ready.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    expect(await violations(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'More' }).click()
  const more = page.getByRole('dialog')
  await expect(more.getByRole('link', { name: 'Words' })).toBeVisible()
  await expect(more.getByRole('link', { name: 'After' })).toHaveCount(0)
})

test('a season without a match: where it broke, and the way to the year that follows', async ({ page }) => {
  const past = 'previousMatches: [{ year: 2027, outcome: not matched, applications: 40, interviews: 3, ranked: 3 }]\n'
  await open(page, '2027-04-15T09:00:00Z', lina(past))
  await go(page, '/season')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your 2027 season')
  await expect(page.getByText('3 interviews', { exact: false }).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Match Week' }).click()
  await expect(page.getByRole('heading', { name: 'SOAP is over: write to programs that are still open' })).toBeVisible()
})
