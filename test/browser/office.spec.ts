/** An applicant and an adviser, each in a browser of their own, over an office as people run it: shared, seen, commented on, taken back. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { readProfile, writeKept } from '#store'
import { codeAt } from '../../server/test/authenticator.ts'
import { asking, codeNow, makeAdviser, startOffice } from '../../server/test/office-process.ts'
import type { AdviserAccount, OfficeProcess } from '../../server/test/office-process.ts'
import { busyness } from '../../scripts/busyness.ts'
import { typeSearch } from '../../scripts/typed-search.ts'
import { lightViolations, violations } from './axe.ts'

const words = 'correct horse battery staple'
let office: OfficeProcess
let account: AdviserAccount
let adviser: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  const place = { folder: mkdtempSync(join(tmpdir(), 'matchwright-office-')) }
  account = makeAdviser(place)
  office = await startOffice(place)
  adviser = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
})
test.afterAll(() => office.kill('SIGTERM'))

function example(name: string): Buffer {
  const read = readProfile(readFileSync(`examples/${name}.yaml`, 'utf8'))
  if (read.kind === 'refused') throw new Error(`the example ${name} cannot be read`)
  return Buffer.from(writeKept([{ kind: 'profile', id: 'mine', rev: 1, body: read.profile }]))
}

async function invite(name: string): Promise<string> {
  await adviser.goto(`${office.at}/#/invitations`)
  await adviser.getByLabel('Whom it is for').fill(name)
  await adviser.getByRole('button', { name: 'Make the link' }).click()
  return adviser.getByLabel(`Link for ${name}, shown this once`).inputValue()
}

async function someone(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(address)
  return page
}

/** Takes up an invitation and shares a profile. */
async function begin(page: Page, choice: RegExp, passphrase?: string): Promise<void> {
  await page.getByLabel(choice).check()
  expect(await lightViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('link', { name: 'Open my page' }).click()
  if (passphrase !== undefined) await page.getByLabel('Passphrase of what you share').fill(passphrase)
  const buffer = example('j1-internal-medicine')
  await page.getByLabel(/The file from/).setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: /^Share profile/ }).click()
  await expect(page.getByText('1 document shared.')).toBeVisible()
}

async function giveLink(page: Page, name: string): Promise<string> {
  await page.getByLabel('Who it is for').fill(name)
  await page.getByLabel('They may').selectOption('comment')
  await page.getByRole('button', { name: 'Make a link' }).click()
  return page.getByLabel(`Link for ${name}, shown this once`).inputValue()
}

async function comment(page: Page, text: string): Promise<void> {
  await page.getByLabel('A word for the applicant').fill(text)
  await page.getByRole('button', { name: 'Send it' }).click()
  await expect(page.getByText('The applicant has it.')).toBeVisible()
}

const part = (page: Page, name: string): Locator => page.getByRole('region', { name })

test('an adviser signs in by keyboard alone, and a wrong code is refused', async () => {
  await adviser.goto(office.at)
  await adviser.getByLabel('E-mail address').focus()
  await adviser.keyboard.type(account.email)
  await adviser.keyboard.press('Tab')
  await adviser.keyboard.type(account.password)
  await adviser.keyboard.press('Tab')
  await adviser.keyboard.type('000000')
  await adviser.keyboard.press('Enter')
  await expect(adviser.getByText('Address, password or code is wrong.')).toBeVisible()
  expect(await violations(adviser)).toEqual([])
  await adviser.getByLabel('Code of your authenticator app').fill(codeNow(account))
  await adviser.keyboard.press('Enter')
  await expect(adviser.getByRole('heading', { level: 1 })).toHaveText('Nobody has taken up an invitation yet')
  await expect(adviser.getByRole('link', { name: 'Invite an applicant' })).toBeVisible()
})

