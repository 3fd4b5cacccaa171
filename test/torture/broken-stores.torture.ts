/** Storage that denies, is full, is cleared, is broken or is newer than we are, in the browser: every screen stands, and nothing is lost. */
import { chromium } from '@playwright/test'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  brokenBodies,
  refusals,
  underBrokenDocuments,
  underClearing,
  underNewerDatabase,
  underNewerDocuments,
  underRefusal,
} from '../browser/broken-stores.ts'
import type { Damage } from '../browser/broken-stores.ts'
import { executablePath, launchArguments } from '../browser/chromium.ts'
import { screens } from '../browser/screens.ts'
import { startBuiltApp } from '../../scripts/built-app.ts'
import type { BuiltApp } from '../../scripts/built-app.ts'

const paths = ['/', '/profile', '/study', '/words', '/list', '/import', '/data']
const kinds = ['study', 'season', 'import', 'statement', 'note', 'list', 'capital', 'profile']
let app: BuiltApp
let browser: Browser

beforeAll(async () => {
  app = await startBuiltApp(41_747)
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...launchArguments] })
}, 90_000)

afterAll(async () => {
  await browser.close()
  app.end()
})

/** Each attack in a browser of its own, as far as storage goes; what it did is printed and counted. */
async function attacked(what: string, attack: (page: Page) => Promise<Damage>): Promise<void> {
  const context: BrowserContext = await browser.newContext({ baseURL: app.origin, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const { tried, lost, overwritten, blank } = await attack(page)
  await context.close()
  console.log(
    `${what}: ${tried} tried; acknowledged writes lost ${lost.length}, silent overwrites ${overwritten.length}, blank screens ${blank.length}`,
  )
  expect(tried).toBeGreaterThan(0)
  expect({ lost, overwritten, blank }).toEqual({ lost: [], overwritten: [], blank: [] })
}

describe('storage that', () => {
  it.each(Object.keys(refusals) as (keyof typeof refusals)[])('refuses (%s) loses nothing that is typed', (why) =>
    attacked(`refused (${why})`, (page) => underRefusal(page, why, 10)),
  )

  it('is cleared under the page is written again whole', () => attacked('cleared', (page) => underClearing(page, 20)))

  it('holds what nobody can read blanks no screen, and keeps it', () =>
    attacked('broken', (page) => underBrokenDocuments(page, brokenBodies, paths)))

  it('holds what a newer version wrote leaves it as it is on every screen', () =>
    attacked('newer document', (page) =>
      underNewerDocuments(
        page,
        kinds,
        screens.map(({ path }) => path),
      ),
    ))

  it('is taken over by a newer version loses nothing that is typed', () => attacked('newer database', underNewerDatabase))
})
