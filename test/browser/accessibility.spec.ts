import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { go, screens, visit, visitAs } from './screens.ts'

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    // Nothing moves, so that no colour is measured while it is still coming.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds nothing on any screen with a full profile', async ({ page }) => {
      test.setTimeout(90_000)
      await visitAs(page)
      for (const { name, path } of screens) {
        await go(page, path)
        expect.soft(await violations(page), name).toEqual([])
      }
      await go(page, '/programs')
      await page.locator('.program-name').first().click()
      await expect(page.getByRole('heading', { name: 'What is known' })).toBeVisible()
      expect.soft(await violations(page), 'a program').toEqual([])
      await page.locator('.fact-line').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect.soft(await violations(page), 'the sheet of a fact').toEqual([])
    })

    test('axe finds nothing on any screen before anything is known', async ({ page }) => {
      await visit(page)
      for (const { name, path } of screens) {
        await go(page, path)
        expect.soft(await violations(page), name).toEqual([])
      }
    })
  })
}
