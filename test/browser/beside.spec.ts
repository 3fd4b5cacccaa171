/** Nothing a person has is lost by a tap: what is looked at, opened or tried stands beside it. */
import { expect, test } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { examples, go, visitAs, visitAsPathologist } from './screens.ts'

test('an example is a demo beside the own profile, which is as it was when the demo is left', async ({ page }) => {
  await visitAs(page, examples.fewFunds)
  await go(page, '/profile/exams')
  await page.getByLabel('Step 2 CK score', { exact: true }).fill('231')
  await go(page, '/profile')
  await page.getByRole('button', { name: /Step 2 CK 252/ }).click()
  await expect(page.getByRole('complementary', { name: 'Demo' })).toContainText('Step 1 pass, Step 2 CK 252')
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('252')
  await page.getByLabel('Step 2 CK score', { exact: true }).fill('199')
  await page.getByRole('button', { name: 'Leave the demo' }).click()
  await expect(page.getByRole('complementary', { name: 'Demo' })).toHaveCount(0)
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('231')
  await page.reload()
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('231')
})

test('a file opened over a profile asks first; merged, it adds what was not said and changes nothing that was', async ({
  page,
}) => {
  await visitAsPathologist(page)
  await go(page, '/profile')
  const other = {
    specialties: [{ id: 'internal-medicine' }],
    exams: { step2ck: { score: 251 }, oet: { passed: true } },
    partner: { name: 'Noor' },
  }
  await page
    .getByLabel('Profile file')
    .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(other)) })
  await expect(page.getByRole('group', { name: 'What to do with other.json' })).toContainText('not the same in both')
  await page.getByRole('button', { name: /^Merge it into mine/ }).click()
  await go(page, '/profile/partner')
  await expect(page.getByLabel('Partner’s name')).toHaveValue('Noor')
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('238')
})

test('what if: ten points more stand beside the profile with both chances, change places with it, and every step goes back', async ({
  page,
}) => {
  await visitAs(page)
  await go(page, '/beside')
  await page.getByRole('button', { name: 'Step 2 CK 248 instead of 238' }).click()
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Step 2 CK 248 instead of 238' }) })
  await expect(card).toContainText('Step 2 CK score: 238 → 248')
  const own = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Your profile' }) })
  expect(await chance(card)).toBeGreaterThan(await chance(own))

  await card.getByRole('button', { name: /Work with it/ }).click()
  await expect(page.getByText('Step 2 CK score: 248 → 238')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '1 profile beside yours' })).toBeVisible()
  await page.getByRole('button', { name: 'Go back to before this' }).first().click()
  await expect(page.getByText('The same as yours.')).toBeVisible()
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('238')
})

test('another person stands beside with a season of their own; worked with and back, nothing of either is lost', async ({
  page,
}) => {
  await visitAsPathologist(page)
  await go(page, '/profile')
  const other = { name: 'Noor', specialties: [{ id: 'pathology' }], exams: { step2ck: { score: 251 } } }
  await page
    .getByLabel('Profile file')
    .setInputFiles({ name: 'noor.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(other)) })
  await page.getByRole('button', { name: 'Put it beside mine' }).click()
  await go(page, '/beside')
  await page.getByRole('button', { name: /^Work with it/ }).click()
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('251')
  await go(page, '/beside')
  await page.getByRole('button', { name: /^Work with it/ }).click()
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('238')
})

/** The chance a card shows, in 100. */
async function chance(card: Locator): Promise<number> {
  const number = card.locator('.band-number b').first()
  await expect(number).toBeVisible()
  return Number(await number.textContent())
}
