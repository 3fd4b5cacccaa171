import { expect, test } from '@playwright/test'
import { examples, go, screens, visitAs } from './screens.ts'

/**
 * "31 in 100" that no band follows and that is no end of one. What a list would be worth less, and a gain smaller than one, are
 * differences of its value and no chances.
 */
const bare = /(?<!–|\d|\.|less than |bar: 0 to )(?:\d+|under 1|over 99) in 100(?!\s*\(|, between| less)/g

test('no chance stands on any screen without its band', async ({ page }) => {
  await visitAs(page, examples.h1b)
  for (const { name, path } of [...screens, { name: 'step 3', path: '/exams/step3' }]) {
    await go(page, path)
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
    // A count so far below one that its band says the same is said in words alone.
    const found = [...text.matchAll(bare)].map(([chance]) => chance).filter((chance) => /^\d/.test(chance))
    expect(found, `${name} (${path})`).toEqual([])
  }
})

test('home shows what would help most, each with its band', async ({ page }) => {
  await visitAs(page)
  await expect(page.getByRole('heading', { name: 'What would help most' })).toBeVisible()
  const levers = page.locator('button.lever')
  await expect(levers).toHaveCount(3)
  for (const text of await levers.allInnerTexts())
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/(in 100|hardly (more|less)|no change) \([+\d-]+ to [+\d-]+\)/)
})
