/** Nothing jumps while a page comes: what is read or aimed at stays where it is. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { examples, visitAs } from './screens.ts'

for (const { name, width } of [
  { name: 'a phone', width: 390 },
  { name: 'a wide screen', width: 1280 },
]) {
  test(`who comes back on ${name} finds home, list and programs without a jump`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await visitAs(page, examples.j1)
    await expect(page.getByText('Saved on this device').filter({ visible: true }).first()).toBeVisible()
    await observeShifts(page)
    for (const path of ['', '#/list', '#/programs']) {
      await page.goto('./third-party-notices.txt')
      await page.goto(`./${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/)
      await expect(page.locator('.skeleton')).toHaveCount(0)
      const shift = await page.evaluate(() => Reflect.get(globalThis, 'shifted'))
      console.log(`${name}, ${path || 'home'}: layout shift ${Number(shift).toFixed(4)}`)
      expect.soft(shift, path).toBeLessThanOrEqual(0.02)
    }
  })
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
