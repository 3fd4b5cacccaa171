/** The documentation beside the app, which needs no script. */
import { expect, test } from '@playwright/test'
import { violations } from './axe.ts'
import { visit } from './screens.ts'

test('the guide is found under More, and its pages are wide enough and clean for axe on a phone, light and dark', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await visit(page)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('link', { name: 'Guide, method, questions' }).click()
  for (const name of ['index', 'method', 'contributing', 'reference-list']) {
    await page.goto(`./docs/${name}.html`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0)
    expect.soft(await violations(page), name).toEqual([])
  }
})
