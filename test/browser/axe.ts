import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that a theme can change; the rest is the same page and is looked at once, in the light one. */
const colours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with the page as it stands, a line each. The app has no frames, so no second page is opened to put the findings
 * of several together, and what passes is not gathered.
 */
export async function violations(page: Page, theme: Theme): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations: found } = await (theme === 'light' ? axe.withTags(everything) : axe.withRules(colours)).analyze()
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
}
