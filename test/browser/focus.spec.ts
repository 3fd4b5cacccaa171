/** What is pressed may go away with the answer: the focus goes on from there, and where it goes is in view. */
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { couple, leila, student } from './invented.ts'
import { go, visitAsPathologist, visitWith } from './screens.ts'

/** What has the focus, in words; empty where nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    return at === null || at === document.body ? '' : at.getAttribute('aria-label') || at.textContent || at.tagName
  })
}

/** Presses it with the keyboard; once it is gone, something of the page has the focus, not covered by anything. */
async function pressAway(page: Page, button: Locator): Promise<string> {
  const pressed = await button.first().elementHandle()
  await button.first().press('Enter')
  await expect.poll(() => pressed!.evaluate((one) => one.isConnected && !one.matches(':disabled'))).toBe(false)
  await expect.poll(() => focused(page)).not.toBe('')
  const inView = await page.evaluate(() => {
    const { top, bottom, left } = document.activeElement!.getBoundingClientRect()
    const hit = document.elementFromPoint(left + 2, Math.max(top, 0) + Math.min(4, (bottom - top) / 2))
    return bottom > 0 && top < innerHeight && hit !== null && document.activeElement!.contains(hit)
  })
  expect(inView, `${await focused(page)} is in view`).toBe(true)
  return focused(page)
}

test('a step that is done, hidden or put in leaves the focus on the step after it', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/plan')
  const month = page.locator('.month', { has: page.locator('li:nth-child(4)') }).first()
  const steps = month.locator('h4')
  const second = (await steps.nth(1).textContent()) ?? ''
  expect(await pressAway(page, month.getByRole('button', { name: /^Done/ }))).toBe(second)
  const third = (await steps.nth(1).textContent()) ?? ''
  expect(await pressAway(page, month.getByRole('button', { name: /^Hide/ }))).toBe(third)
  expect(await pressAway(page, page.getByRole('button', { name: /^Put into my plan/ }))).toContain('In your plan')
})

test('a block that is taken away, and an experience that is added, leave the focus where one goes on', async ({ page }) => {
  await visitWith(page, student)
  await go(page, '/study')
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Log this block' }).press('Enter')
  await pressAway(page, page.getByRole('button', { name: /^Take away the block/ }))
  expect(await page.evaluate(() => document.activeElement?.closest('.blocks') !== null)).toBe(true)
  await pressAway(page, page.getByRole('button', { name: 'Undo' }))
  await go(page, '/words')
  await page.getByLabel(/^What did you do/).fill('Excel list')
  await pressAway(page, page.getByRole('button', { name: 'Add it to the log' }))
  await expect(page.getByLabel(/^What did you do/)).toBeFocused()
})

test('the only answer of several that is taken away leaves the focus where another is added', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/profile/applicant.citizenships')
  const field = page.locator('[data-field="applicant.citizenships"]')
  await pressAway(page, field.getByRole('button', { name: /^Take away/ }))
  await expect(field.getByLabel(/Add a country/)).toBeFocused()
})

test('a program that is ranked, taken off and certified leaves the focus in its list', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-02-20T09:00:00Z'))
  await page.goto('./')
  await page.getByText('Open a profile file, or look at an invented applicant').click()
  await page
    .getByLabel('Profile file')
    .setInputFiles({ name: 'mine.yaml', mimeType: 'application/yaml', buffer: Buffer.from(leila.replaceAll(/, rank: \d/g, '')) })
  await go(page, '/season/ranks')
  await pressAway(page, page.getByRole('button', { name: /^Rank .* last$/ }))
  expect(await page.evaluate(() => document.activeElement?.matches('.rank-waiting li'))).toBe(true)
  await pressAway(page, page.getByRole('button', { name: /^Rank .* last$/ }))
  await pressAway(page, page.getByRole('button', { name: /^Take .* off the list$/ }))
  expect(await page.evaluate(() => document.activeElement?.matches('.ranked li'))).toBe(true)
  await pressAway(page, page.getByRole('button', { name: 'I certified it at NRMP' }))
  expect(await page.evaluate(() => document.activeElement?.closest('#main section') !== null)).toBe(true)
})

test('on a phone a part of the profile opens with its heading below what stays at the top', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visitWith(page, couple)
  for (const part of ['visa', 'letters', 'partner', 'exams.step1']) {
    await go(page, '/')
    await go(page, `/profile/${part}`)
    const { top, bar } = await page.evaluate(() => {
      const at = document.activeElement!
      return {
        top: (at.closest('.field') ?? at).getBoundingClientRect().top,
        bar: document.querySelector('.rail')!.getBoundingClientRect().bottom,
      }
    })
    expect(top, `${part} is below the bar`).toBeGreaterThanOrEqual(bar)
    expect(top, `${part} is at the top`).toBeLessThan(bar + 120)
  }
})
