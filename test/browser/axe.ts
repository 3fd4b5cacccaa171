import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that a theme can change: the themes are colours of one page, told apart by the style sheet alone. */
const colours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with the page as it stands, a line each: everything in the light theme, and the colours in the dark one too.
 * Nothing moves meanwhile, so that no colour is measured while it is still coming.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await found(axeOn(page).withRules(colours))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await found(axeOn(page).withTags(everything))
  return [...light, ...dark.map((one) => `dark: ${one}`)]
}

/** The app has no frames, so no second page is opened to put the findings of several together, and what passes is not gathered. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
}

async function found(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations: all } = await axe.analyze()
  return all.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
}
