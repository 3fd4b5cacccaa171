/** Nothing a person enters is lost or written over in silence, in one tab or two, whatever the storage does. */
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  blankAmong,
  brokenBodies,
  nameField,
  openYou,
  profileOf,
  saved,
  underBrokenDocuments,
  underClearing,
  underNewerDatabase,
  underNewerDocuments,
  underRefusal,
} from './broken-stores.ts'
import type { Damage } from './broken-stores.ts'
import { keptIn } from './kept.ts'
import { go, screens, today, visitAsPathologist } from './screens.ts'

function expectNoHarm({ tried, ...harm }: Damage): void {
  expect(tried).toBeGreaterThan(0)
  expect(harm).toEqual({ lost: [], overwritten: [], blank: [] })
}

/** What the browser keeps of Home beside the documents. */
function lastStandingIn(page: Page): Promise<string> {
  return page.evaluate(() => localStorage.getItem('matchwright last standing') ?? '')
}

test('a second tab shows at once what the first one changed, and what both changed stays', async ({ page, context }) => {
  await visitAsPathologist(page)
  const other = await context.newPage()
  await other.clock.setFixedTime(today)
  await openYou(other)
  await openYou(page)
  await nameField(page).fill('Amina')
  await expect(nameField(other)).toHaveValue('Amina')
  await Promise.all([
    nameField(page).fill('Amina K.'),
    other.getByRole('region', { name: 'You', exact: true }).getByRole('radio', { name: 'In the United States' }).click(),
  ])
  await Promise.all([saved(page), saved(other)])
  expect(await profileOf(page)).toMatchObject({ name: 'Amina K.', applicant: { location: 'in-us' } })
  await expect(nameField(other)).toHaveValue('Amina K.')
})

test.describe('with the copy the browser keeps, by which whoever comes back is served', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the last key survives a reload in the same moment', async ({ page }) => {
    await visitAsPathologist(page)
    await openYou(page)
    for (let round = 0; round < 5; round++) {
      await nameField(page).fill(`Amina ${round}`)
      await page.reload()
      await expect(nameField(page)).toHaveValue(`Amina ${round}`)
    }
  })

  test('who comes back is asked once, with why, whether the browser shall keep the data for good', async ({ page }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.persist = async () => {
        sessionStorage.setItem('persist was called', 'yes')
        return true
      }
    })
    await visitAsPathologist(page)
    const why = page.getByText('this browser may clear what you keep here when space runs short')
    await page.reload()
    await expect(why).toBeVisible()
    await page.getByRole('button', { name: 'Ask it' }).click()
    await page.waitForFunction(() => sessionStorage.getItem('persist was called') === 'yes')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
    await expect(why).toHaveCount(0)
  })
})

for (const why of ['SecurityError', 'QuotaExceededError'] as const)
  test(`what is typed while the browser keeps nothing (${why}) is said, survives a reload and goes into a file`, async ({
    page,
  }) => {
    expectNoHarm(await underRefusal(page, why, 1))
  })

test('data that were cleared under the page are written again with the next change', async ({ page }) => {
  expectNoHarm(await underClearing(page, 1))
})

test('everything goes into a file, is erased, and comes back byte for byte in another browser', async ({ page, browser }) => {
  await visitAsPathologist(page)
  await go(page, '/study')
  await page.getByRole('button', { name: 'Log this block' }).click()
  await saved(page)
  const before = JSON.stringify(await keptIn(page))
  await go(page, '/data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything to a file' }).click(),
  ])
  const file = await download.path()
  expect(await lastStandingIn(page)).toContain('"matchChance":{')
  expect(await readFile(file, 'utf8')).not.toContain('matchChance')
  await page.getByRole('button', { name: 'Erase everything from this device' }).click()
  await page.getByRole('button', { name: 'Erase all of it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is kept on this device yet' })).toBeVisible()
  expect(await keptIn(page)).toEqual([])
  expect(await lastStandingIn(page)).toBe('')

  const elsewhere = await (await browser.newContext()).newPage()
  for (const place of [page, elsewhere]) {
    await place.clock.setFixedTime(today)
    await go(place, '/data')
    await place
      .getByLabel('File of everything')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: await readFile(file) })
    await place.getByRole('button', { name: 'Put it back' }).click()
    await expect(
      place.getByRole('heading', { level: 1, name: 'What you keep is on this device, and nowhere else' }),
    ).toBeVisible()
    expect(JSON.stringify(await keptIn(place))).toBe(before)
  }
  await elsewhere.context().close()
})

test('a document of a newer version is read-only with a sentence and stays byte for byte', async ({ page }) => {
  expectNoHarm(await underNewerDocuments(page, ['study'], ['/study']))
  await expect(page.getByRole('heading', { level: 1, name: 'Your study log is kept, and not opened' })).toBeVisible()
  await expect(page.getByText(/newer version of Matchwright/)).toBeVisible()
})

test('no damaged document blanks a screen: each is set aside and told', async ({ page }) => {
  expectNoHarm(await underBrokenDocuments(page, brokenBodies.slice(0, 8), []))
  const paths = screens.map(({ path }) => path)
  expect(await blankAmong(page, paths)).toEqual([])
  await go(page, '/data')
  await expect(page.getByRole('heading', { name: 'Set aside' })).toBeVisible()
})

test('a tab whose storage a newer version took over says reload and loses nothing', async ({ page }) => {
  expectNoHarm(await underNewerDatabase(page))
})
