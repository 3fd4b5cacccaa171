import type { Page } from '@playwright/test'

/** What the page does with text that wants to become markup or code, where the browser has Trusted Types. */
export function triedAsCode(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const attempts: Readonly<Record<string, () => unknown>> = {
      markup: () => (document.createElement('p').innerHTML = '<b>bold</b>'),
      script: () => (document.createElement('script').src = './assets/index.js'),
      worker: () => new Worker('./assets/index.js'),
    }
    const outcomes = Object.entries(attempts).map(([what, attempt]) => {
      try {
        attempt()
        return [what, 'let through'] as const
      } catch (error) {
        return [what, error instanceof TypeError ? 'refused' : String(error)] as const
      }
    })
    return Object.fromEntries(outcomes)
  })
}

export const allRefused = { markup: 'refused', script: 'refused', worker: 'refused' } as const
