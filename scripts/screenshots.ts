/**
 * Pictures of the screens, from the built app: `npm run screenshots`. A few go to docs/screenshots for the README; every
 * screen at four widths, light and dark and in high contrast of both goes to .cache/screenshots, and sheets of many on one to
 * .cache/screenshots/sheets, to be looked at before a release. `npm run screenshots -- office week` takes only what has one of
 * these words in its name.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { executablePath, launchArguments } from '../test/browser/chromium.ts'
import { go, headlineLines, visitAs } from '../test/browser/screens.ts'
import { withBuiltApp } from './built-app.ts'
import { contactSheets } from './contact-sheet.ts'
import type { Picture } from './contact-sheet.ts'
import { momentsPictured } from './pictured.ts'
import { recompress } from './recompress-png.ts'

const port = 41_741
const origin = `http://localhost:${port}/`
const matrix = join('.cache', 'screenshots')
const kept = join('docs', 'screenshots')

const sheets = join(matrix, 'sheets')

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))

const widths = [320, 390, 768, 1440] as const
/** What somebody may have chosen on the device. */
const looks = [
  { name: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'light high contrast', colorScheme: 'light', contrast: 'more' },
  { name: 'dark high contrast', colorScheme: 'dark', contrast: 'more' },
] as const
type Look = (typeof looks)[number]
/** Of a long page, in CSS pixels. */
const mostHeight = 2400

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
  readonly theme: Look['colorScheme']
}

await withBuiltApp(port, async () => {
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...launchArguments] })
  await mkdir(sheets, { recursive: true })
  await mkdir(kept, { recursive: true })
  if (asked.length === 0) await keepForReadme(browser)
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

/** A window is opened once for a moment and takes every width and look in turn, as a device that is turned or set otherwise. */
async function keepMatrix(browser: Browser): Promise<void> {
  const pictures = new Map<string, Picture[]>()
  const faults: string[] = []
  for (const { begin, places, end } of momentsPictured()) {
    // What is not asked for is gone through all the same up to what is: it may begin there.
    const last = places.findLastIndex(({ name }) => isAsked(name))
    const page = await open(browser, 1440, 'light')
    if (last >= 0) await begin(page)
    for (const { name, open: openPlace } of places.slice(0, last + 1)) {
      await openPlace(page)
      if (!isAsked(name)) continue
      for (const width of widths) {
        await page.setViewportSize({ width, height: heightOf(width) })
        for (const look of looks) {
          const sheet = `${width}-${look.name.replaceAll(' ', '-')}`
          const file = join(matrix, `${name.replaceAll(/\W+/g, '-')}-${sheet}.png`)
          await picture(page, look, file)
          pictures.set(sheet, [...(pictures.get(sheet) ?? []), { name, file, width }])
        }
        const more = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (more > 0) faults.push(`${name} at ${width} px: ${more} px too wide`)
        if (width !== 390 || name.startsWith('docs ')) continue
        const lines = await headlineLines(page)
        if (lines > 2) faults.push(`${name}: a headline of ${lines} lines on a phone`)
      }
      console.log(`${matrix}: ${name}`)
    }
    await page.context().close()
    await end?.()
  }
  for (const [name, its] of pictures) {
    const files = await contactSheets(browser, { folder: sheets, name, pictures: its })
    console.log(files.join('\n'))
  }
  console.log(faults.length === 0 ? 'No screen is wider than its window, no headline longer than two lines.' : faults.join('\n'))
}

function isAsked(name: string): boolean {
  return asked.length === 0 || asked.some((word) => name.includes(word))
}

async function picture(page: Page, { colorScheme, contrast }: Look, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' })
  await settled(page)
  const { width, height, y } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: document.documentElement.scrollHeight,
    y: window.scrollY,
  }))
  // From where the page has gone by itself.
  const clip = { x: 0, y, width, height: Math.min(height - y, mostHeight) }
  await page.screenshot({ path, fullPage: true, clip, animations: 'disabled' })
}

async function open(browser: Browser, width: number, theme: Shot['theme']): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: heightOf(width) },
    colorScheme: theme,
    serviceWorkers: 'block',
    timezoneId: 'America/New_York',
  })
  return context.newPage()
}

function heightOf(width: number): number {
  return width < 500 ? 844 : 900
}

/** Fonts are there, and what follows from a new width or look has been drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 4; frame++) await new Promise((drawn) => void requestAnimationFrame(drawn))
  })
}
