import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { kindsOfText, read } from './kinds-of-text.ts'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that a theme can change: the themes are colours of one page, told apart by the style sheet alone. */
const colours = ['color-contrast', 'link-in-text-block']
/** The enhanced contrast says nothing of what is below the usual one. */
const coloursInHighContrast = [...colours, 'color-contrast-enhanced']

/** What axe finds wrong with the page as it stands, a line each: everything in the light theme, and the colours in the dark one too. */
export async function violations(page: Page): Promise<readonly string[]> {
  const light = await lightViolations(page)
  await wear(page, 'dark')
  const dark = await found(page, colours)
  return [...light, ...dark.map((one) => `dark: ${one}`)]
}

/** The colours in high contrast, light and dark: text at 7 to 1. */
export async function violationsInHighContrast(page: Page): Promise<readonly string[]> {
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more', reducedMotion: 'reduce' })
    await page.locator(':root[data-contrast="more"]').waitFor()
    const some = await found(page, coloursInHighContrast)
    all.push(...some.map((one) => `${colorScheme}, high contrast: ${one}`))
  }
  await page.emulateMedia({ contrast: 'no-preference' })
  await page.locator(':root:not([data-contrast="more"])').waitFor()
  return all
}

/** The same in the light theme alone, for a page whose colours were looked at in another width: no width changes them. */
export async function lightViolations(page: Page): Promise<readonly string[]> {
  await wear(page, 'light')
  return found(page, everything)
}

/** Nothing moves meanwhile, so that no colour is measured while it is still coming. */
function wear(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  return page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/**
 * What rules, or those of tags, find. The contrast of texts takes axe longer than all else together, so it measures one of each kind, and all of a
 * kind where it could not tell by the one, unless for the picture they are drawn in or the shade they all stand on.
 */
async function found(page: Page, onlyRules: string[]): Promise<readonly string[]> {
  // Where axe is in the page already, it is not brought again: reading it takes as long as a look at a short page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const kinds = await page.evaluateHandle(kindsOfText, read)
  return kinds.evaluate(async (all, rules) => {
    const axe = Reflect.get(window, 'axe') as typeof import('axe-core')
    const contrasts = ['color-contrast', ...rules.filter((id) => id === 'color-contrast-enhanced')]
    const mark = 'data-measured'
    axe.configure({ rules: contrasts.map((id) => ({ id, selector: `[${mark}]` })) })
    const look = async (texts: readonly Element[], runOnly: string[]): Promise<AxeResults> => {
      for (const text of texts) text.setAttribute(mark, '')
      const results = await axe.run(document, { runOnly, elementRef: true, selectors: false })
      for (const text of texts) text.removeAttribute(mark)
      return results
    }
    const ones = all.flatMap(([one]) => one ?? [])
    const { passes, incomplete, violations: wrong } = await look(ones, rules)
    const told = new Set<Element | undefined>()
    for (const { id, nodes } of [...passes, ...incomplete, ...wrong])
      for (const { element, any } of contrasts.includes(id) ? nodes : [])
        if (any.some(({ data }) => data?.messageKey === 'bgGradient' || typeof data?.contrastRatio === 'number'))
          told.add(element)
    const untold = all.flatMap(([one, ...others]) => (told.has(one) || one instanceof SVGElement ? [] : others))
    const wrongToo = untold.length > 0 ? (await look(untold, contrasts)).violations : []
    return [...wrong, ...wrongToo].map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 160) ?? ''}`,
    )
  }, onlyRules)
}
