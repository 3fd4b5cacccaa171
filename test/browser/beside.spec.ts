/** Nothing a person has is lost by a tap: what is looked at, opened or tried stands beside it. */
import { expect, test } from '@playwright/test'
import { examples, go, visitAs } from './screens.ts'

test('an example is a demo beside the own profile, which is as it was when the demo is left', async ({ page }) => {
  await visitAs(page, examples.fewFunds)
  await go(page, '/profile/exams')
  await page.getByLabel('Step 2 CK score').fill('231')
  await go(page, '/profile')
  await page.getByRole('button', { name: /Step 2 CK 252/ }).click()
  await expect(page.getByRole('complementary', { name: 'Demo' })).toContainText('Step 1 pass, Step 2 CK 252')
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score')).toHaveValue('252')
  await page.getByLabel('Step 2 CK score').fill('199')
  await page.getByRole('button', { name: 'Leave the demo' }).click()
  await expect(page.getByRole('complementary', { name: 'Demo' })).toHaveCount(0)
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score')).toHaveValue('231')
  await page.reload()
  await expect(page.getByLabel('Step 2 CK score')).toHaveValue('231')
})

test('a file opened over a profile asks first; merged, it adds what was not said and changes nothing that was', async ({
  page,
}) => {
  await visitAs(page)
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
  await expect(page.getByLabel('Step 2 CK score')).toHaveValue('238')
})
