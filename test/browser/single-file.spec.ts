/** The app in one file, as somebody opens it who got it by a messenger: from a folder, without a server and without a network. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { test } from '@playwright/test'
import { expect } from './patient.ts'
import { examples, today } from './screens.ts'
import { allRefused, triedAsCode } from './untrusted.ts'

const file = join(import.meta.dirname, '..', '..', 'dist', 'matchwright.html')
const address = pathToFileURL(file).href

/** What the page asked for outside itself, and what its policy had to refuse. */
function watched(page: Page): { readonly elsewhere: string[]; readonly refused: string[] } {
  const [elsewhere, refused]: [string[], string[]] = [[], []]
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !/^(?:blob|data):/.test(request.url())) elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  page.on('pageerror', (error) => refused.push(error.message))
  return { elsewhere, refused }
}

async function openedAs(page: Page): Promise<void> {
  await page.clock.setFixedTime(today)
  await page.goto(address)
  await page.getByText('Open a profile file, or look at an invented applicant').click()
  await page.getByLabel('Profile file').setInputFiles(examples.h1b)
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
}

test('weighs at most 5 MB', () => expect(statSync(file).size).toBeLessThanOrEqual(5_000_000))

test('advises, screen by screen, keeps what was written, and asks nobody', async ({ page, context }) => {
  await context.setOffline(true)
  const { elsewhere, refused } = watched(page)
  await openedAs(page)
  for (const path of ['exams', 'programs', 'chances', 'list', 'plan', 'words', 'visa', 'data']) {
    await page.goto(`${address}#/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.skeleton')).toHaveCount(0)
  }
  await page.goto(`${address}#/list`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('programs')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+';/)
  expect(policy).not.toContain('unsafe')
  expect(elsewhere).toEqual([])
  expect(refused).toEqual([])
  expect(await triedAsCode(page)).toEqual(allRefused)
})

test('says of a specialty that is not inside where it is', async ({ page }) => {
  await page.clock.setFixedTime(today)
  await page.goto(address)
  await page.getByLabel('Another specialty').selectOption('dermatology')
  await page.getByRole('button', { name: 'Show my first answer' }).click()
  await expect(page.getByText(/is not in this one-file edition/).first()).toBeVisible()
})

test('where the browser keeps nothing for a file, says so and saves to one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await openedAs(page)
  await expect(
    page
      .getByText(/does not let Matchwright keep anything/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await page.goto(`${address}#/data`)
  const saved = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /Save everything/ })
    .first()
    .click()
  expect((await saved).suggestedFilename()).toMatch(/\.json$/)
})
