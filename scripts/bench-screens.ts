/**
 * How soon the built app answers in Chromium: `npm run build && npm run bench:screens`. Each figure is the median of five, with the
 * longest task of the page's own thread in any of them: while it lasts, nothing can be drawn or pressed. The machine's own
 * slowness is printed first. Parts of it by name: `first`, `return`, `wish`, `study`, `type`, `season`,
 * `life`;
 * `--answers 1000` takes a smaller study log.
 */
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { busyness } from './busyness.ts'
import { executablePath, launchArguments } from '../test/browser/chromium.ts'
import { plant } from '../test/browser/kept.ts'
import { screens, today } from '../test/browser/screens.ts'
import { withBuiltApp } from './built-app.ts'
import { busySeasonOf, grownTo, profileOf, seasonOf, studyLogOf } from './large-data.ts'
import type { StoredDoc } from './large-data.ts'
import { typeSearch } from './typed-search.ts'
import type { Typed } from './typed-search.ts'
import { measured, observe, watched } from './watched-page.ts'
import type { Measure } from './watched-page.ts'

const times = 5
const { values, positionals: only } = parseArgs({
  options: { answers: { type: 'string', default: '100000' } },
  allowPositionals: true,
})
const answers = Number(values.answers)
const experiences = 500
const programs = 2000
/** Programs of a season in which everything happens. */
const busy = 200
/** Of the directory a search is typed over. */
const rows = 5000
const studyPages = ['/study', '/study/dashboard', '/study/week', '/study/review']
const wordsPages = ['lens', 'capital', 'director', 'statement', 'letters', 'interview', 'files'].map((part) => `/words/${part}`)

await withBuiltApp(41_743, async (origin) => {
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...launchArguments] })
  const contextWith = async (docs: readonly StoredDoc[]): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 } })
    await keep(context, docs)
    return context
  }
  const idle = await browser.newPage()
  console.log(`this machine is ${(await busyness(idle)).toFixed(1)} times as slow as when nothing else runs\n`)
  await idle.close()
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    first: () => firstVisits(() => contextWith([])),
    return: async () => returnVisits(await contextWith([profileOf(5)])),
    wish: async () => movedSlider(await contextWith([profileOf(5)])),
    study: async () => longLog(await contextWith([studyLogOf(answers)])),
    type: async () => typedSearch(await contextWith([profileOf(5, ['family-medicine'])])),
    season: async () => busySeason(await contextWith([profileOf(5), busySeasonOf(busy)])),
    life: async () => longLife(await contextWith([profileOf(experiences), seasonOf(programs)])),
  }
  for (const [name, run] of Object.entries(parts)) if (only.length === 0 || only.includes(name)) await run()
  await browser.close()
})

async function firstVisits(anew: () => Promise<BrowserContext>): Promise<void> {
  const usable: Measure[] = []
  const advised: Measure[] = []
  for (let time = 0; time < times; time++) {
    const context = await anew()
    const page = await pageOf(context)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    usable.push(await watched(page, () => page.goto('./'), { heading: /./ }))
    await page.getByRole('checkbox', { name: 'Internal Medicine' }).click()
    const ask = (): Promise<void> => page.getByRole('button', { name: 'Show my first answer' }).click()
    advised.push(await watched(page, ask, { heading: /./, shown: 'Where you stand' }))
    await context.close()
  }
  say('first visit, processor four times slower: a question can be answered', usable)
  say('first advice after the first answer, processor four times slower', advised)
}

/** Somebody who comes back: the copy the browser keeps, the profile as it was left, and the chance of it worked out anew. */
async function returnVisits(context: BrowserContext): Promise<void> {
  const first = await opened(context, '/', /./, 'Where you stand')
  await first.evaluate(() => navigator.serviceWorker.ready)
  await first.close()
  for (const rate of [1, 4]) {
    const found: Measure[] = []
    for (let time = 0; time < times; time++) {
      const page = await pageOf(context)
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate })
      found.push(await watched(page, () => page.goto('./'), { heading: /./, shown: 'Where you stand', partly: true }))
      await page.close()
    }
    say(`a returning visit to its chance, processor ${rate} times slower`, found)
  }
}

