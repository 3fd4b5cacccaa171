/** What the browser under test keeps, read and written past the page. */
import type { Page } from '@playwright/test'

export interface KeptDoc {
  readonly kind: string
  readonly id: string
  readonly rev: number
  readonly body: unknown
}

/** Every stored document. */
export function keptIn(page: Page): Promise<readonly KeptDoc[]> {
  return page.evaluate(
    () =>
      new Promise<readonly KeptDoc[]>((resolve, reject) => {
        const opening = indexedDB.open('matchwright')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('docs').objectStore('docs').getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result)
          })
        })
      }),
  )
}

/** Puts documents into the store of a page that has been opened before. */
export async function plant(page: Page, docs: readonly KeptDoc[]): Promise<void> {
  await page.evaluate(
    (planted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('matchwright')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('docs', 'readwrite')
          for (const doc of planted) transaction.objectStore('docs').put(doc)
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    docs,
  )
}
