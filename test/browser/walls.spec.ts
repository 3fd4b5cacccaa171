/** What fails takes nothing else with it: screens, files that do not arrive, workers that end, a device that is full. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { go, visit, visitAs, visitAsPathologist } from './screens.ts'

test('a screen with a fault of ours is told, the rest stands, and the data can be taken away', async ({ page }) => {
  await page.route(/\/assets\/plan-[\w-]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export const Plan = () => { throw new Error("planted") }',
    }),
  )
  await visitAs(page)
  await page.goto('./#/plan')
  await expect(page.getByRole('heading', { level: 1, name: 'This screen could not be shown' })).toBeVisible()
  await expect(page.getByText('planted')).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save my data to a file' }).click()
  const text = await textOf(await saved)
  expect(text).toContain('"internal-medicine"')
  await page.getByRole('link', { name: 'Show the rest' }).click()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await go(page, '/list')
  await expect(page.getByRole('heading', { level: 1, name: /^Your list/ })).toBeVisible()
})

test('a screen that cannot be fetched says so, and opens by itself once it can', async ({ page }) => {
  await visitAsPathologist(page)
  const files = /\/assets\/(plan|lever-card)-[\w-]+\.(js|css)$/
  await page.route(files, (route) => route.abort('internetdisconnected'))
  await page.goto('./#/plan')
  await expect(page.getByRole('heading', { level: 1, name: 'This screen could not be loaded yet' })).toBeVisible()
  await expect(page.getByText('What you entered is kept on this device.')).toBeVisible()
  await page.unroute(files)
  await expect(page.getByRole('heading', { name: 'Step by step' })).toBeVisible()
  // Its colours and spaces came along, not only its words.
  await expect.poll(() => page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('/plan-')))).toBe(true)
})

test('a worker that does not start is told, and starts when asked again', async ({ page }) => {
  const worker = /\/assets\/advice\.worker-[\w-]+\.js$/
  await page.route(worker, (route) => route.abort('internetdisconnected'))
  await visit(page)
  await page.getByRole('checkbox', { name: 'Internal Medicine' }).click()
  await page.getByRole('button', { name: 'Show my first answer' }).click()
  await expect(
    page.getByText('The part of this page that computes could not be started. What you entered is kept.'),
  ).toBeVisible()
  await page.unroute(worker)
  await page.getByRole('status').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
})

test('a worker that ends is started again, and what was asked of it is answered', async ({ page }) => {
  await visitAsPathologist(page)
  const advice = page.workers().find((worker) => worker.url().includes('advice.worker'))
  if (!advice) throw new Error('the page requires a worker for its advice')
  const ended = advice.waitForEvent('close')
  // An ending nobody hears of: no error, no message.
  await advice.evaluate(() => setTimeout(() => close(), 0))
  await ended
  await go(page, '/list')
  await expect(page.getByRole('heading', { name: 'Your list beside three others' })).toBeVisible()
})

test.describe('with the copy the browser keeps', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a full device never asks for a connection: what the network gives is used', async ({ page, context }) => {
    await visit(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 })
    await page.getByLabel('Another specialty').selectOption('dermatology')
    await page.getByRole('button', { name: 'Show my first answer' }).click()
    await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  })

  test('a file of one’s own is read offline, and says which programs are not on this device', async ({ page, context }) => {
    await visitAsPathologist(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await go(page, '/import')
    await page.getByLabel('File to import').setInputFiles({
      name: 'own.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(await rowsFromList(page)),
    })
    await expect(page.getByText(/1 row is matched|1 row/).first()).toBeVisible()
    await expect(page.getByRole('note').filter({ hasText: 'are not on this device yet' }).first()).toBeVisible()
    await page.getByRole('button', { name: /^Keep 1 program/ }).click()
    await expect(page.getByText(/Kept: 1 program from own.csv/)).toBeVisible()
  })
})

/** A table with one program of internal medicine, by its number. */
async function rowsFromList(page: Page): Promise<string> {
  await go(page, '/programs')
  const address = await page.locator('a.program-name').first().getAttribute('href')
  const id = /(\d{10})/.exec(address ?? '')?.[1]
  if (id === undefined) throw new Error(`a program of the directory requires a number, got ${address}`)
  await go(page, '/import')
  return `ACGME ID,Visa\n${id},J-1\n`
}

async function textOf(download: { readonly createReadStream: () => Promise<NodeJS.ReadableStream> }): Promise<string> {
  let text = ''
  for await (const part of await download.createReadStream()) text += String(part)
  return text
}
