import { expect, test } from '@playwright/test'
import { violations, violationsInHighContrast } from './axe.ts'
import { go, screens, visit, visitAs } from './screens.ts'

/** The other screens all say the same before a specialty is chosen: programs stands for them. */
const differsWhenEmpty: ReadonlySet<string> = new Set(['home', 'profile', 'programs', 'scorecard', 'import'])

/** The places of the line, which are looked at as wide as a phone too. */
const main: ReadonlySet<string> = new Set(['home', 'profile', 'exams', 'programs', 'chances', 'list', 'plan', 'words'])

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

test('axe finds nothing on any screen with a full profile, on a desk and on a phone, light and dark, and in high contrast of both', async ({
  page,
}) => {
  await visitAs(page)
  for (const { name, path } of screens) {
    await page.setViewportSize(desk)
    await go(page, path)
    for (const viewport of main.has(name) ? [desk, phone] : [desk]) {
      await page.setViewportSize(viewport)
      const where = `${name} at ${viewport.width} px`
      expect.soft(await violations(page), where).toEqual([])
      expect.soft(await violationsInHighContrast(page), where).toEqual([])
    }
  }
  await go(page, '/programs')
  await page.locator('.program-name').first().click()
  await expect(page.getByRole('heading', { name: 'What is known' })).toBeVisible()
  expect.soft(await violations(page), 'a program').toEqual([])
  await page.locator('.fact-line').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await violations(page), 'the sheet of a fact').toEqual([])
})

test('axe finds nothing on any screen before anything is known, light and dark', async ({ page }) => {
  await visit(page)
  for (const { name, path } of screens.filter((screen) => differsWhenEmpty.has(screen.name))) {
    await go(page, path)
    expect.soft(await violations(page), name).toEqual([])
  }
})
