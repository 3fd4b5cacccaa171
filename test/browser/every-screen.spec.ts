/** What holds on every screen of a full profile, looked at on one visit. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { examples, go, headlineLines, screens, visitAs } from './screens.ts'
import { allRefused, triedAsCode } from './untrusted.ts'

/** Whoever comes back is served by the copy the browser keeps, which asks for files too. */
test.use({ serviceWorkers: 'allow' })

test('no chance stands without its band, a narrow phone is wide enough, and no request leaves the origin', async ({
  page,
  baseURL,
}) => {
  const { elsewhere, refused } = watched(page, baseURL ?? '')
  await visitAs(page, examples.h1b)
  for (const { name, path } of [...screens, { name: 'step 3', path: '/exams/step3' }]) {
    await go(page, path)
    expect.soft(await bareChances(page), `${name} (${path})`).toEqual([])
  }
  for (const { name, path } of screens) {
    await page.setViewportSize({ width: 390, height: 844 })
    await go(page, path)
    expect.soft(await headlineLines(page), `lines of the headline of ${name} on a phone`).toBeLessThanOrEqual(2)
    await page.setViewportSize({ width: 320, height: 800 })
    expect.soft(await headlineLines(page), `lines of the headline of ${name} on the narrowest`).toBeLessThanOrEqual(2)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(tooWide, `${name} is too wide by`).toBeLessThanOrEqual(0)
    expect.soft(await beyondTheMargin(page), `${name}, beyond the margin of the page`).toEqual([])
    expect.soft(await smallTargets(page), name).toEqual([])
  }
  expect(elsewhere).toEqual([])
  expect(refused, 'the app itself stays within its policy').toEqual([])

  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(await triedAsCode(page)).toEqual(allRefused)
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
  expect(refused.some((text) => text.includes('connect-src'))).toBe(true)
})

test('home shows what would help most, each with its band', async ({ page }) => {
  await visitAs(page)
  await expect(page.getByRole('heading', { name: 'What would help most' })).toBeVisible()
  const levers = page.locator('button.lever')
  await expect(levers).toHaveCount(3)
  for (const text of await levers.allInnerTexts())
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/(in 100|hardly (more|less)|no change) \([+\d-]+ to [+\d-]+\)/)
  // A second specialty is weighed when it is asked for: its programs have to be fetched.
  await page.getByRole('button', { name: 'Weigh Family Medicine as a backup too' }).click()
  await expect(levers.filter({ hasText: 'Add Family Medicine as a backup' })).toBeVisible()
  await go(page, '/plan')
  await expect(page.getByRole('button', { name: /Put into my plan ?: Add Family Medicine as a backup/ })).toBeVisible()
})

/** Fill up as the page asks for files: addresses of another origin, and what its policy refuses. */
function watched(page: Page, origin: string): { readonly elsewhere: readonly string[]; readonly refused: readonly string[] } {
  const [elsewhere, refused]: readonly [string[], string[]] = [[], []]
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  return { elsewhere, refused }
}

/**
 * "31 in 100" that no band follows and that is no end of one. What a list would be worth less, and a gain smaller than one, are
 * differences of its value and no chances; a share one narrows by, "80 in 100 or more", is a bound.
 */
const bare = /(?<!–|\d|\.|less than |bar: 0 to )(?:\d+|under 1|over 99) in 100(?!\s*\(|, between| less| or more)/g

async function bareChances(page: Page): Promise<readonly string[]> {
  const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
  // A count so far below one that its band says the same is said in words alone.
  return [...text.matchAll(bare)].map(([chance]) => chance).filter((chance) => /^\d/.test(chance))
}

/** Fields, and sentences below the columns of a table, that reach further right than what stands on the page. */
async function beyondTheMargin(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const margin = document.querySelector('.page-head')?.getBoundingClientRect().right ?? innerWidth
    return [...document.querySelectorAll('main .field *, main .row-above + tr > td > *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > margin + 1)
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`)
  })
}

/** Controls lower than 44 px, counting the part of a target that reaches beyond what is drawn. Links within a sentence are exempt. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which knows nothing of this file
    const reach = (element: Element): number => {
      const after = getComputedStyle(element, '::after')
      const extra = after.content !== 'none' && after.position === 'absolute' ? -2 * Number.parseFloat(after.top) : 0
      return element.getBoundingClientRect().height + (Number.isFinite(extra) ? Math.max(0, extra) : 0)
    }
    return [
      ...document.querySelectorAll(
        'main button, main select, main input:not([type=radio]):not([type=checkbox]), main summary, main textarea, nav a, nav button, .pill',
      ),
    ]
      .filter((element) => element.getBoundingClientRect().height > 2 && reach(element) < 43.5)
      .map(
        (element) =>
          `${element.className || element.tagName} ${Math.round(reach(element))} px: ${element.textContent?.slice(0, 40)}`,
      )
  })
}
