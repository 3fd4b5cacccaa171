/** The browser is killed 50 times in the middle of writing: whatever the page said was saved is there on the next visit. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { executablePath, launchArguments } from '../browser/chromium.ts'
import { startBuiltApp } from '../../scripts/built-app.ts'
import type { BuiltApp } from '../../scripts/built-app.ts'

let app: BuiltApp

beforeAll(async () => void (app = await startBuiltApp(41_741)), 90_000)

afterAll(() => app.end())

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
      await page.getByText('Saved on this device').first().waitFor({ timeout: 5000 })
      acknowledged = value
    }
  } catch {
    return acknowledged
  }
}

it('keeps what was acknowledged through 50 kills', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'matchwright-kills-'))
  let acknowledged = 0
  for (let kill = 0; kill <= 50; kill++) {
    const debugPort = 41_800 + kill
    const browser = spawn(
      executablePath ?? chromium.executablePath(),
      [...launchArguments, '--headless=new', `--remote-debugging-port=${debugPort}`, `--user-data-dir=${profile}`, 'about:blank'],
      { stdio: 'ignore', detached: true },
    )
    await vi.waitUntil(() => isUp(`http://127.0.0.1:${debugPort}/json/version`), { timeout: 60_000, interval: 50 })
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`)
    const page = connected.contexts()[0]?.pages()[0]
    if (!page) throw new Error('the browser was started with a page')
    await openName(page)
    const kept = Number(await page.getByLabel('Name', { exact: true }).inputValue())
    expect(kept, `after kill ${kill}`).toBeGreaterThanOrEqual(acknowledged)
    const timer = setTimeout(() => process.kill(-(browser.pid ?? 0), 'SIGKILL'), 150 + 11 * kill)
    acknowledged = await typeUntilKilled(page, kept)
    clearTimeout(timer)
    await new Promise((done) =>
      browser.exitCode === null && browser.signalCode === null ? browser.once('exit', done) : done(undefined),
    )
  }
  // The kills came while something was being written, and not before the page could.
  expect(acknowledged).toBeGreaterThan(10)
})
