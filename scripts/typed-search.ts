/** How the directory takes what is typed into its search: the longest time between two frames while it is typed. */
import type { Page } from '@playwright/test'

/** Words of the search one letter at a time, as a quick hand types them. */
const typed = 'texas h-1b epic'
const betweenKeysMs = 80

/** Longest time between two frames, in milliseconds, while the words are typed into a search that is empty. */
export async function typeSearch(page: Page): Promise<number> {
  const search = page.getByRole('searchbox')
  await search.fill('')
  await search.focus()
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    const frames = { longest: 0, isOver: false }
    let last = performance.now()
    const next = (): void => {
      const now = performance.now()
      frames.longest = Math.max(frames.longest, now - last)
      last = now
      if (!frames.isOver) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(globalThis, { frames })
  })
  await page.keyboard.type(typed, { delay: betweenKeysMs })
  await page.waitForTimeout(500)
  return page.evaluate(() => {
    const { frames } = globalThis as unknown as { readonly frames: { readonly longest: number; isOver: boolean } }
    frames.isOver = true
    return frames.longest
  })
}
