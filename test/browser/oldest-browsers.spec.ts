/** Somebody with an old browser, and somebody with a phone. */
import { test } from '@playwright/test'
import { expect } from './patient.ts'
import { go, screens, today, visitAs } from './screens.ts'

test('a browser below the oldest one gets a sentence, not a blank page', async ({ page }) => {
  await page.addInitScript(() => {
    // As before Chrome 110 and Firefox 115.
    Reflect.deleteProperty(Array.prototype, 'toSorted')
  })
  await page.clock.setFixedTime(today)
  await page.goto('./')
  await expect(page.getByText(/too old for Matchwright/)).toBeVisible()
})

test('no text becomes code, not even for a try, and no field of a phone makes the page grow when it is tapped', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => {
    Object.assign(globalThis, { violated: [] as string[] })
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(globalThis as unknown as { violated: string[] }).violated.push(`${violatedDirective} ${blockedURI}`)
    })
  })
  await visitAs(page)
  for (const { path } of screens) {
    await go(page, path)
    const small = await page
      .locator('input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=file]), select, textarea')
      .evaluateAll((fields) =>
        fields.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.outerHTML.slice(0, 120)),
      )
    expect(small, path).toEqual([])
  }
  expect(await page.evaluate(() => (globalThis as unknown as { violated: string[] }).violated)).toEqual([])
})

test("the dialog's veil has a colour of its own, where a backdrop inherits none", async ({ page }) => {
  await visitAs(page)
  const declared = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .filter((text) => /^(?:.* )?::backdrop\b.*--veil/.test(text)),
  )
  expect(declared.length).toBeGreaterThan(0)
})
