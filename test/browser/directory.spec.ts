/** What somebody finds out of a program, noted where the question stands: one person, on a phone, by keyboard alone. */
import { expect, test } from '@playwright/test'
import { violations } from './axe.ts'
import { keptIn } from './kept.ts'
import { tabTo } from './keyboard.ts'
import { go, visitAs } from './screens.ts'

test('an unknown visa is answered by keyboard on a phone: errors stand beside their fields, the list follows, undo takes it back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visitAs(page)
  await go(page, '/list')
  const first = page.getByRole('region', { name: 'Ask these first' }).getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await first.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

  await tabTo(page, /^J-1\s*unknown, ask$/)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog')
  await tabTo(page, /^What they said$/)
  await tabTo(page, /^On which day$/)
  await form.getByLabel('On which day').fill('2027-02-01')
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('What they said')).toBeFocused()
  await expect(form.getByLabel('What they said')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByLabel('What they said')).toHaveAccessibleDescription(/This is answered by yes or no\./)
  await expect(form.getByLabel('On which day')).toHaveAccessibleDescription(/a day up to today/)
  expect(await violations(page, 'light')).toEqual([])

  await page.keyboard.type('No')
  await tabTo(page, /^Who said it$/)
  await page.keyboard.type('The coordinator')
  await tabTo(page, /^How$/)
  await form.getByLabel('On which day').fill('2026-11-20')
  await tabTo(page, /^In their words$/)
  await page.keyboard.type('We cannot sponsor J-1.')
  await tabTo(page, /^Keep this answer$/)
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(page.getByText('It is not open to you as far as is known.')).toBeVisible()
  const [kept] = (await keptIn(page)).filter(({ kind }) => kind === 'import')
  expect(kept?.body).toMatchObject({
    answer: { field: 'visaJ1', value: false, by: 'coordinator', how: 'email', on: '2026-11-20' },
    entries: [{ claims: { visaJ1: [{ known: 'own note', note: 'We cannot sponsor J-1.' }] } }],
  })
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('It is not open to you as far as is known.')).toHaveCount(0)
})

test('a day, a choice and words are answered beside the question', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visitAs(page)
  await go(page, '/list')
  await page.getByRole('region', { name: 'Ask these first' }).getByRole('link').first().click()
  const ask = page
    .getByRole('region', { name: 'What to ask them' })
    .locator('li', { hasText: 'By which date do you need the ECFMG certificate?' })
  await ask.getByRole('button', { name: /^They told me/ }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('What they said').selectOption('On a day')
  await form.getByLabel('The day they said').fill('2027-01-15')
  await form.getByRole('button', { name: 'Keep this answer' }).click()
  await expect(ask).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^ECFMG certificate by\s*Fri 15 Jan 2027/ })).toBeVisible()
  await page.getByRole('button', { name: /^Records system/ }).click()
  await form.getByLabel('What they said').fill('A record of its own')
  await form.getByRole('button', { name: 'Keep this answer' }).click()
  await expect(page.getByRole('button', { name: /^Records system\s*A record of its own/ })).toBeVisible()
  await page.getByRole('button', { name: /^Reported of it/ }).click()
  await form.getByLabel('What they said').selectOption('Closed')
  await form.getByRole('button', { name: 'Keep this answer' }).click()
  await expect(page.getByText('The program has closed').first()).toBeVisible()
})
