/** Files made to exhaust a machine, opened in the browser: each ends in a sentence or a reading, and its memory stays within bounds. */
import { readdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { Browser, BrowserServer, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  deepDocument,
  deepPage,
  deepWorkbook,
  labelsPage,
  longPage,
  manyBlanks,
  packedTwice,
  pdfOf,
  tallTable,
  wideTable,
  wideWorkbook,
} from '../../store/test/import/hostile-files.ts'
import { executablePath, launchArguments } from '../browser/chromium.ts'
import { startBuiltApp } from '../../scripts/built-app.ts'
import type { BuiltApp } from '../../scripts/built-app.ts'

const mostMegabytes = 600
const files: readonly (readonly [name: string, make: () => string | Uint8Array, says: RegExp])[] = [
  ['wide.xlsx', wideWorkbook, /Only the first 500 columns are read/],
  ['deep.xlsx', deepWorkbook, /nested too deeply/],
  ['tall.csv', () => tallTable, /Only the first 10,000 rows are read/],
  ['wide.csv', () => wideTable, /more than 20,000 columns/],
  ['deep.html', () => deepPage, /nested too deeply/],
  ['labels.html', () => labelsPage, /was not read/],
  ['bomb.pdf', () => pdfOf(manyBlanks(), '/FlateDecode'), /unpacks to an unreasonable size/],
  ['long.pdf', longPage, /more than any page/],
  ['twice.pdf', packedTwice, /packed twice/],
  ['deep.docx', deepDocument, /was not read/],
]
let app: BuiltApp
let browser: BrowserServer
let connected: Browser

beforeAll(async () => {
  app = await startBuiltApp(41_745)
  browser = await chromium.launchServer({ ...(executablePath ? { executablePath } : {}), args: [...launchArguments] })
  connected = await chromium.connect(browser.wsEndpoint())
}, 90_000)

afterAll(async () => {
  app.end()
  await browser.close()
})

it.each(files)('%s', async (name, make, says) => {
  const context = await connected.newContext()
  const page = await context.newPage()
  await page.goto(`${app.origin}#/import`)
  await page.getByLabel('File to import').waitFor({ state: 'attached' })
  const before = renderersKilobytes()
  const most = await mostWhile(() => opened(page, name, make(), says))
  console.log(`${name}: the pages held ${Math.round(before / 1024)} MB before, ${Math.round(most / 1024)} MB at most`)
  // The next file is read: nothing that reads has been lost.
  await opened(page, 'next.csv', 'Program,State\nAn invented hospital,TX\n', /An invented hospital/)
  await context.close()
  expect((most - before) / 1024).toBeLessThan(mostMegabytes)
})

async function opened(page: Page, name: string, content: string | Uint8Array, says: RegExp): Promise<void> {
  const leave = page.getByRole('button', { name: 'Leave without importing' })
  if (await leave.isVisible()) await leave.click()
  await page
    .getByLabel('File to import')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await page.getByText(says).first().waitFor({ timeout: 60_000 })
}

/** The most that the browser's pages held, all together, while some work went on. */
async function mostWhile(work: () => Promise<void>): Promise<number> {
  let most = 0
  const look = setInterval(() => (most = Math.max(most, renderersKilobytes())), 200)
  try {
    await work()
  } finally {
    clearInterval(look)
  }
  return Math.max(most, renderersKilobytes())
}

/** Memory of the pages of this browser, what they share counted once; 0 where the system does not say it as Linux does. */
function renderersKilobytes(): number {
  if (process.platform !== 'linux') return 0
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const ours = new Set([String(browser.process().pid)])
  let sum = 0
  // A child bears a higher number than its parent, but for a counter that began anew.
  for (const pid of processes.toSorted((a, b) => Number(a) - Number(b))) {
    const { parent, kilobytes } = looked(pid)
    if (!ours.has(parent)) continue
    ours.add(pid)
    sum += kilobytes
  }
  return sum
}

function looked(pid: string): { readonly parent: string; readonly kilobytes: number } {
  try {
    const said = (file: string, name: string): string =>
      new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? ''
    const isPage = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
    return { parent: said('status', 'PPid'), kilobytes: isPage ? Number(said('smaps_rollup', 'Pss')) : 0 }
  } catch {
    // It ended meanwhile.
    return { parent: '', kilobytes: 0 }
  }
}
