/** Two who enter the Match as a couple, and several specialties before a list is made of them. */
import { expect, test } from '@playwright/test'
import { couple } from './invented.ts'
import { go, visitWith } from './screens.ts'

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
