import type { Page } from '@playwright/test'

/**
 * How many times longer the same work takes in this page while other programs want the processor too: the slowest tenth of many
 * short loops against the quickest, which is the machine's own. 1 on a machine with nothing else to do.
 */
export function busyness(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const times: number[] = []
    for (let loop = 0; loop < 60; loop++) {
      const started = performance.now()
      let sum = 0
      for (let at = 0; at < 2_000_000; at++) sum += Math.sqrt(at)
      times.push(performance.now() - started + (sum < 0 ? 1 : 0))
      await new Promise((next) => requestAnimationFrame(next))
    }
    const sorted = times.toSorted((a, b) => a - b)
    return Math.max(1, (sorted[54] ?? 1) / (sorted[0] ?? 1))
  })
}
