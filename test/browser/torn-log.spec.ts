/** A browser that was killed in the middle of a write leaves its own log torn: what is saved on the visits after that stays saved. */
import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { nameField, openYou, saved } from './broken-stores.ts'

/** What a kill leaves between the two writes of one record: the head of it, which says that 200 bytes follow (docs/decisions/0012-a-torn-log.md). */
const tornRecord = new Uint8Array([1, 2, 3, 4, 200, 0, 1])

function tearLog(profile: string): void {
  const log = readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) => /indexeddb\.leveldb[\\/]\d+\.log$/.test(name))
    .toSorted()
    .at(-1)
  if (log === undefined) throw new Error('the browser has no such log by now: there is nothing left to mend')
  appendFileSync(join(profile, log), tornRecord)
}

function enter(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await nameField(page).fill(name)
    await saved(page)
  }
}

test('what is saved after a torn record is there on the visit after the next', async ({ baseURL, launchOptions }, testInfo) => {
  const profile = testInfo.outputPath('profile')
  const visit = async (work: (page: Page) => Promise<void>): Promise<void> => {
    const context: BrowserContext = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: baseURL ?? '' })
    const page = context.pages()[0] ?? (await context.newPage())
    await openYou(page)
    await work(page)
    await context.close()
  }
  await visit(enter('Before the tear'))
  tearLog(profile)
  await visit(enter('After the tear'))
  await visit(async (page) => expect(nameField(page)).toHaveValue('After the tear'))
})
