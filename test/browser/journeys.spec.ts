/**
 * The journeys an applicant makes, at the width of a phone and at that of a desk: by keyboard alone and without a network. Each begins
 * with what the one before left, so that a browser opens the app, and puts it by, once for all of them.
 */
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { violations, violationsInHighContrast } from './axe.ts'
import { keptIn } from './kept.ts'
import { pressOn, tabTo } from './keyboard.ts'
import { go, visit } from './screens.ts'

const long = 'Maria-Fernanda Alexandrina von Hohenstaufen-Wijewardena Okonkwo'
const fromTheRight = 'د. عبد الرحمن بن محمد الأنصاري الخزرجي'

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport, serviceWorkers: 'allow' })

    test('every journey ends well by keyboard alone, without a network, and axe finds nothing on its way', async ({
      page,
      context,
    }) => {
      await visit(page)
      await page.evaluate(() => navigator.serviceWorker.ready)
      await context.setOffline(true)
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await test.step('from the first question to the list in a file', () => toTheFirstList(page))
      await test.step('"Texas, sponsors H-1B, internal medicine" in two actions', () => askInTwoActions(page))
      await test.step('an unknown is answered in place, and the list changes', () => answerInPlace(page))
      await test.step('two profiles stand side by side', () => lookBeside(page))
      await test.step('long names and names from the right, at 200 %', () => enlargeWithNames(page))
      await test.step('all of it into a file, gone, and back', () => saveEraseAndPutBack(page))
    })
  })

async function toTheFirstList(page: Page): Promise<void> {
  await tabTo(page, /Internal Medicine/)
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

  await pressOn(page, /^List/)
  const title = page.getByRole('heading', { level: 1, name: /^Your list: \d+ programs/ })
  await expect(title).toBeFocused()
  const programs = Number(/\d+/.exec((await title.textContent()) ?? '')?.[0])
  await tabTo(page, /^ ?List as CSV$/)
  const rows = (await downloadedBy(page, () => page.keyboard.press('Enter'))).trim().split(/\r?\n/)
  expect(rows).toHaveLength(programs + 1)
}

/** From wherever one is: a key, and the words. */
async function askInTwoActions(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.insertText('texas h-1b internal medicine')
  await expect(page.getByRole('status').filter({ hasText: 'programs of' })).toBeVisible()
  const found = await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()
  expect(found.length).toBeGreaterThan(0)
  for (const row of found) {
    await expect(row).toContainText(/, TX|TX ·/)
    await expect(row).toContainText('H-1B yes')
  }
}

async function answerInPlace(page: Page): Promise<void> {
  await go(page, '/programs?unsaid=visaJ1&list=on')
  await tabTo(page, /^J-1 ask/)
  const link = page
    .getByRole('row')
    .filter({ has: page.locator(':focus') })
    .getByRole('link')
  const name = (await link.textContent()) ?? ''
  const address = await link.getAttribute('href')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await pressOn(page, /^The e-mail that asks/)
  await expect(sheet).toContainText('1. Do you sponsor J-1 visas')
  expect.soft(await clean(page), 'the sheet that takes an answer').toEqual([])
  await tabTo(page, /^What they said/)
  await page.keyboard.type('No')
  await expect(sheet.getByRole('combobox', { name: 'What they said' })).toHaveValue('no')
  await pressOn(page, /^Keep this answer$/)
  await expect(sheet).toBeHidden()
  await expect(page.locator(`a[href="${address}"]`)).toHaveCount(0)
  await go(page, '/list')
  await expect(page.getByRole('heading', { name: 'Since you last looked' })).toBeVisible()
  await expect(page.getByRole('paragraph').filter({ hasText: /^Went out: 1\./ })).toContainText(name)
  expect.soft(await clean(page), 'the list, since one last looked').toEqual([])
}

async function lookBeside(page: Page): Promise<void> {
  await go(page, '/beside')
  const what = 'Step 2 CK 248 instead of 238'
  await pressOn(page, new RegExp(`^ ?${what}`))
  for (const name of ['Your profile', what]) {
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
    await expect(card).toContainText(/\d+ in 100 \(\d+–\d+\)/)
  }
  expect.soft(await clean(page), 'two profiles side by side').toEqual([])
}

async function enlargeWithNames(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await go(page, '/profile/you')
  await typeInto(page, /^Name/, long)
  await go(page, '/profile/partner')
  await typeInto(page, /^Partner’s name/, fromTheRight)
  await go(page, '/profile/letters')
  await pressOn(page, /^ ?Add a letter/)
  await typeInto(page, /^Writer/, fromTheRight)
  expect(await page.locator(':focus').evaluate((field) => getComputedStyle(field).direction)).toBe('rtl')
  await page.setViewportSize({ width: width / 2, height: height / 2 })
  for (const path of ['/', '/profile/letters', '/programs', '/list', '/words/letters', '/beside', '/data']) {
    await go(page, path)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(tooWide, `${path} is too wide by`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width, height })
}

async function saveEraseAndPutBack(page: Page): Promise<void> {
  await go(page, '/data')
  const before = JSON.stringify(await keptIn(page))
  await tabTo(page, /^ ?Save everything to a file$/)
  const file = await downloadedBy(page, () => page.keyboard.press('Enter'))
  await pressOn(page, /^ ?Erase everything from this device$/)
  await pressOn(page, /^ ?Erase all of it$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is kept on this device yet' })).toBeVisible()
  expect(await keptIn(page)).toEqual([])
  // Listened for well before the key: a chooser that opens before the browser is told to hand it over is lost.
  const chosen = page.waitForEvent('filechooser', { timeout: 60_000 })
  await pressOn(page, /^ ?Open a file of everything$/)
  const choosing = await chosen
  await choosing.setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await pressOn(page, /^Put it back$/)
  await expect(page.getByRole('heading', { level: 1, name: 'What you keep is on this device, and nowhere else' })).toBeVisible()
  expect(JSON.stringify(await keptIn(page))).toBe(before)
}

async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.insertText(text)
}

async function downloadedBy(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return readFile(await download.path(), 'utf8')
}

/** In the four looks. */
async function clean(page: Page): Promise<readonly string[]> {
  return [...(await violations(page)), ...(await violationsInHighContrast(page))]
}
