import { expect, test } from '@playwright/test'
import { lightViolations, violations } from './axe.ts'
import { go, visitAs, visitAsPathologist } from './screens.ts'

const parts = ['', '/lens', '/capital', '/director', '/statement', '/letters', '/interview', '/files', '/import']

test('axe finds nothing on any page of Words, on a phone and wide, light and dark', async ({ page }) => {
  await visitAs(page)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const part of parts) {
      await go(page, `/words${part}`)
      for (const summary of await page.locator('main details > summary').all()) await summary.click({ trial: false })
      expect.soft(await (width < 600 ? lightViolations : violations)(page), `${part} at ${width}`).toEqual([])
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(tooWide, `${part} at ${width} is too wide by`).toBeLessThanOrEqual(0)
    }
  }
})

test('an experience is added and its question answered with the keyboard, and stays after a reload', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/words')
  await page.getByLabel(/^What did you do/).fill('Shared calendar for night shifts')
  await page.keyboard.press('Enter')
  const card = page.locator('.log-card', { hasText: 'Shared calendar for night shifts' })
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: /Did anything change that was counted/ }).press('Enter')
  await card.getByLabel('What was measured').fill('unfilled shifts')
  await card.getByLabel('Before').fill('9')
  await card.getByLabel('After').fill('2')
  await card.getByRole('button', { name: 'Done' }).press('Enter')
  await expect(card.getByText('measured before and after')).toBeVisible()
  await expect(page.getByText('Saved on this device').filter({ visible: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('.log-card', { hasText: 'Shared calendar for night shifts' })).toContainText(
    'measured before and after',
  )
})

test('a statement is checked as it is written, kept, compared and saved', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/words/statement')
  const text = page.getByLabel('Your personal statement')
  await text.fill('I reduced errors by 83 percent.')
  await expect(page.getByText('The number 83 is nowhere in your log.')).toBeVisible()
  await page.getByRole('button', { name: /^Show “83”/ }).press('Enter')
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('83')
  await page.getByRole('button', { name: 'Keep this version' }).click()
  await text.fill('I reduced errors.')
  await page.getByRole('button', { name: 'Compare with now' }).click()
  await expect(page.locator('.difference del').first()).toBeVisible()
  await expect(page.getByText('Saved on this device').filter({ visible: true })).toBeVisible()
  await page.reload()
  await expect(text).toHaveValue('I reduced errors.')
  await text.press('End')
  await text.pressSequentially(' Then fewer.')
  await go(page, '/words')
  await go(page, '/words/statement')
  await expect(text).toHaveValue('I reduced errors. Then fewer.')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Word/ }).click()
  expect((await download).suggestedFilename()).toBe('statement-pathology.docx')
})

test('a finished step lands in the log and can be taken back', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/words/capital')
  await page
    .getByRole('button', { name: /I finished this/ })
    .first()
    .click()
  await expect(page.getByText(/stands in your log/)).toBeVisible()
  await go(page, '/words')
  await expect(page.locator('.log-card')).toHaveCount(6)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.log-card')).toHaveCount(5)
})

test('a CV is shown and corrected before any of it counts', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/words/import')
  const cv = 'EXPERIENCE\nNight shift registry, Test Hospital\nJan 2024 - Mar 2025\nKept an Excel list of admissions.\n'
  await page
    .getByLabel('CV or application file')
    .setInputFiles({ name: 'cv.txt', mimeType: 'text/plain', buffer: Buffer.from(cv) })
  await expect(page.getByRole('heading', { level: 1, name: /1 experience in cv.txt/ })).toBeVisible()
  await page.getByLabel('Your part').fill('registrar')
  await page.getByRole('button', { name: 'Add 1 experience to the log' }).click()
  await expect(page.locator('.log-card', { hasText: 'registrar' })).toBeVisible()
})
