/** Nothing a person enters is lost or written over in silence, in one tab or two, whatever the storage does. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { keptIn, plant } from './kept.ts'
import { examples, go, screens, today, visit, visitAs } from './screens.ts'

/** Whoever comes back is served by the copy the browser keeps. */
test.use({ serviceWorkers: 'allow' })

const nameField = (page: Page) => page.getByLabel('Name', { exact: true })

async function openYou(page: Page): Promise<void> {
  await go(page, '/profile/you')
  await expect(nameField(page)).toBeVisible()
}

const saved = (page: Page) => expect(page.locator('.saved').first()).toHaveText('Saved on this device')

async function profileOf(page: Page): Promise<unknown> {
  return (await keptIn(page)).find(({ kind }) => kind === 'profile')?.body
}

test('a second tab shows at once what the first one changed, and what both changed stays', async ({ page, context }) => {
  await visitAs(page, examples.j1)
  const other = await context.newPage()
  await other.clock.setFixedTime(today)
  await openYou(other)
  await openYou(page)
  await nameField(page).fill('Amina')
  await expect(nameField(other)).toHaveValue('Amina')
  await Promise.all([nameField(page).fill('Amina K.'), other.getByRole('radio', { name: 'In the United States' }).click()])
  await Promise.all([saved(page), saved(other)])
  expect(await profileOf(page)).toMatchObject({ name: 'Amina K.', applicant: { location: 'in-us' } })
  await expect(nameField(other)).toHaveValue('Amina K.')
})

test('the last key survives a reload in the same moment', async ({ page }) => {
  await visitAs(page)
  await openYou(page)
  for (let round = 0; round < 5; round++) {
    await nameField(page).fill(`Amina ${round}`)
    await page.reload()
    await expect(nameField(page)).toHaveValue(`Amina ${round}`)
  }
})

test('what is typed while the browser keeps nothing is said, survives a reload and goes into a file', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await visit(page)
  await openYou(page)
  await nameField(page).fill('Amina')
  await expect(page.locator('.saved').first()).toContainText('does not let Matchwright keep anything')
  await page.reload()
  await expect(nameField(page)).toHaveValue('Amina')
  await go(page, '/data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything to a file' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('Amina')
})

test('who comes back is asked once, with why, whether the browser shall keep the data for good', async ({ page }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = async () => {
      sessionStorage.setItem('persist was called', 'yes')
      return true
    }
  })
  await visitAs(page)
  const why = page.getByText('this browser may clear what you keep here when space runs short')
  await page.reload()
  await expect(why).toBeVisible()
  await page.getByRole('button', { name: 'Ask it' }).click()
  await page.waitForFunction(() => sessionStorage.getItem('persist was called') === 'yes')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await expect(why).toHaveCount(0)
})

test('data that were cleared under the page are written again with the next change', async ({ page }) => {
  await visitAs(page)
  await openYou(page)
  await nameField(page).fill('Amina')
  await saved(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' })
  await nameField(page).fill('Amina K.')
  await saved(page)
  expect(await profileOf(page)).toMatchObject({ name: 'Amina K.', specialties: expect.anything() })
})

test('everything goes into a file, is erased, and comes back byte for byte in another browser', async ({ page, browser }) => {
  await visitAs(page)
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
  await page.getByRole('button', { name: 'Erase everything from this device' }).click()
  await page.getByRole('button', { name: 'Erase all of it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is kept on this device yet' })).toBeVisible()
  expect(await keptIn(page)).toEqual([])

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
  await visitAs(page)
  const newer = { kind: 'study', id: 'mine', rev: 8, body: { version: 2, sessions: Array.from({ length: 100 }, (_, n) => n) } }
  await plant(page, [newer])
  await page.reload()
  await go(page, '/study')
  await expect(page.getByRole('heading', { level: 1, name: 'Your study log is kept, and not opened' })).toBeVisible()
  await expect(page.getByText(/newer version of Matchwright/)).toBeVisible()
  expect((await keptIn(page)).find(({ kind }) => kind === 'study')).toEqual(newer)
})

const damaged: readonly unknown[] = [
  null,
  7,
  'text',
  [],
  { version: 1 },
  { specialties: 5 },
  { experiences: [null] },
  { version: 1, blocks: [null] },
]

test('no damaged document blanks a screen: each is set aside and told', async ({ page }) => {
  await visitAs(page)
  for (const body of damaged) {
    await plant(page, [
      { kind: 'profile', id: 'mine', rev: 90, body },
      { kind: 'study', id: 'mine', rev: 90, body },
      { kind: 'import', id: 'broken', rev: 90, body },
      { kind: 'statement', id: 'internal-medicine', rev: 90, body },
      { kind: 'note', id: 'question-visa', rev: 90, body },
      { kind: 'list', id: 'last-seen', rev: 90, body },
    ])
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 }), JSON.stringify(body)).toBeVisible()
  }
  for (const { path } of screens) {
    await go(page, path)
    await expect(page.getByText('This screen could not be shown')).toHaveCount(0)
  }
  await go(page, '/data')
  await expect(page.getByRole('heading', { name: 'Set aside' })).toBeVisible()
})

test('a tab whose storage a newer version took over says reload and loses nothing', async ({ page }) => {
  await visitAs(page)
  await openYou(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('matchwright', 99)
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
        opening.addEventListener('error', () => reject(opening.error))
      }),
  )
  await nameField(page).fill('Amina')
  await expect(page.locator('.saved').first()).toContainText('Reload this tab')
  await page.reload()
  await expect(nameField(page)).toHaveValue('Amina')
})
