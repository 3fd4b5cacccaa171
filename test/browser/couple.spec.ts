/** Two who enter the Match as a couple, and several specialties before a list is made of them. */
import { expect, test } from '@playwright/test'
import { couple } from './invented.ts'
import { go, openProfile, visitWith } from './screens.ts'

test('a couple sees both lists by place, and the specialties side by side', async ({ page }) => {
  await visitWith(page, couple)
  await go(page, '/list')
  const two = page.locator('section', { has: page.getByRole('heading', { name: /^The two of you:/ }) })
  await expect(two.getByRole('row', { name: /Both, in one place/ })).toBeVisible()
  await expect(two.getByRole('row', { name: /Only Omar/ })).toBeVisible()
  await expect(two.getByRole('columnheader', { name: 'Place' })).toBeVisible()
  await expect(two.getByText(/What is your Step 2 CK score/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Your specialties side by side' }).getByRole('row')).toHaveCount(3)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'a narrow phone is wide enough').toBeLessThanOrEqual(
    320,
  )
  await two.getByRole('link', { name: 'Answer for your partner' }).click()
  await expect(page).toHaveURL(/profile.partner/)
  await expect(page.getByText('Do you enter the Match as a couple?')).toBeVisible()
})

/** Applied in pathology with Omar, who ranks two programs of family medicine. */
const sent = `${couple.replace('specialty: pathology }', "specialty: family-medicine, ranks: ['1200111023'] }")}season: { appliedFor: 2027, applications: [{ program: '3000121017' }] }
`

test('the programs of a partner in another specialty are named and found, and nothing is promised that cannot be said here', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-01-12T16:00:00Z'))
  await page.goto('./')
  await openProfile(page, sent)
  await go(page, '/profile/partner')
  const ranks = page.locator('.field', { hasText: 'Programs your partner ranks' })
  await expect(ranks.getByRole('button', { name: /^Take away .*, Huntsville AL, Family Medicine$/ })).toBeVisible()
  const finder = ranks.getByLabel(/find a program/)
  await finder.fill('family')
  await expect(ranks.locator('datalist option').first()).toHaveText(/Family Medicine$/)
  await finder.fill('pathology')
  await expect(ranks.locator('datalist option')).toHaveCount(0)

  await go(page, '/list')
  const two = page.getByRole('region', { name: 'The two of you' })
  await expect(two).toContainText('--partner')
  await expect(two.getByRole('link', { name: /partner’s part of the profile/ })).toHaveCount(0)
})
