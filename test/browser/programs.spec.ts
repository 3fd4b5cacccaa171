import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { examples, go, visitAs, visitAsPathologist } from './screens.ts'

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') })

test('programs of one state that sponsor H-1B in one specialty: typed once, or chosen in three steps, kept by the address', async ({
  page,
}) => {
  await visitAs(page, examples.h1b)
  await go(page, '/programs')
  await page.getByRole('searchbox').fill('texas h-1b internal medicine')
  await expect(page.getByRole('status').filter({ hasText: 'programs of' })).toBeVisible()
  const typed = await found(page)
  await page.getByRole('searchbox').fill('')

  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('combobox', { name: /^State/ }).selectOption('TX')
  await page.getByRole('combobox', { name: /^Sponsors/ }).selectOption('h1b')
  await page.getByRole('combobox', { name: /^Specialty/ }).selectOption('internal-medicine')
  await expect(page.getByRole('button', { name: /State: Texas/ })).toBeVisible()
  await expect.poll(() => found(page)).toBe(typed)
  for (const row of await rows(page).all()) await expect(row).toContainText(/, TX|TX ·/)
  for (const row of await rows(page).all()) await expect(row).toContainText('H-1B yes')

  await page.reload()
  await expect(page.getByRole('button', { name: /Sponsors: H-1B/ })).toBeVisible()
  await expect.poll(() => found(page)).toBe(typed)

  // Both count, though the page had no time between them to show the first.
  await page.evaluate(() => {
    const taken = [...document.querySelectorAll<HTMLElement>('.chosen-on')].filter(({ textContent }) =>
      /State|Sponsors/.test(textContent),
    )
    for (const chip of taken) chip.click()
  })
  await expect(page.getByRole('button', { name: /Take off: Specialty/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Take off: (State|Sponsors)/ })).toHaveCount(0)
})

test('eighteen programs stand on a laptop page before one scrolls, four on a phone, and Back from one finds its row', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await visitAs(page)
  await go(page, '/programs?state=NY,NJ')
  await expect.poll(() => wholeRows(page)).toBeGreaterThanOrEqual(18)

  const link = rows(page).nth(12).getByRole('link')
  const name = await link.textContent()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: /State: New York/ })).toBeVisible()
  await expect(page.getByRole('link', { name: name ?? '', exact: true })).toBeInViewport()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await expect(rows(page).first()).toBeVisible()
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(() => wholeRows(page)).toBeGreaterThanOrEqual(4)
})

test('by keyboard alone: search, go down, choose, peek, compare, and keep three off the list, all of it taken back at once', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await visitAs(page, examples.h1b)
  // In an order that what is done to them does not change.
  await go(page, '/programs?sort=name')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  // At once: a slow machine would look for the first letters meanwhile, and find others.
  await page.keyboard.insertText('texas')
  await expect(page.getByRole('status').filter({ hasText: ' programs of ' })).toBeVisible()
  await page.getByRole('searchbox').blur()

  for (const row of [0, 1, 2]) {
    if (row > 0) await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(rows(page).nth(row).getByRole('checkbox')).toBeChecked()
  }
  await expect(rows(page).nth(2).getByRole('link')).toBeFocused()
  const bar = page.getByRole('toolbar', { name: 'What to do with 3 programs' })
  await expect(bar).toBeVisible()
  // One row has the Tab stops; the keys go to the others.
  await expect(page.locator('.program-rows [tabindex="0"].program-name')).toHaveCount(1)

  await page.keyboard.press('p')
  const peek = page.getByRole('complementary', { name: /^Peek: / })
  const name = (await rows(page).nth(2).getByRole('link').textContent()) ?? ''
  await expect(peek).toContainText(name)
  await page.keyboard.press('k')
  await expect(peek).toContainText((await rows(page).nth(1).getByRole('link').textContent()) ?? '')
  await page.keyboard.press('p')
  await expect(peek).toHaveCount(0)

  await bar.getByRole('button', { name: 'Never' }).click()
  const off = page.getByRole('button', { name: /Off the list, your choice/ })
  await expect(off).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(off).toHaveCount(0)

  await bar.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '3 programs side by side' })).toBeVisible()
  await expect(page.getByRole('columnheader')).toContainText([name])
  expect(await violations(page)).toEqual([])
})

