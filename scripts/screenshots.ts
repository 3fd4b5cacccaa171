/**
 * Pictures of the screens, from the built app: `npm run screenshots`. A few go to docs/screenshots for the README; every
 * screen at three widths, light and dark, empty and full goes to .cache/screenshots, to be looked at before a release.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { executablePath, launchArguments } from '../test/browser/chromium.ts'
import { go, screens, visit, visitAs } from '../test/browser/screens.ts'
import { withBuiltApp } from './built-app.ts'
import { recompress } from './recompress-png.ts'

const port = 41_741
const origin = `http://localhost:${port}/`
const matrix = join('.cache', 'screenshots')
const kept = join('docs', 'screenshots')

const widths = [390, 768, 1440] as const
const themes = ['light', 'dark'] as const

/** What the README shows. */
const forReadme: readonly Shot[] = [
  { name: 'home', path: '/', width: 390, theme: 'light' },
  { name: 'list', path: '/list', width: 1440, theme: 'light' },
  { name: 'chances', path: '/chances', width: 1440, theme: 'dark' },
  { name: 'programs', path: '/programs', width: 390, theme: 'dark' },
]

interface Shot {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly theme: (typeof themes)[number]
}

await withBuiltApp(port, async () => {
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...launchArguments] })
  await mkdir(matrix, { recursive: true })
  await mkdir(kept, { recursive: true })
  await keepForReadme(browser)
  if (!process.argv.includes('--readme')) await keepMatrix(browser)
  await browser.close()
})

async function keepForReadme(browser: Browser): Promise<void> {
  for (const { name, path, width, theme } of forReadme) {
    const page = await open(browser, width, theme)
    await visitAs(page)
    await go(page, path)
    await settled(page)
    const picture = recompress(await page.screenshot())
    await writeFile(join(kept, `${name}.png`), picture)
    console.log(`${join(kept, name)}.png  ${Math.round(picture.length / 1000)} kB`)
    await page.context().close()
  }
}

async function keepMatrix(browser: Browser): Promise<void> {
  for (const width of widths) {
    for (const theme of themes) {
      for (const [state, begin] of [
        ['empty', visit],
        ['full', visitAs],
      ] as const) {
        const page = await open(browser, width, theme)
        await begin(page)
        for (const { name, path } of screens) {
          await go(page, path)
          await settled(page)
          await page.screenshot({ path: join(matrix, `${name}-${width}-${theme}-${state}.png`), fullPage: true })
        }
        await page.context().close()
      }
    }
    console.log(`${matrix}: ${screens.length} screens at ${width} px, light and dark, empty and full`)
  }
}

async function open(browser: Browser, width: number, theme: Shot['theme']): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: theme,
    serviceWorkers: 'block',
    timezoneId: 'America/New_York',
  })
  return context.newPage()
}

/** Fonts are there, and what is measured has been drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(250)
}
