/** Two who enter the Match as a couple, and several specialties before a list is made of them. */
import { expect, test } from '@playwright/test'
import { go, visitWith } from './screens.ts'

/** An invented couple: pathology beside neurology, and pathology with a second specialty to compare. */
const couple = `version: 1
specialties: [{ id: pathology }, { id: neurology }]
applicant: { type: non-us-img, citizenships: [JO], location: abroad }
visa: { needed: true, acceptable: [j1] }
education: { graduationYear: 2023 }
exams:
  step1: { date: 2023-02-10, result: pass, attempts: 1 }
  step2ck: { date: 2024-07-15, score: 245, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2025-02-10 }
partner: { name: Omar, couplesMatch: true, specialty: pathology }
`

test('a couple sees both lists by place, and the specialties side by side', async ({ page }) => {
  await visitWith(page, couple)
  await go(page, '/list')
  const two = page.locator('section', { has: page.getByRole('heading', { name: /^The two of you:/ }) })
  await expect(two.getByRole('row', { name: /Both, in one place/ })).toBeVisible()
  await expect(two.getByRole('row', { name: /Only Omar/ })).toBeVisible()
  await expect(two.getByRole('columnheader', { name: 'Place' })).toBeVisible()
  await expect(two.getByText(/What is your Step 2 CK score/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Your specialties side by side' }).getByRole('row')).toHaveCount(3)
  await two.getByRole('link', { name: 'Answer for your partner' }).click()
  await expect(page).toHaveURL(/profile.partner/)
  await expect(page.getByText('Do you enter the Match as a couple?')).toBeVisible()
})
