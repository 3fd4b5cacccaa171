import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { tabTo } from './keyboard.ts'
import { go, visit, visitAs, visitAsPathologist } from './screens.ts'

test('every action on a program can be done by keyboard, and undone', async ({ page }) => {
  await visitAsPathologist(page)
  await page.locator('body').focus()
  await tabTo(page, /^Programs/)
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1, name: /programs are open to you/ })
  await expect(title).toBeFocused()
  const [open] = /\d+/.exec((await title.textContent()) ?? '') ?? []
  await expect(page.getByRole('link', { name: /^Programs/ }), 'the rail counts as the title does').toContainText(`${open} open`)

  await tabTo(page, /^Invitation, /)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('How the chance of an invitation comes about')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Invitation, /)

  await tabTo(page, /on the list.*Change$/i)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('Never on the list')).toBeVisible()
  await tabTo(page, /^Never on the list/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('is off your list.')).toBeVisible()
  await expect(page.getByRole('button', { name: /Off the list, your choice/ }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByRole('button', { name: /Off the list, your choice/ })).toHaveCount(0)
})

test('a sheet that is opened while the one before is closing stands', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/programs')
  const dialog = page.getByRole('dialog')
  await page
    .getByRole('button', { name: /^Invitation, / })
    .first()
    .click()
  await expect(dialog.getByText('How the chance of an invitation comes about')).toBeVisible()
  await page.evaluate(() => {
    document.querySelector('dialog')?.close()
    document.querySelector<HTMLElement>('.list-control')?.click()
  })
  await expect(dialog.getByText('Never on the list')).toBeVisible()
})

test.describe('with the copy the browser keeps', () => {
  test.use({ serviceWorkers: 'allow' })

  test('what is typed is there after a reload', async ({ page }) => {
    await visit(page)
    await page.getByRole('checkbox', { name: /Pathology/ }).check()
    await page.getByLabel('Your Step 2 CK score').fill('247')
    await expect(page.getByText('Saved on this device').filter({ visible: true })).toBeVisible()
    await page.reload()
    await go(page, '/profile/exams')
    await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('247')
  })
})

test('a wrong answer is kept, named beside its field, and the advice goes on without it', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/profile/exams')
  await page.getByLabel('Step 2 CK score', { exact: true }).fill('312')
  await page.getByLabel('Step 2 CK date', { exact: true }).focus()
  const field = page.locator('.field', { has: page.getByLabel('Step 2 CK score', { exact: true }) })
  await expect(field.getByText('Problem: 312 is outside 1-300.')).toBeVisible()
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('312')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await go(page, '/list')
  await expect(page.getByRole('heading', { level: 1, name: /^Your list: \d+ programs/ })).toBeVisible()
})

test('a profile file with mistakes is refused with path, value and what was expected; nothing is lost', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/profile')
  const broken = 'version: 1\nspecialties: [{ id: pathology }]\nexams:\n  step2ck: { score: 999 }\npartnr: {}\n'
  await page
    .getByLabel('Profile file')
    .setInputFiles({ name: 'broken.yaml', mimeType: 'application/yaml', buffer: Buffer.from(broken) })
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('exams.step2ck.score: 999 is outside 1-300')
  await expect(alert).toContainText('Line 4')
  await expect(alert).toContainText('did you mean partner?')
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('238')
})

test('a profile saved as a file opens again as the same profile', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/profile')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as YAML' }).click()
  const path = await (await waiting).path()
  await go(page, '/profile/exams')
  await page.getByLabel('Step 2 CK score', { exact: true }).fill('200')
  await go(page, '/profile')
  await page.getByLabel('Profile file').setInputFiles(path)
  await page.getByRole('button', { name: 'Use it in place of mine' }).click()
  await expect(page.getByText(/^Opened /)).toBeVisible()
  await go(page, '/profile/exams')
  await expect(page.getByLabel('Step 2 CK score', { exact: true })).toHaveValue('238')
})

test('an answer of a program is noted in two taps and moves the rest', async ({ page }) => {
  await visitAsPathologist(page)
  await go(page, '/profile/aim')
  await page.getByLabel('Match year you have already applied for').fill('2027')
  await go(page, '/programs')
  await page.locator('.program-name').first().click()
  await page.getByRole('button', { name: /I did not apply\. Change$/ }).click()
  await page.getByRole('button', { name: 'Invited to interview' }).click()
  await expect(page.getByRole('button', { name: /Invited to interview\. Change$/ })).toBeVisible()
  await go(page, '/list')
  await expect(page.getByRole('heading', { level: 1, name: /^1 program can still invite or rank you/ })).toBeVisible()
  await expect(page.getByText('certain').first()).toBeVisible()
})

