/** What decides first is the first thing on Home, and stands on every other page above its answer. */
import { expect, test } from '@playwright/test'
import { couple } from './invented.ts'
import { go, visitWith } from './screens.ts'

/** An invented graduate of Nigeria, abroad, without Step 3. */
const nigeria = `version: 1
specialties: [{ id: internal-medicine }]
applicant: { type: non-us-img, citizenships: [NG], location: abroad }
visa: { needed: true, acceptable: [j1, h1b] }
education: { graduationYear: 2020 }
exams:
  step1: { date: 2023-10-05, result: pass, attempts: 1 }
  step2ck: { date: 2025-05-14, score: 205, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2026-01-20 }
`

test('a closed route and Step 3 come before the next step, and a pass below its mark is said beside the field', async ({
  page,
}) => {
  await visitWith(page, nigeria)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 is closed to you')
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headings.nth(0)).toContainText('Step 3 comes first')
  await expect(headings.nth(1)).toContainText('Next:')
  for (const path of ['/plan', '/list', '/exams', '/visa', '/chances']) {
    await go(page, path)
    await expect(page.getByRole('complementary', { name: 'What decides first' })).toContainText('J-1 is closed to you')
  }
  await go(page, '/profile/exams')
  await expect(page.getByText(/Step 2 CK is entered as "pass" with 205/).first()).toBeVisible()
})

test('with no attempt at a Step left nothing is sold: no list, no specialty to weigh, no question about the score', async ({
  page,
}) => {
  await visitWith(
    page,
    nigeria.replace('[NG]', '[PK]').replace('score: 205, result: pass, attempts: 1', 'result: fail, attempts: 4'),
  )
  await expect(page.getByRole('heading', { level: 1 })).toContainText('none is left')
  await expect(page.getByText(/No program can be listed: all \d+ programs/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await go(page, '/chances')
  await expect(page.getByRole('complementary', { name: 'What decides first' })).toContainText('none is left')
  await go(page, '/')
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What would help most' })).toHaveCount(0)
  await expect(page.getByText('What is your Step 2 CK score')).toHaveCount(0)
})

test('a route that is open on conditions says which, on the first page too', async ({ page }) => {
  await visitWith(page, couple.replace('citizenships: [JO]', 'citizenships: [EG, SY]'))
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Your visa' }) })
  await expect(card).toContainText('A route is open if these conditions are met:')
  await expect(card.getByRole('listitem').first()).toContainText('not on that of Syria')
})
