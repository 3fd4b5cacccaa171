/** The icon as pictures of the sizes that phones and messengers take, and the card they show beside a link: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { executablePath, launchArguments } from '../test/browser/chromium.ts'
import { recompress } from './recompress-png.ts'

const folder = join('web', 'public')
const icon = await readFile(join(folder, 'icon.svg'), 'utf8')
const font = (await readFile(join('web', 'src', 'fonts', 'source-sans-3-latin.woff2'))).toString('base64')

/** A phone rounds the corners of what it keeps by itself, so there the ground goes to the edge. */
const square = icon.replace(' rx="14"', '')
const pictures = [
  { name: 'icon-192.png', width: 192, height: 192, body: icon },
  { name: 'icon-512.png', width: 512, height: 512, body: icon },
  {
    name: 'icon-maskable-512.png',
    width: 512,
    height: 512,
    body: `<div class="ground"><div class="inner">${square}</div></div>`,
  },
  { name: 'apple-touch-icon.png', width: 180, height: 180, body: square },
  {
    name: 'share.png',
    width: 1200,
    height: 630,
    body: `<div class="card">${icon}<h1>Matchwright</h1><p>US residency and clinical informatics for doctors trained abroad: what your scores mean, which programs are open to you, how likely they are, what to do next.</p><p class="soft">Free, open, and nothing leaves your device.</p></div>`,
  },
] as const

const style = `
  @font-face { font-family: 'Source Sans 3'; src: url(data:font/woff2;base64,${font}); font-weight: 200 900 }
  body { margin: 0; font-family: 'Source Sans 3' } svg { display: block; width: 100%; height: 100% }
  .ground { height: 100vh; background: #0b5d5b; display: grid; place-items: center } .inner { width: 80%; height: 80% }
  .card { height: 630px; box-sizing: border-box; padding: 80px; background: #f6f7f6; color: #16211f }
  .card svg { width: 120px; height: 120px } h1 { font-size: 84px; margin: 24px 0 12px } p { font-size: 38px; line-height: 1.3; margin: 0 0 20px } .soft { color: #4c5956 }`

const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...launchArguments] })
for (const { name, width, height, body } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<!doctype html><style>${style}</style>${body}`)
  await page.evaluate(() => document.fonts.ready)
  await writeFile(join(folder, name), recompress(await page.screenshot({ omitBackground: true })))
  await page.close()
}
await browser.close()
