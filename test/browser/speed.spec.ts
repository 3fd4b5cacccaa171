import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { go, visitAs } from './screens.ts'

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url))

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

test('the first screen needs at most 50 kB of JavaScript in few files, gzipped', () => {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'))
  const needed = new Set<string>()
  const need = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || needed.has(chunk.file)) return
    needed.add(chunk.file)
    for (const imported of chunk.imports ?? []) need(imported)
  }
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  for (const [key, { file }] of Object.entries(manifest)) if (page.includes(`src="./${file}"`)) need(key)
  const kilobytes = [...needed].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1000
  console.log(`first screen: ${kilobytes.toFixed(1)} kB of JavaScript in ${needed.size} files, gzipped`)
  expect(needed.size).toBeGreaterThan(0)
  expect(needed.size).toBeLessThanOrEqual(4)
  expect(kilobytes).toBeLessThanOrEqual(50)
})

test('the facts of the feeder specialties weigh at most 400 kB, gzipped', () => {
  const feeders = ['internal-medicine', 'family-medicine', 'emergency-medicine', 'pediatrics', 'pathology', 'transitional-year']
  const files = readdirSync(join(built, 'assets')).filter((name) =>
    feeders.some((feeder) => new RegExp(`^${feeder}-[\\w-]{8}\\.json$`).test(name)),
  )
  const kilobytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, 'assets', file))).length, 0) / 1000
  console.log(`feeder directory: ${kilobytes.toFixed(1)} kB in ${files.length} files, gzipped`)
  // The programs of each, and what was fitted to it.
  expect(files).toHaveLength(12)
  expect(kilobytes).toBeLessThanOrEqual(400)
})

test('the first visit leads to a first advice on a processor four times slower, with at most 350 kB on the wire', async ({
  page,
}) => {
  const paths: string[] = []
  page.on('response', (response) => void paths.push(new URL(response.url()).pathname))
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto('./')
  await page.getByRole('checkbox', { name: 'Internal Medicine' }).click()
  await expect(page.getByRole('checkbox', { name: 'Internal Medicine' })).toBeChecked()
  await page.getByRole('button', { name: 'Show my first answer' }).click()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What would help most' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const loaded = paths.map((path) => ({ path, ...onTheWire(path) }))
  const sum = (kind: 'brotli' | 'gzip'): number => loaded.reduce((before, file) => before + file[kind], 0)
  console.log(`first visit to first advice: ${kilo(sum('brotli'))} kB by brotli, ${kilo(sum('gzip'))} by gzip; the largest:`)
  for (const { path, brotli, gzip } of loaded.toSorted((one, other) => other.gzip - one.gzip).slice(0, 10))
    console.log(`  ${kilo(brotli)} ${kilo(gzip)} ${path}`)
  expect(sum('brotli')).toBeGreaterThan(100_000)
  expect(sum('brotli')).toBeLessThanOrEqual(310_000)
  expect(sum('gzip')).toBeLessThanOrEqual(350_000)
})

/** Bytes of a file as the tool and the office send it (brotli) and as most static hosts do; pictures and fonts go as they are. */
function onTheWire(path: string): { readonly brotli: number; readonly gzip: number } {
  const file = join(built, path === '/' ? 'index.html' : path)
  const asItIs = readFileSync(file).length
  if (/\.(?:woff2|png)$/.test(path)) return { brotli: asItIs, gzip: asItIs }
  return existsSync(`${file}.br`)
    ? { brotli: statSync(`${file}.br`).size, gzip: statSync(`${file}.gz`).size }
    : { brotli: asItIs, gzip: asItIs }
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

test('a moving slider solves the list again while the page goes on', async ({ page }) => {
  await visitAs(page)
  await go(page, '/list')
  await page.getByText('Change what matters to you').click()
  const slider = page.getByRole('slider', { name: /Precedent of non-US IMGs/ })
  await slider.focus()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
    // Held down: letting go keeps the wish, and the whole advice is computed anew.
    const before = await slider.getAttribute('aria-valuetext')
    await page.keyboard.down(key)
    await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '')
  }
  // The list of the last move is there while the key is still held.
  await expect(page.locator('.wish-outcome')).not.toBeEmpty()
  await page.keyboard.up('ArrowLeft')
  await expect(page.getByText('Saved on this device').filter({ visible: true })).toBeVisible()
  await expect(slider).toHaveAttribute('aria-valuetext', /of 10/)
})
