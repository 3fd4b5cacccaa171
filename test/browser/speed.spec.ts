import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { busyness } from './busyness.ts'
import { examples, go, visit, visitAs } from './screens.ts'

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url))

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

test('the first screen needs at most 150 kB of JavaScript, gzipped', () => {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'))
  const needed = new Set<string>()
  const need = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || needed.has(chunk.file)) return
    needed.add(chunk.file)
    for (const imported of chunk.imports ?? []) need(imported)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) need(key)
  const kilobytes = [...needed].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1000
  console.log(`first screen: ${kilobytes.toFixed(1)} kB of JavaScript in ${needed.size} files, gzipped`)
  expect(needed.size).toBeGreaterThan(0)
  expect(kilobytes).toBeLessThanOrEqual(150)
})

test('the facts of the feeder specialties weigh at most 400 kB, gzipped', () => {
  const feeders = ['internal-medicine', 'family-medicine', 'emergency-medicine', 'pediatrics', 'pathology', 'transitional-year']
  const files = readdirSync(join(built, 'assets')).filter((name) =>
    feeders.some((feeder) => new RegExp(`^${feeder}-[\\w-]{8}\\.json$`).test(name)),
  )
  const kilobytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, 'assets', file))).length, 0) / 1000
  console.log(`feeder directory: ${kilobytes.toFixed(1)} kB in ${files.length} files, gzipped`)
  expect(files).toHaveLength(6)
  expect(kilobytes).toBeLessThanOrEqual(400)
})

test('the first visit is usable soon on a processor four times slower', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const started = Date.now()
  await page.goto('./')
  await page.getByRole('checkbox', { name: 'Internal Medicine' }).click()
  await expect(page.getByRole('checkbox', { name: 'Internal Medicine' })).toBeChecked()
  const usable = Date.now() - started
  const painted = await page.evaluate(() => Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0))
  const asked = Date.now()
  await page.getByRole('button', { name: 'Show my first answer' }).click()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  console.log(
    `4x slowdown: first paint ${painted} ms, first question answered ${usable} ms, first advice ${Date.now() - asked} ms later`,
  )
  // The target is 2 s; the bound leaves room for a machine that does other work at the same time.
  expect(usable).toBeLessThan(6000)
})

test('the page answers while advice is computed', async ({ page }) => {
  await visit(page)
  await page.getByText('Open a profile file, or look at an invented applicant').click()
  await page.evaluate(() => {
    const gaps: number[] = []
    let last = performance.now()
    const beat = (): void => {
      gaps.push(performance.now() - last)
      last = performance.now()
      requestAnimationFrame(beat)
    }
    requestAnimationFrame(beat)
    Object.assign(window, { gaps })
  })
  await page.getByRole('button', { name: examples.j1 }).click()
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  const longest = await page.evaluate(() => Math.max(...(window as unknown as { gaps: number[] }).gaps))
  const busy = await busyness(page)
  console.log(`longest frame while advice was computed: ${Math.round(longest)} ms, on a machine ${busy.toFixed(1)} times busy`)
  expect(longest).toBeLessThan(400 * busy)
})

test('a moving slider solves the list again while the page goes on', async ({ page }) => {
  await visitAs(page)
  await go(page, '/list')
  await page.getByText('Change what matters to you').click()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const slider = page.getByRole('slider', { name: /Precedent of non-US IMGs/ })
  await slider.focus()
  // From the key to the last change of what the sliders say, as the page sees it.
  await page.evaluate(() => {
    const times: number[] = []
    let moved = 0
    addEventListener('keydown', () => (moved = performance.now()), { capture: true })
    const observer = new MutationObserver(() => times.push(performance.now() - moved))
    const outcome = document.querySelector('.wish-outcome')
    if (outcome) observer.observe(outcome, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { times })
  })
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
    // Held down: letting go keeps the wish, and the whole advice is computed anew.
    const before = await slider.getAttribute('aria-valuetext')
    await page.keyboard.down(key)
    await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '')
  }
  // The list of the last move is there.
  await page.waitForFunction(() => (window as unknown as { times: number[] }).times.length > 0)
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times)
  const busy = await busyness(page)
  console.log(
    `4x slowdown: slider to new list ${times.map(Math.round).join(', ')} ms, on a machine ${busy.toFixed(1)} times busy`,
  )
  expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(500 * busy)
  await page.keyboard.up('ArrowLeft')
  await expect(page.getByText('Saved on this device').filter({ visible: true })).toBeVisible()
  await expect(slider).toHaveAttribute('aria-valuetext', /of 10/)
})