/** The first step of a wish: the list is solved anew while the key is held. */
async function movedSlider(context: BrowserContext): Promise<void> {
  const found: Measure[] = []
  for (let time = 0; time < times; time++) {
    const page = await opened(context, '/list', /./, 'Change what matters to you')
    await page.getByText('Change what matters to you').click()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.getByRole('slider', { name: /Precedent of non-US IMGs/ }).focus()
    const before = await page.locator('.wish-outcome').innerText()
    found.push(await watched(page, () => page.keyboard.down('ArrowRight'), { heading: /./, changed: ['.wish-outcome', before] }))
    // Closed with the key held, the wish is not kept.
    await page.close()
  }
  say('a wish moved to the new list, processor four times slower', found)
}

/** A search typed over a directory larger than there is, on this processor and on one four times slower. */
async function typedSearch(context: BrowserContext): Promise<void> {
  await context.route(/\/assets\/family-medicine-/, async (route) => {
    const file = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'application/json', body: file.includes('"programs":[') ? grownTo(rows, file) : file })
  })
  const page = await opened(context, '/programs', /open to you/)
  const shown = Number(await page.getByRole('table', { name: 'Programs' }).getAttribute('aria-rowcount')) - 1
  const session = await context.newCDPSession(page)
  for (const rate of [1, 4]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    const found: Typed[] = []
    for (let time = 0; time < times; time++) found.push(await typeSearch(page))
    const [frame, key] = [spread(found.map((one) => one.frame)), spread(found.map((one) => one.key))]
    console.log(
      `a search typed over ${shown} programs, processor ${rate} times slower: longest frame ${frame}; longest from a key to its picture ${key}`,
    )
  }
}

/** The median of five with the least and the most. */
function spread(found: readonly number[]): string {
  const [least = 0, , middle = 0, , most = 0] = found.map(Math.round).toSorted((a, b) => a - b)
  return `${middle} ms (${least} to ${most})`
}

async function longLog(context: BrowserContext): Promise<void> {
  await opened(context, '/study', /question/)
  const first: Measure[] = []
  const logged: Measure[] = []
  for (let time = 0; time < times; time++) {
    const page = await pageOf(context)
    first.push(await watched(page, () => page.goto('./#/study/dashboard'), { heading: / right of the / }))
    await page.close()
  }
  say(`first dashboard of ${answers} answers, from opening the app`, first)
  const page = await opened(context, '/study', /question/)
  for (const path of studyPages) await visitOften(page, path)
  await page.goto('./#/study')
  for (let time = 0; time < times; time++) {
    await page.getByRole('button', { name: 'One more: I did not know it' }).click()
    const log = (): Promise<void> => page.getByRole('button', { name: 'Log this block' }).click()
    logged.push(await watched(page, log, { heading: /question/, shown: 'Saved on this device' }))
  }
  say(`a block logged beside ${answers} answers, until it is saved`, logged)
}

/** A season as busy as any, opened from another screen. */
async function busySeason(context: BrowserContext): Promise<void> {
  const page = await opened(context, '/', /./, 'Where you stand')
  console.log(`\na season of ${busy} programs with ten events each:`)
  await visitOften(page, '/season', /^\d+ applications/)
}

async function longLife(context: BrowserContext): Promise<void> {
  const page = await opened(context, '/', /./, 'Where you stand')
  console.log(`\nwith ${experiences} experiences and ${programs} programs applied to:`)
  for (const path of [...screens.map((screen) => screen.path), ...wordsPages]) await visitOften(page, path)
}

/** From another screen to this one, again and again. */
async function visitOften(page: Page, path: string, heading = /^(?!There is nothing)/): Promise<void> {
  const found: Measure[] = []
  for (let time = 0; time < times; time++) {
    await watched(page, () => page.goto('./#/nowhere'), { heading: /^There is nothing/ })
    found.push(await watched(page, () => page.goto(`./#${path}`), { heading }))
  }
  say(path, found)
}

/** A page on which this has been read and worked out before. */
async function opened(context: BrowserContext, path: string, heading: RegExp, shown?: string): Promise<Page> {
  const page = await pageOf(context)
  await watched(page, () => page.goto(`./#${path}`), { heading, ...(shown === undefined ? {} : { shown }) })
  return page
}

async function pageOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await observe(page, today)
  return page
}

/** As a browser that used version 0.2.0 holds them; the app takes them over. */
async function keep(context: BrowserContext, docs: readonly StoredDoc[]): Promise<void> {
  const page = await context.newPage()
  await page.goto('./third-party-notices.txt')
  await plant(page, docs, 1)
  await page.close()
}

function say(what: string, found: readonly Measure[]): void {
  console.log(`${what}: ${measured(found)}`)
}
