/**
 * The browser is killed 50 times in the middle of writing: whatever the page said was saved is there on the next visit. Now and then a
 * kill leaves the last record of the browser's own log torn (docs/decisions/0012-a-torn-log.md); after some of these it surely is.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { executablePath, launchArguments } from '../browser/chromium.ts'
import { startBuiltApp } from '../../scripts/built-app.ts'
import type { BuiltApp } from '../../scripts/built-app.ts'

const port = 41_741
let app: BuiltApp
let running: ChildProcess | undefined

beforeAll(async () => void (app = await startBuiltApp(port)), 90_000)

afterEach(killed)

afterAll(() => app.end())

/** Resolves once the browser, with all its processes, is gone; asked twice, it is killed once. */
async function killed(): Promise<void> {
  const browser = running
  if (!browser?.pid || browser.exitCode !== null || browser.signalCode !== null) return
  const gone = new Promise((done) => browser.once('exit', done))
  process.kill(-browser.pid, 'SIGKILL')
  await gone
}

async function startBrowser(profile: string, debugPort: number): Promise<Page> {
  running = spawn(
    executablePath ?? chromium.executablePath(),
    [...launchArguments, '--headless=new', `--remote-debugging-port=${debugPort}`, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore', detached: true },
  )
  await vi.waitUntil(() => isUp(`http://127.0.0.1:${debugPort}/json/version`), { timeout: 60_000, interval: 50 })
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`)
  const page = connected.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the browser was started with a page')
  return page
}

function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function openName(page: Page): Promise<void> {
  await page.goto(`${app.origin}#/profile/you`)
  await page.getByLabel('Name', { exact: true }).waitFor()
}

/** Types numbers until the browser is gone; the last one the page called saved. */
async function typeUntilKilled(page: Page, from: number): Promise<number> {
  let acknowledged = from
  try {
    for (let value = from + 1; ; value++) {
      await page.getByLabel('Name', { exact: true }).fill(String(value))
      // The very words of the line: the page also says, of itself, that what is entered is saved on this device.
      await page.getByText('Saved on this device', { exact: true }).first().waitFor({ timeout: 60_000 })
      acknowledged = value
    }
  } catch {
    return acknowledged
  }
}

/** What a kill leaves between the two writes of one record: the head of it, which says that 200 bytes follow. */
const tornRecord = new Uint8Array([1, 2, 3, 4, 200, 0, 1])

function tearLog(profile: string): void {
  const folder = join(profile, 'Default', 'IndexedDB', `http_localhost_${port}.indexeddb.leveldb`)
  const log = readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .toSorted()
    .at(-1)
  if (log === undefined) throw new Error(`no log in ${folder}: the browser keeps IndexedDB otherwise by now`)
  appendFileSync(join(folder, log), tornRecord)
}

it('keeps what was acknowledged through 50 kills, every tenth with a torn log', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'matchwright-kills-'))
  let acknowledged = 0
  for (let kill = 0; kill <= 50; kill++) {
    const page = await startBrowser(profile, 41_800 + kill)
    await openName(page)
    const kept = Number(await page.getByLabel('Name', { exact: true }).inputValue())
    expect(kept, `after kill ${kill}`).toBeGreaterThanOrEqual(acknowledged)
    const timer = setTimeout(() => void killed(), 150 + 11 * kill)
    acknowledged = await typeUntilKilled(page, kept)
    clearTimeout(timer)
    await killed()
    if (kill % 10 === 5) tearLog(profile)
  }
  // The kills came while something was being written, and not before the page could.
  expect(acknowledged).toBeGreaterThan(10)
})
