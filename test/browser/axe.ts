import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that a theme can change: the themes are colours of one page, told apart by the style sheet alone. */
const colours = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with the page as it stands, a line each: everything in the light theme, and the colours in the dark one too. */
export async function violations(page: Page): Promise<readonly string[]> {
  await wear(page, 'dark')
  const dark = await found((await axeOn(page)).withRules(colours))
  return [...(await lightViolations(page)), ...dark.map((one) => `dark: ${one}`)]
}

/** The colours in high contrast, light and dark: text at 7 to 1. */
export async function violationsInHighContrast(page: Page): Promise<readonly string[]> {
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more', reducedMotion: 'reduce' })
    await page.locator(':root[data-contrast="more"]').waitFor()
    const some = await found((await axeOn(page)).withRules(['color-contrast-enhanced', 'link-in-text-block']))
    all.push(...some.map((one) => `${colorScheme}, high contrast: ${one}`))
  }
  await page.emulateMedia({ contrast: 'no-preference' })
  return all
}

/** The same in the light theme alone, for a page whose colours were looked at in another width: no width changes them. */
export async function lightViolations(page: Page): Promise<readonly string[]> {
  await wear(page, 'light')
  return found((await axeOn(page)).withTags(everything))
}

/** Nothing moves meanwhile, so that no colour is measured while it is still coming. */
function wear(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  return page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/**
 * The app has no frames, so no second page is opened to put the findings of several together, and what passes is not gathered. Where axe is
 * in the page already, it is not brought again: reading it takes as long as a look at a short page.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: '"already there"' } : {}) })
  return axe.setLegacyMode().options({ resultTypes: ['violations'] })
}

async function found(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations: all } = await axe.analyze()
  return all.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
}