test('columns are chosen and ordered by, and kept by the address', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await visitAsPathologist(page)
  await go(page, '/programs')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Positions a year' }).check()
  await page.getByRole('checkbox', { name: 'Visa', exact: true }).uncheck()
  await page.getByRole('button', { name: 'Sort by Positions a year' }).click()
  await expect(page.getByRole('columnheader', { name: 'Positions a year' })).toHaveAttribute('aria-sort', 'descending')
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Positions a year' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('columnheader', { name: 'Visa' })).toHaveCount(0)
  await expect(
    rows(page)
      .first()
      .getByRole('button', { name: /^Positions a year \d+/ }),
  ).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('the map shows where they are under the other filters; a state pressed there or in its table narrows to itself', async ({
  page,
}) => {
  const outside: string[] = []
  page.on('request', (request) => {
    if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) outside.push(request.url())
  })
  await visitAsPathologist(page)
  await go(page, '/programs?sponsors=j1')
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  const table = page.getByRole('region', { name: 'Programs by state' })
  const ohio = table.getByRole('row', { name: /^Ohio/ })
  const inOhio = Number(await ohio.getByRole('cell').first().textContent())
  await ohio.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /State: Ohio/ })).toBeVisible()
  await expect.poll(() => found(page)).toBe(inOhio)
  // The other states stay on the map, to be added.
  await page.locator('.map-state', { hasText: 'Texas' }).click()
  await expect(table.getByRole('button', { name: 'Texas' })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(page.locator('.map-chosen')).toHaveCount(2)
  expect(await violations(page)).toEqual([])
  expect(outside).toEqual([])
})

test('a view is kept under a name, through a reload, and the palette leads anywhere', async ({ page }) => {
  await visitAs(page)
  await go(page, '/programs?state=TX')
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('Texas')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Texas', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await go(page, '/list')
  await page.reload()
  await go(page, '/programs')
  await page.getByRole('button', { name: 'Texas', exact: true }).click()
  await expect(page.getByRole('button', { name: /State: Texas/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'A screen, a program or an action' })).toBeFocused()
  await page.keyboard.type('baystate')
  const option = page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()
  const name = (await option.locator('span').first().textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Show these keys')
})

test('the chance of a program stands at one place of its bar on every screen', async ({ page }) => {
  await visitAs(page)
  await go(page, '/programs')
  const address = (await page.locator('.program-name').first().getAttribute('href')) ?? ''
  const own = `.program-row:has([href="${address}"]) .band-dot`
  const at = (dot: string): Promise<string | null> => page.locator(dot).first().getAttribute('cx')
  const there = await at(own)
  for (const [path, row] of [
    ['/list', '.listed-row'],
    ['/chances', '.chance-row'],
  ] as const) {
    await go(page, path)
    expect.soft(await at(`${row}:has([href="${address}"]) .band-dot`), path).toBe(there)
  }
  await go(page, address.slice(1))
  expect(await at('.program-chances .band-dot'), 'its own page').toBe(there)
})

/** How many programs are found, as the page says. */
async function found(page: Page): Promise<number> {
  const words = await page
    .getByRole('status')
    .filter({ hasText: /programs? of|All \d/ })
    .textContent()
  return Number(/\d+/.exec(words ?? '')?.[0])
}

/** Rows that are wholly in view, under what stays on top and above what stays at the bottom. */
function wholeRows(page: Page): Promise<number> {
  return page.evaluate(() => {
    const top = document.querySelector('.page-summary')?.getBoundingClientRect().bottom ?? 0
    const bar = [...document.querySelectorAll('nav')].map((nav) => nav.getBoundingClientRect()).find(({ top: y }) => y > 400)
    const bottom = bar?.top ?? window.innerHeight
    return [...document.querySelectorAll('.program-row')].filter((row) => {
      const box = row.getBoundingClientRect()
      return box.height > 2 && box.top >= top && box.bottom <= bottom
    }).length
  })
}

test('Back from a comparison finds what was chosen', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/programs?sort=name')
  const boxes = rows(page).getByRole('checkbox')
  for (const at of [0, 1]) await boxes.nth(at).press('Space')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '2 programs side by side' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('2 programs chosen')).toBeVisible()
  for (const at of [0, 1]) await expect(boxes.nth(at)).toBeChecked()
  await boxes.nth(1).focus()
  await page.getByRole('button', { name: 'Choose none' }).press('Enter')
  await expect(boxes.nth(1)).toBeFocused()
  await go(page, '/')
  await go(page, '/programs')
  await expect(rows(page).first()).toBeVisible()
  await expect(page.getByRole('toolbar')).toHaveCount(0)
})
