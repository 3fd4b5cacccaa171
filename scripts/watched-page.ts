/** A page that is watched while it works: how long until something stands there, and which tasks kept it from drawing meanwhile. */
import type { Page } from '@playwright/test'

export interface Measure {
  readonly ms: number
  /** Tasks of the page's own thread over 50 ms, in milliseconds. */
  readonly longTasks: readonly number[]
}

/** What has to stand on the page: its heading, nothing that is still being read, and a text where one is given. */
interface Until {
  readonly heading: RegExp
  readonly shown?: string
  /** Other parts of the page may still be read. */
  readonly partly?: boolean
  /** A place that no longer says what it said before. */
  readonly changed?: readonly [selector: string, before: string]
}

interface Watching {
  readonly longTasks: readonly { readonly at: number; readonly ms: number }[]
}

/** Once for a page, before it is opened: it lives on this day, while its clock of milliseconds runs on. */
export async function observe(page: Page, day: Date): Promise<void> {
  await page.addInitScript((fixed) => {
    globalThis.Date = class extends Date {
      constructor(...given: []) {
        super(...(given.length > 0 ? given : ([fixed] as unknown as [])))
      }
      static override now(): number {
        return fixed
      }
    } as DateConstructor
    const longTasks: { at: number; ms: number }[] = []
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, ms: duration })
    }).observe({ type: 'longtask', buffered: true })
    Object.assign(globalThis, { watching: { longTasks } })
  }, day.getTime())
}

/** From a deed to what it brings, in the page's own time; a page that is opened begins at 0. */
export async function watched(
  page: Page,
  deed: () => Promise<unknown>,
  { heading, shown = '', changed = ['', ''], partly = false }: Until,
): Promise<Measure> {
  const origin = (): Promise<number> => page.evaluate(() => performance.timeOrigin)
  const before = await page.evaluate(() => ({ origin: performance.timeOrigin, at: performance.now() }))
  await deed()
  const end = await whenThere(page, { title: heading.source, text: shown, place: changed, inPart: partly })
  const from = (await origin()) === before.origin ? before.at : 0
  // What the page does right after still belongs to the deed, and long tasks are told a moment later.
  await page.waitForTimeout(300)
  const tasks = await page.evaluate(() => (globalThis as unknown as { readonly watching: Watching }).watching.longTasks)
  return { ms: end - from, longTasks: tasks.filter(({ at }) => at >= from).map(({ ms }) => ms) }
}

interface Sought {
  readonly title: string
  readonly text: string
  readonly place: readonly [selector: string, before: string]
  readonly inPart: boolean
}

/**
 * Milliseconds of the page's own time at which all of it stood there. Asked past Playwright, whose questions count as a press of somebody's:
 * a page that was pressed may move its focus.
 */
async function whenThere(page: Page, sought: Sought): Promise<number> {
  const look = async ({ title, text, place: [selector, said], inPart }: Sought): Promise<number> => {
    const isThere = (): boolean => {
      const h1 = document.querySelector('h1')
      const place = selector === '' ? null : document.querySelector<HTMLElement>(selector)
      return (
        h1 !== null &&
        new RegExp(title).test(h1.textContent) &&
        (inPart || !document.querySelector('.skeleton')) &&
        document.body.innerText.includes(text) &&
        (selector === '' || place?.innerText !== said)
      )
    }
    while (!isThere()) await new Promise(requestAnimationFrame)
    return performance.now()
  }
  const session = await page.context().newCDPSession(page)
  const expression = `(${look.toString()})(${JSON.stringify(sought)})`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  return Number(result.value)
}

/** The median, and the longest task where one was long. */
export function measured(found: readonly Measure[]): string {
  const ms = found.map((one) => one.ms).toSorted((a, b) => a - b)
  const longest = Math.max(0, ...found.flatMap(({ longTasks }) => longTasks))
  const count = found.reduce((sum, { longTasks }) => sum + longTasks.length, 0)
  const tasks =
    count === 0 ? 'no task over 50 ms' : `longest task ${Math.round(longest)} ms, ${count} over 50 ms in ${found.length}`
  return `${Math.round(ms[Math.floor(ms.length / 2)] ?? 0)} ms; ${tasks}`
}
