/** Nothing jumps while a page comes: what is read or aimed at stays where it is. */
import { expect, test } from '@playwright/test'
import type { Page, Route } from '@playwright/test'
import { examples, today, visitAs, visitAsPathologist } from './screens.ts'

for (const { name, width } of [
  { name: 'a phone', width: 390 },
  { name: 'a wide screen', width: 1280 },
]) {
  test(`who comes back on ${name} finds home, list and programs without a jump`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await visitAs(page, examples.j1)
    await expect(page.getByText('Saved on this device').filter({ visible: true }).first()).toBeVisible()
    await observeShifts(page)
    const home = await page.getByRole('heading', { level: 1 }).innerText()
    const answer = await holdAdvice(page)
    for (const path of ['', '#/list', '#/programs']) {
      await page.goto('./third-party-notices.txt')
      await page.goto(`./${path}`)
      if (path === '') {
        await expect(page.getByRole('heading', { level: 1, name: home })).toBeVisible()
        await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
      }
      await answer()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/)
      await expect(page.locator('.skeleton')).toHaveCount(0)
      const shift = await page.evaluate(() => Reflect.get(globalThis, 'shifted'))
      console.log(`${name}, ${path || 'home'}: layout shift ${Number(shift).toFixed(4)}`)
      expect.soft(shift, path).toBeLessThanOrEqual(0.02)
    }
  })
}

test('the chance of the last visit stands at once, of another day with that day, and goes when the new one is there', async ({
  page,
}) => {
  await visitAsPathologist(page)
  await expect(page.getByText('Saved on this device').filter({ visible: true }).first()).toBeVisible()
  const chance = await page.locator('.stand .band-number').first().innerText()
  await page.goto('./third-party-notices.txt')
  await observeShifts(page)
  const answer = await holdAdvice(page)
  await page.clock.setFixedTime(new Date(today.getTime() + 24 * 3600 * 1000))
  await page.goto('./')
  await expect(page.locator('.stand .band-number').first()).toHaveText(chance)
  const asOf = page.getByText('As of Sun 22 Nov 2026, being worked out again.')
  await expect(asOf).toBeVisible()
  await answer()
  await expect(asOf).toHaveCount(0)
  await expect(page.locator('.skeleton')).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'shifted'))).toBeLessThanOrEqual(0.02)
})

/** What works out the advice is not given to the page before this is called. */
async function holdAdvice(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isHeld = true
  await page.route(/\/advice\.worker-/, async (route) => {
    if (isHeld) held.push(route)
    else await route.continue()
  })
  return async () => {
    isHeld = false
    await Promise.all(held.splice(0).map((route) => route.continue()))
  }
}

/** From the first moment of every page on, the sum of what moved without a hand. */
async function observeShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'shifted', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!Reflect.get(entry, 'hadRecentInput'))
          Reflect.set(globalThis, 'shifted', Number(Reflect.get(globalThis, 'shifted')) + Number(Reflect.get(entry, 'value')))
    }).observe({ type: 'layout-shift', buffered: true })
  })
}
