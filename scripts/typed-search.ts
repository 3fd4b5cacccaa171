/** How the directory takes what is typed into its search: the longest frame, and the longest way from a key to its picture. */
import type { Page } from '@playwright/test'

const usualWords = 'texas h-1b epic'

/** Between two letters, in milliseconds: a quick hand, and one so slow that the table follows every letter. */
const paces = [80, 250]

/** Both in milliseconds. */
export interface Typed {
  /** Longest frame with its work, 0 where none took 50 or more: shorter ones a browser does not tell. */
  readonly frame: number
  /** Longest from a key to the picture that shows it, to the next 8; 0 where none took more than 16. */
  readonly key: number
}

/** Types the words into an empty search, at both paces. */
export async function typeSearch(page: Page, words: string = usualWords): Promise<Typed> {
  const found: Typed[] = []
  for (const pace of paces) {
    const search = page.getByRole('searchbox')
    await search.fill('')
    await search.focus()
    await rested(page)
    await watchFrames(page)
    await page.keyboard.type(words, { delay: pace })
    await rested(page)
    found.push(await watchedFrames(page))
  }
  return { frame: Math.max(...found.map(({ frame }) => frame)), key: Math.max(...found.map(({ key }) => key)) }
}

/** Nothing waits for the page's thread any more, and what it did has been told. */
async function rested(page: Page): Promise<void> {
  await page.waitForTimeout(500)
  await page.evaluate(() => new Promise((done) => void requestIdleCallback(done)))
}

interface WatchedFrames {
  readonly longest: { frame: number; key: number }
  readonly observers: readonly PerformanceObserver[]
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = { frame: 0, key: 0 }
    const started = performance.now()
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which knows nothing of this file
    const observe = (type: string, which: 'frame' | 'key'): PerformanceObserver => {
      const observer = new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          if (startTime >= started) longest[which] = Math.max(longest[which], duration)
      })
      observer.observe({ type, durationThreshold: 16 } as PerformanceObserverInit)
      return observer
    }
    const observers = [observe('long-animation-frame', 'frame'), observe('event', 'key')]
    Object.assign(globalThis, { watchedFrames: { longest, observers } })
  })
}

function watchedFrames(page: Page): Promise<Typed> {
  return page.evaluate(() => {
    const { longest, observers } = (globalThis as unknown as { readonly watchedFrames: WatchedFrames }).watchedFrames
    for (const observer of observers) observer.disconnect()
    return longest
  })
}
