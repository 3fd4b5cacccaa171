/** An applicant asks, a mentor reads in a browser of their own, and what comes back changes nothing until it is taken. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Encrypter } from 'age-encryption'
import { extractText, getDocumentProxy } from 'unpdf'
import { violations } from './axe.ts'
import { keptIn } from './kept.ts'
import { examples, go, openProfile, today, visitAs } from './screens.ts'

const words = 'correct horse battery staple'

async function closed(text: string): Promise<Buffer> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(words)
  encrypter.setScryptWorkFactor(10)
  return Buffer.from(await encrypter.encrypt(text))
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await go(page, '/review')
  await page
    .getByLabel('Review file', { exact: true })
    .setInputFiles({ name: 'review.age', mimeType: 'application/octet-stream', buffer })
}

async function open(page: Page, buffer: Buffer, passphrase: string = words): Promise<void> {
  await choose(page, buffer)
  await page.getByLabel('Passphrase of review.age').fill(passphrase)
  await page.getByRole('button', { name: 'Open it' }).click()
}

async function written(page: Page, button: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return readFile(await download.path())
}

async function profileOf(page: Page): Promise<unknown> {
  return (await keptIn(page)).find(({ kind }) => kind === 'profile')?.body
}

test('a review goes to a mentor and back, and every remark is taken or left by the applicant alone', async ({
  page,
  browser,
}) => {
  await visitAs(page, examples.j1)
  await go(page, '/review')
  await page.getByLabel('Profile: Exams and certificate').check()
  await page.getByLabel('Your list').check()
  await page.getByLabel('What you want to know').fill('Is June too late?')
  await page.getByLabel('Passphrase', { exact: true }).fill(words)
  const asked = await written(page, /^Write the file$/)

  const mentor = await (await browser.newContext()).newPage()
  await mentor.clock.setFixedTime(today)
  await open(mentor, asked, 'wrong')
  await expect(mentor.getByRole('alert')).toContainText('The passphrase does not open this file.')
  await open(mentor, asked.subarray(0, -20))
  await expect(mentor.getByRole('alert')).toContainText('cut or was changed')
  await open(mentor, await closed('{"matchwright":"review","version":2}'))
  await expect(mentor.getByRole('alert')).toContainText('newer version of Matchwright')

  await open(mentor, asked)
  await expect(mentor.getByText('Is June too late?')).toBeVisible()
  await mentor.getByLabel('Your name').fill('Dr. Invented')
  await mentor.getByRole('button', { name: 'Say something of Step 2 CK date' }).click()
  expect.soft(await violations(mentor), 'what is read').toEqual([])
  await mentor.getByLabel('What you say').fill('A month sooner leaves room.')
  await mentor.getByLabel('What you suggest').fill('2027-05-10')
  await mentor.getByRole('button', { name: 'Add the remark' }).click()
  await mentor
    .locator('#shown-list + *, [aria-labelledby=shown-list]')
    .getByRole('button', { name: /Say something/ })
    .first()
    .click()
  await mentor.getByLabel('What you suggest').selectOption('Never on the list')
  await mentor.getByRole('button', { name: 'Add the remark' }).click()
  const answered = await written(mentor, /^Write the file with 2 remarks$/)
  expect((await keptIn(mentor)).map(({ kind }) => kind)).toEqual(['review'])
  expect(JSON.stringify(await keptIn(mentor))).not.toMatch(/June|"list"|picks/)
  await mentor.context().close()

  const before = await profileOf(page)
  await open(page, answered)
  await expect(page.getByRole('heading', { name: 'Remark 1 of 2' })).toBeVisible()
  expect(await profileOf(page)).toEqual(before)
  expect.soft(await violations(page), 'what came back').toEqual([])
  await page.getByRole('button', { name: 'Take it' }).click()
  await expect(page.getByRole('heading', { name: 'Remark 2 of 2' })).toBeVisible()
  await expect.poll(() => profileOf(page)).toMatchObject({ exams: { step2ck: { date: '2027-05-10' } } })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'Remark 1 of 2' })).toBeVisible()
  await expect.poll(() => profileOf(page)).toEqual(before)
  await page.getByRole('button', { name: 'Take it' }).click()
  await expect(page.getByRole('heading', { name: 'Remark 2 of 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Leave it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You have been through 2 remarks' })).toBeVisible()
  await expect.poll(() => profileOf(page)).not.toHaveProperty('preferences.excluded')
})

test('the advising sheet is one printed page', async ({ page }) => {
  await visitAs(page, examples.h1b)
  await go(page, '/review')
  const html = (await written(page, /Page to print/)).toString('utf8')
  const paper = await page.context().newPage()
  await paper.setContent(html)
  await paper.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const pdf = await paper.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  expect(text).toHaveLength(1)
  expect(text[0]).toContain('Rohan Beispiel')
  expect(text[0]).toContain('As of Sun 22 Nov 2026')
  const shown = await paper.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(document.querySelector('h1') ?? document.body).color,
    controls: document.querySelectorAll('button, a, input, select, textarea').length,
  }))
  // Nothing is drawn under it: the paper's own white.
  expect(shown).toEqual({ paper: 'rgba(0, 0, 0, 0)', ink: 'rgb(0, 0, 0)', controls: 0 })
})

test('the sheet of Match Week names the specialty and the hours of SOAP', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-15T15:30:00Z'))
  await page.goto('./')
  await openProfile(page, readFileSync(examples.j1, 'utf8') + 'season: { appliedFor: 2027 }\n')
  await go(page, '/season')
  await page.getByRole('button', { name: 'This one: not matched', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Match Week 2027: not matched')
  await go(page, '/review')
  const sheet = (await written(page, /^Plain text/)).toString()
  expect(sheet.split('\n')[0]).toContain('Internal Medicine')
  expect(sheet).toMatch(/Thu 18 Mar 2027, \d\d:\d\d Eastern time/)
})