test('what a profile file tells of its season is kept in the log, can be changed there, and goes out with the file', async ({
  page,
}) => {
  await visitAsPathologist(page)
  await go(page, '/profile')
  const told = { appliedFor: 2027, applications: [{ program: '1400121020', signal: 'gold' }] }
  await page.getByLabel('Profile file').setInputFiles({
    name: 'applied.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ specialties: [{ id: 'internal-medicine' }], season: told })),
  })
  await page.getByRole('button', { name: 'Use it in place of mine' }).click()
  await expect(page.getByText('Opened applied.json')).toBeVisible()
  await go(page, '/profile/aim')
  await expect(page.getByLabel('Match year you have already applied for')).toHaveValue('2027')
  await page.locator('.entry summary').click()
  await expect(page.getByLabel('Signal sent')).toHaveValue('gold')
  await page.getByLabel('What they said').selectOption('Invited to interview')
  await page.getByLabel('Your rank for it').fill('3')
  await page.getByLabel('Your rank for it').blur()
  await go(page, '/profile')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as JSON' }).click()
  const saved = JSON.parse(await readFile(await (await waiting).path(), 'utf8'))
  expect(saved.season).toEqual({
    appliedFor: 2027,
    applications: [{ program: '1400121020', signal: 'gold', outcome: 'invited', rank: 3 }],
  })
  await page.getByRole('button', { name: 'Clear this profile' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await go(page, '/profile/aim')
  await expect(page.getByLabel('Match year you have already applied for')).toHaveValue('2027')
})

test('the list says what changed since it was last looked at', async ({ page }) => {
  await visitAs(page)
  await go(page, '/list')
  await expect(page.getByRole('heading', { level: 1, name: /^Your list: 120 programs/ })).toBeVisible()
  await go(page, '/profile/money')
  await page.getByLabel('Most applications', { exact: true }).fill('110')
  await go(page, '/list')
  await expect(page.getByText(/^Went out: 10\./)).toBeVisible()
  await page.getByRole('button', { name: 'I have seen this' }).click()
  await expect(page.getByText(/^Went out/)).toHaveCount(0)
})

test('the profile is one page: every address leads to its part, an answer says what it does to the chance, and a card stays while it is mended', async ({
  page,
}) => {
  await visitAsPathologist(page)
  await go(page, '/profile/visa')
  await expect(page.getByRole('heading', { name: 'Visa', exact: true })).toBeFocused()
  const rail = page.getByRole('navigation', { name: 'Parts of the profile' })
  await expect(rail.getByRole('link', { name: /^Visa/ })).toHaveAttribute('aria-current', 'true')

  await rail.getByRole('link', { name: /^Exams and certificate/ }).click()
  const score = page.getByLabel('Step 2 CK score', { exact: true })
  await score.fill('262')
  const field = page.locator('.field', { has: score })
  await expect(field.getByText(/^With it, your chance: \d+ in 100 .*; before, \d+ in 100/)).toBeVisible()

  await go(page, '/profile/languages')
  const part = page.getByRole('region', { name: 'You', exact: true })
  await part.getByRole('button', { name: 'Add a language' }).click()
  await part.getByLabel('Language', { exact: true }).fill('Wolof')
  await part.getByLabel('Language', { exact: true }).fill('')
  await part.getByLabel('Language', { exact: true }).blur()
  await expect(part.getByText('Which language?')).toBeVisible()
  await part.getByLabel('Language', { exact: true }).fill('Wolof')
  await part.getByLabel('Language', { exact: true }).blur()
  await expect(part.getByText('Which language?')).toHaveCount(0)
  await expect(part.getByLabel('Language', { exact: true })).toHaveValue('Wolof')
})

test('an empty screen takes the answer it needs and shows how it looks with somebody else’s', async ({ page }) => {
  await visit(page)
  await go(page, '/list')
  await page.getByRole('button', { name: /Step 2 CK 224/ }).click()
  await expect(page.getByRole('complementary', { name: 'Demo' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /^Your list: \d+ programs/ })).toBeVisible()
  await page.getByRole('button', { name: 'Leave the demo' }).click()
  await go(page, '/list')
  await page.getByRole('checkbox', { name: /Pathology/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Your list: \d+ programs/ })).toBeVisible()
})

test('where two Matches are possible one chooses, and chooses again', async ({ page }) => {
  await visitAsPathologist(page)
  const choice = page.getByRole('group', { name: 'Which Match do you aim at?' })
  await expect(choice.getByRole('radio', { name: '2028, in time' })).toBeChecked()
  await expect(page.getByRole('heading', { name: 'What would help most' })).toBeVisible()
  await expect(page.getByText(/meets only the invitations that are left/), 'it is asked once').toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/match in 2028$/)
  const why = page.getByText(/Ask each whether it still reads/)
  await expect(why, 'explained when asked').toBeHidden()
  await page.getByText('Why, and what to know').click()
  await expect(why).toBeVisible()
  await choice.getByRole('radio', { name: '2027, applying late' }).check()
  await expect(page.getByText(/^For the 2027 Match\./)).toBeVisible()
  // Chosen, it asks no more.
  await choice.getByRole('radio', { name: '2028, in time' }).click()
  await expect(page.getByText(/^For the 2028 Match\./)).toBeVisible()
  // Taken back, it is asked again; two choices in a row are one step.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(choice.getByRole('radio', { name: '2028, in time' })).toBeChecked()
})
