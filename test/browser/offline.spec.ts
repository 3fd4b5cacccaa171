import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { tabTo } from './keyboard.ts'
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

test('a newcomer without a network gets from the first question to the list in a file by keyboard alone', async ({
  page,
  context,
}) => {
  await visit(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, /Pathology/)
  await page.keyboard.press('Space')
  await tabTo(page, /^(Yes|Not said)$/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await tabTo(page, /Step 2 CK score/)
  await page.keyboard.type('238')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Chance of matching: \d+ in 100, between \d+ and \d+/ })).toBeVisible()

  await tabTo(page, /^List/)
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1, name: /^Your list: \d+ programs/ })
  await expect(title).toBeFocused()
  const programs = Number(/\d+/.exec((await title.textContent()) ?? '')?.[0])
  await tabTo(page, /^ ?List as CSV$/)
  const waiting = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const rows = readFileSync(await (await waiting).path(), 'utf8')
    .trim()
    .split(/\r?\n/)
  expect(rows).toHaveLength(programs + 1)
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
