import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { go, screens, visitAs } from './screens.ts'

test('nothing is wider than the narrowest phone, and every target can be hit with a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await visitAs(page)
  for (const { name, path } of screens) {
    await go(page, path)
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is too wide by`)
      .toBeLessThanOrEqual(0)
    expect.soft(await smallTargets(page), name).toEqual([])
  }
})

/** Controls lower than 44 px, counting the part of a target that reaches beyond what is drawn. Links within a sentence are exempt. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which knows nothing of this file
    const reach = (element: Element): number => {
      const after = getComputedStyle(element, '::after')
      const extra = after.content !== 'none' && after.position === 'absolute' ? -2 * Number.parseFloat(after.top) : 0
      return element.getBoundingClientRect().height + (Number.isFinite(extra) ? Math.max(0, extra) : 0)
    }
    return [
      ...document.querySelectorAll(
        'main button, main select, main input:not([type=radio]):not([type=checkbox]), main summary, main textarea, nav a, nav button, .pill',
      ),
    ]
      .filter((element) => element.getBoundingClientRect().height > 2 && reach(element) < 43.5)
      .map(
        (element) =>
          `${element.className || element.tagName} ${Math.round(reach(element))} px: ${element.textContent?.slice(0, 40)}`,
      )
  })
}
