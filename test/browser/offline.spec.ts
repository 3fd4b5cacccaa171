import { expect, test } from '@playwright/test'
import { go, visit } from './screens.ts'

/** Whoever comes back is served by the copy the browser keeps. */
test.use({ serviceWorkers: 'allow' })

test('after the first visit everything works without a network', async ({ page, context }) => {
  await visit(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('Open a profile file, or look at an invented applicant').click()
  await page.getByRole('button', { name: /Step 2 CK 252/ }).click()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  for (const path of ['/exams', '/programs', '/chances', '/list', '/plan', '/words', '/profile/visa']) {
    await go(page, path)
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('nothing at this address')
  }
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('./docs/')
  await page.getByRole('link', { name: 'Method and scorecard' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How the chances are made')
  await page.getByRole('link', { name: 'Matchwright', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

test('a specialty that was never loaded says so offline, and keeps the answer that stands', async ({ page, context }) => {
  await visit(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await page.getByLabel('Another specialty').selectOption('dermatology')
  await page.getByRole('button', { name: 'Show my first answer' }).click()
  await expect(page.getByText(/connect once to load it/).first()).toBeVisible()
  await context.setOffline(false)
})
