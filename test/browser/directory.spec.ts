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
  await expect(form.getByLabel('What they said')).toHaveAccessibleDescription(/Choose what they said\./)
  await expect(form.getByLabel('On which day')).toHaveAccessibleDescription(/a day up to today/)
  expect(await violations(page)).toEqual([])

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

const tracker = [
  'Program,ACGME ID,Applied,Signal,Status,Interview date,Rank',
  'Abington,1404112358,Yes,Gold,Invited,03/12/2026,1',
  'Lehigh Valley,1404121359,Yes,,Rejected,04/12/2026,',
].join('\n')

test('a tracker shows the own season, asks which day is meant, is corrected and only then in the log; undo takes it out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visitAs(page)
  await go(page, '/import')
  await page.getByText('What can be read').click()
  for (const format of ['Your season tracker', 'Your calendar', 'Letters of programs'])
    await expect(page.getByText(format, { exact: true })).toBeVisible()
  await page
    .getByLabel('File to import')
    .setInputFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer: Buffer.from(tracker) })
  await page.getByRole('button', { name: 'Thu 3 Dec 2026: the day comes first' }).click()
  await expect(page.getByLabel('Day of your interview at Abington')).toHaveValue('2026-12-03')
  await expect(page.getByLabel('Signal sent to Abington')).toHaveValue('gold')
  await page.getByLabel('What Lehigh Valley said').selectOption('On the waiting list')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep 2 programs' }).click()
  await expect(page.getByText('Kept: 2 programs from tracker.csv, with your own season.')).toBeVisible()
  const seasonLog = async (): Promise<readonly object[]> => {
    const kept = (await keptIn(page)).find(({ kind }) => kind === 'season')?.body as
      | { readonly entries: readonly object[] }
      | undefined
    return kept?.entries ?? []
  }
  expect(await seasonLog()).toEqual(
    expect.arrayContaining([
      { kind: 'sent', match: 2027, program: '1404112358', signal: 'gold' },
      { kind: 'scheduled', match: 2027, program: '1404112358', for: '2026-12-03' },
      { kind: 'waitlisted', match: 2027, program: '1404121359' },
    ]),
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(seasonLog).toEqual([])
})