test('an adviser ends the session of a machine that was left behind, and stays signed in here', async () => {
  const { email, password, totp } = account
  // The code this machine signed in with is spent; the next one is taken too, for clocks that differ.
  const code = codeAt(totp, new Date(Date.now() + 30_000))
  const signed = await asking(office.at, {})('POST', '/api/sessions', { email, password, code })
  const [Cookie = ''] = (signed.headers.get('Set-Cookie') ?? '').split(';')
  const leftBehind = asking(office.at, { Cookie })
  expect((await leftBehind('GET', '/api/me')).status).toBe(200)
  await adviser.getByRole('button', { name: 'Sign out elsewhere' }).click()
  await expect(adviser.getByText('Signed out of 1 other session.')).toBeVisible()
  expect((await leftBehind('GET', '/api/me')).status).toBe(401)
  await adviser.getByRole('button', { name: 'Sign out elsewhere' }).click()
  await expect(adviser.getByText('You are signed in nowhere else.')).toBeVisible()
})

test('an applicant shares by link, is read and commented on, sees by whom and when, and takes a link back', async ({
  browser,
}) => {
  const applicant = await someone(browser, await invite('Amina'))
  await begin(applicant, /The office may read it/)

  // The board of Match Week has worked out what is new by itself, without the table being looked at before.
  const sent = adviser.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/cohort/runs'))
  await adviser.goto(`${office.at}/#/duty`)
  await sent
  await adviser.goto(`${office.at}/#/cohort`)
  const row = adviser.getByRole('row', { name: /Amina/ })
  await expect(row).toContainText('in 100')
  await expect(row).toContainText(/Match 20\d\d/)
  expect(await violations(adviser)).toEqual([])
  await adviser.setViewportSize({ width: 390, height: 844 })
  expect(await lightViolations(adviser)).toEqual([])
  expect(await adviser.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await adviser.setViewportSize({ width: 1440, height: 900 })
  await adviser.getByLabel('Papers').selectOption('MSPE open')
  await expect(row).toBeVisible()
  await adviser.getByLabel('Name').fill('nobody')
  await expect(row).toBeHidden()
  await adviser.getByLabel('Name').fill('')
  await adviser.getByLabel('Order').selectOption('lowest chance')
  await expect(adviser).toHaveURL(/#\/cohort\?paper=MSPE\+open&order=lowest\+chance$/)

  await row.getByRole('link', { name: 'Amina' }).click()
  await expect(adviser.getByRole('heading', { level: 1 })).toHaveText('Amina')
  await adviser.goBack()
  await expect(adviser.getByLabel('Papers'), 'the way back leads to what was looked at').toHaveValue('MSPE open')
  await row.getByRole('link', { name: 'Amina' }).click()
  await adviser.getByRole('button', { name: 'Open the profile' }).click()
  const profile = adviser.getByRole('region', { name: 'The profile' })
  await expect(profile).toContainText('Step 2 CK')
  await expect(profile.getByText('NBME CCSSA, 12, 212, Sat 15 Feb 2025', { exact: true }), 'an entry is named once').toHaveCount(
    1,
  )
  await expect(profile.getByText(/: NBME CCSSA$/), 'and what its name says is said once').toHaveCount(0)
  await comment(adviser, 'Ask for the third letter now.')
  expect(await lightViolations(adviser)).toEqual([])

  await applicant.getByRole('button', { name: 'Look again' }).click()
  await expect(part(applicant, 'Who read what')).toContainText(/Dr\. B read your profile, last on \w+ \d+ \w+ 20\d\d, \d\d:\d\d/)
  await applicant.getByRole('button', { name: 'Look for comments' }).click()
  await expect(part(applicant, 'What was said')).toContainText('Ask for the third letter now.')

  const address = await giveLink(applicant, 'Mentor')
  const mentor = await someone(browser, address)
  await mentor.getByRole('button', { name: 'Open the profile' }).click()
  await expect(mentor.getByRole('region', { name: 'The profile' })).toBeVisible()
  await comment(mentor, 'Well done.')
  await applicant.getByRole('button', { name: 'Look again' }).click()
  await expect(part(applicant, 'Who read what')).toContainText('Mentor read your profile')
  expect(await violations(applicant)).toEqual([])
  await applicant.getByRole('button', { name: /Take it back ?: Mentor/ }).click()
  await expect(part(applicant, 'Give somebody a link')).toContainText('taken back on')
  await mentor.reload()
  await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing')
})

test('what is private is opened by its passphrase in the reader’s browser, and the office has no figure of it', async ({
  browser,
}) => {
  const applicant = await someone(browser, await invite('Bilal'))
  await begin(applicant, /Private/, words)
  await adviser.goto(`${office.at}/#/duty`)
  await adviser.goto(`${office.at}/#/cohort`)
  await expect(adviser.getByRole('row', { name: /Bilal/ })).toContainText('the office reads nothing of it')
  const mentor = await someone(browser, await giveLink(applicant, 'Aunt'))
  await mentor.getByLabel('Passphrase the applicant gave you').fill('wrong')
  await mentor.getByRole('button', { name: 'Open the profile' }).click()
  await expect(mentor.getByText('The passphrase does not open this file.')).toBeVisible()
  await mentor.getByLabel('Passphrase the applicant gave you').fill(words)
  await mentor.getByRole('button', { name: 'Open the profile' }).click()
  await expect(mentor.getByRole('region', { name: 'The profile' })).toContainText('Step 2 CK')
  await comment(mentor, 'Take June.')
  await applicant.getByRole('button', { name: 'Look for comments' }).click()
  await expect(part(applicant, 'What was said')).toContainText('Take June.')
})

/** Everybody of a large office, in the words of the one line that was worked out. */
async function standFor(page: Page, count: number): Promise<void> {
  await page.route('**/api/cohort', async (route) => {
    const cohort = await (await route.fetch()).json()
    const [known] = cohort.rows.filter(({ line }: { readonly line?: object }) => line !== undefined)
    const rows = Array.from({ length: count }, (_, at) => ({ ...known, id: `${known.id}-${at}`, label: `Applicant ${at + 1}` }))
    await route.fulfill({ json: { ...cohort, rows, waiting: 0 } })
  })
}

test('five hundred applicants stand at once, and the table follows a filter as it is typed', async () => {
  await standFor(adviser, 500)
  await adviser.goto(`${office.at}/#/duty`)
  // The cohort is asked for anew only once another page was there.
  await expect(adviser.locator('.office-nav [aria-current]')).toHaveText('Match Week')
  await adviser.goto(`${office.at}/#/cohort`)
  const started = await adviser.evaluate(() => performance.now())
  await expect(adviser.locator('.cohort tbody tr')).toHaveCount(500)
  const shown = (await adviser.evaluate(() => performance.now())) - started
  const { frame, key } = await typeSearch(adviser, 'applicant 49')
  await expect(adviser.locator('.cohort tbody tr')).toHaveCount(11)
  // What it took is told and not held to: another program beside the test is no fault of the table.
  const busy = await busyness(adviser)
  console.log(
    `500 rows after ${shown.toFixed(0)} ms; longest frame ${frame.toFixed(0)} ms, longest key ${key} ms; busy ${busy.toFixed(1)}`,
  )
  await adviser.unroute('**/api/cohort')
})

test('a rule tried tells whom it reaches and for whom that could not be worked out, and every page stands', async () => {
  await adviser.goto(`${office.at}/#/what-if`)
  await adviser.getByLabel('Visa rule').selectOption({ index: 1 })
  // As where a worker has other facts than the office.
  await adviser.route('**/api/cohort/runs/*', async (route) => {
    const run = await (await route.fetch()).json()
    await route.fulfill({ json: { ...run, failed: [{ id: 'someone', sentence: 'A worker has other facts.' }] } })
  })
  await adviser.getByRole('button', { name: 'Find whom it reaches' }).click()
  await expect(adviser.getByRole('heading', { name: /It reaches/ })).toBeVisible()
  await expect(adviser.getByText('1 line could not be worked out. A worker has other facts.')).toBeVisible()
  await adviser.unroute('**/api/cohort/runs/*')
  for (const page of ['duty', 'classes', 'replies', 'what-if', 'invitations']) {
    await adviser.setViewportSize({ width: 320, height: 800 })
    await adviser.goto(`${office.at}/#/${page}`)
    await expect(adviser.locator('.office-nav [aria-current]'), page).toBeInViewport({ ratio: 1 })
    expect(await adviser.evaluate(() => document.documentElement.scrollWidth), page).toBeLessThanOrEqual(320)
    await adviser.setViewportSize({ width: 1440, height: 900 })
    expect(await lightViolations(adviser), page).toEqual([])
  }
  await expect(adviser.getByText('taken up or taken back on').first()).toBeVisible()
})
