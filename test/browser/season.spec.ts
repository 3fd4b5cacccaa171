/** One season on a phone, from the list that is sent to the first of July. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { leila } from './invented.ts'
import { go, headlineLines, openProfile } from './screens.ts'

/** Invented: certified, aims at pathology, and lives by the clock of Karachi. */
const lina = `version: 1
specialties: [{ id: pathology }]
applicant: { type: non-us-img, citizenships: [PK], location: abroad }
visa: { needed: true, acceptable: [j1], status: none }
education: { graduationYear: 2023 }
exams:
  step1: { date: 2023-02-10, result: pass, attempts: 1 }
  step2ck: { date: 2024-07-15, score: 247, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2025-02-10 }
season: { target: 2027 }
money: { applicationBudget: 2000, interviewBudget: 300 }
`

test.use({ timezoneId: 'Asia/Karachi', viewport: { width: 390, height: 844 } })

/** The page as it stands on a later day. */
async function onDay(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(new Date(day))
  await page.reload()
  await go(page, '/season')
}

async function sendTheList(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-10-20T09:00:00Z'))
  await page.goto('./')
  await openProfile(page, lina)
  await go(page, '/season')
  await page.getByRole('button', { name: 'I sent this list' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0 invitations')
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Season' })).toBeVisible()
}

/** Three lines pasted: two interviews that overlap until one is corrected, and a refusal of a program that has to be said. */
async function pasteThreeLines(page: Page): Promise<void> {
  await page
    .getByLabel(/One line for each/)
    .fill('Baystate 14 Jan 9:00 ET\nDanbury 14 Jan 9:30 am\nHartford 15 Jan 10:00 ET\nTemple rejected')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText(/09:00 Eastern time; for you Thu 14 Jan 2027, 19:00 Karachi time/)).toBeVisible()
  await expect(page.getByText(/overlap on Thu 14 Jan 2027/)).toBeVisible()
  for (const clock of await page.getByLabel('On whose clock').all())
    expect(await clock.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('Eastern time')
  await page.getByLabel('Begins at').nth(1).fill('15:00')
  await expect(page.getByText(/15:00 Eastern time/)).toBeVisible()
  await expect(page.getByText(/overlap on/)).toHaveCount(0)
  await page.getByLabel(/Which program is meant by Temple/).selectOption({ index: 1 })
  await expect(page.getByText(/Temple University Hospital Program/).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await expect(page.getByLabel('Begins at').nth(1)).toHaveValue('15:00')
  await page.getByRole('button', { name: /^Note \d entr/ }).click()
  await expect(page.getByRole('heading', { name: /3 interviews coming/ })).toBeVisible()
}

async function rateTheFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I was there' }).first().click()
  await page.getByRole('button', { name: 'Rate it' }).first().click()
  await page
    .getByRole('group', { name: /Would you learn medicine well here/ })
    .getByLabel('5')
    .check()
  expect(await violations(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Note it' }).click()
  await expect(page.getByRole('button', { name: /Your rating 5.0 of 5/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
}

/** By rating, then by keyboard, then by number; certified. The names in their final order. */
async function rankAndCertify(page: Page): Promise<readonly string[]> {
  await go(page, '/season/ranks')
  await page.getByRole('button', { name: 'Rank all by my ratings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 programs ranked')
  const names = page.locator('.ranked .program-name')
  const [first = '', second = '', third = ''] = await names.allTextContents()
  await page.getByLabel(`Place of ${second}`).press('Alt+ArrowUp')
  await expect(names).toHaveText([second, first, third])
  await page.getByLabel(`Place of ${second}`).fill('2')
  await page.getByLabel(`Place of ${second}`).press('Enter')
  await expect(names).toHaveText([first, second, third])
  await page.getByRole('button', { name: 'I certified it at NRMP' }).click()
  await expect(page.getByText('The list as it stands is not certified')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Your true order is the best one' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  return [first, second, third]
}

test('a season: the list sent, interviews pasted, a clash, other chances, a rank list, Match Week, a match, the way to July', async ({
  page,
}) => {
  await sendTheList(page)
  await pasteThreeLines(page)
  const news = page.getByRole('region', { name: 'What the news changed' })
  await expect(news).toContainText(/Three invitations and one refusal by Tue 20 Oct 2026: \d+ in 100 .* instead of \d+/)
  await page.getByLabel('Your own clock').selectOption('Africa/Lagos')
  await expect(page.getByText(/09:00 Eastern time; for you Thu 14 Jan 2027, 15:00 Lagos time/)).toBeVisible()
  await page.getByLabel('Your own clock').selectOption({ label: 'Karachi time, as this device' })

  await onDay(page, '2027-01-15T22:00:00Z')
  await rateTheFirst(page)

  await onDay(page, '2027-02-20T09:00:00Z')
  const [first = ''] = await rankAndCertify(page)
  await go(page, '/season/verify')
  await page.getByRole('button', { name: `${first}: The contract came` }).click()
  await expect(page.getByText('Contract and rules on visas and licence: in writing')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await onDay(page, '2027-03-15T15:30:00Z')
  await expect(page.getByRole('heading', { name: 'Read the message of NRMP and note which it is' })).toBeVisible()
  await page.getByRole('button', { name: 'This one: matched', exact: true }).click()
  await expect(page.getByText('You learn where on Fri 19 Mar 2027.')).toBeVisible()

  await onDay(page, '2027-03-22T09:00:00Z')
  await page.getByLabel('A program on your rank list').selectOption({ index: 1 })
  await expect(page.getByText(`You matched to ${first}`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Licence' })).toContainText('Ask the hospital in writing which training licence')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thu 1 Jul 2027 holds')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign the contract: try a week later' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('at risk')
  await page.getByRole('button', { name: 'Back to what is noted' }).click()
  await page.getByRole('button', { name: 'Sign the contract: done' }).click()
  await expect(page.getByRole('button', { name: 'Sign the contract is not done' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thu 1 Jul 2027 holds')
})

/** Her rank list, on the day before the last weeks of ranking. */
async function openRanks(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2027-02-20T09:00:00Z'))
  await page.goto('./')
  await openProfile(page, leila)
  await go(page, '/season/ranks')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 programs ranked')
}

test('a couple ranks: a place without a usable visa counts only once that is said, and the pairs follow', async ({ page }) => {
  await openRanks(page)
  const title = page.getByRole('heading', { level: 1 })
  const pairs = page.getByRole('region', { name: /^The two of you: \d+ rows to enter/ })
  await expect(pairs.getByRole('row', { name: /BronxCare .* SUNY Downstate .* One place/ })).toBeVisible()
  await expect(pairs).toContainText('Run by the algorithm of the Match on')
  expect(await headlineLines(page)).toBeLessThanOrEqual(2)
  expect(await violations(page)).toEqual([])
  const before = await pairs.getByRole('row').count()
  // "48 in 100" stands 48 hundredths along its bar, and no band ends where the bar does.
  for (const said of await page.locator('.ranked .band-figure').all()) {
    const at = Number.parseFloat((await said.locator('.band-dot').getAttribute('cx')) ?? '')
    expect(Math.round(at)).toBe(Number.parseFloat((await said.locator('b').textContent()) ?? ''))
  }

  await page.getByRole('button', { name: /^Rank Tucson .* nevertheless$/ }).click()
  await expect(title).toContainText('2 programs ranked')
  await page.getByRole('dialog').getByRole('button', { name: 'Rank it nevertheless' }).click()
  await expect(title).toContainText('3 programs ranked')
  await expect(page.getByText(/ranked as you decided/)).toBeVisible()
  await expect.poll(async () => pairs.getByRole('row').count()).toBeGreaterThan(before)
  await page.getByRole('button', { name: /^Take Tucson .* off the list$/ }).click()
  await expect(title).toContainText('2 programs ranked')
})

test('a place is moved by dragging it', async ({ page }) => {
  await openRanks(page)
  const names = page.locator('.ranked .program-name')
  const [first = '', second = ''] = await names.allTextContents()
  const grips = page.locator('.ranked-grip')
  await grips.nth(1).dragTo(grips.nth(0))
  await expect(names).toHaveText([second, first])
})
