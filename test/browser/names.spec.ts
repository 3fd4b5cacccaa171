/** Names as people have them: long ones, and ones that are written from right to left; and a page enlarged to 200 %. */
import { expect, test } from '@playwright/test'
import { go, visitWith } from './screens.ts'

const long = 'Maria-Fernanda Alexandrina von Hohenstaufen-Wijewardena Okonkwo'
const fromTheRight = 'د. عبد الرحمن بن محمد الأنصاري الخزرجي'

/** Invented. */
const profile = `version: 1
name: ${long}
specialties: [{ id: pathology }]
visa: { needed: true, acceptable: [j1] }
exams: { step2ck: { score: 238, date: 2025-06-12 } }
letters: [{ author: ${fromTheRight} }, { author: ${long} }]
partner: { name: ${fromTheRight} }
`

// 1280 by 800 at 200 %.
test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })

test('no name pushes a page out of its width at 200 %, and each is written from its own side', async ({ page }) => {
  await visitWith(page, profile)
  for (const path of ['/', '/profile/letters', '/programs', '/list', '/words/letters', '/beside', '/data']) {
    await go(page, path)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(tooWide, `${path} is too wide by`).toBeLessThanOrEqual(0)
  }
  await go(page, '/profile/letters')
  const entry = page.getByText(fromTheRight)
  expect(await entry.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await entry.click()
  const author = page.locator('.entry[open] input').first()
  await expect(author).toHaveValue(fromTheRight)
  expect(await author.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
})
