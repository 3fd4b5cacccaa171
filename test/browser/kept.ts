/** What the browser under test keeps, read and written past the page. */
import type { Page } from '@playwright/test'
import { createGrown } from '#store'
import type { DocChange } from '#store'

export interface KeptDoc {
  readonly kind: string
  readonly id: string
  readonly rev: number
  readonly body: unknown
}

interface Stored {
  readonly docs: readonly (KeptDoc & { readonly rows?: unknown })[]
  readonly rows: readonly { readonly kind: string; readonly id: string; readonly row: DocChange }[]
}

/** Every stored document; those that grow, made of their rows. */
export async function keptIn(page: Page): Promise<readonly KeptDoc[]> {
  const { docs, rows } = await storedIn(page)
  return docs.map(({ rows: head, ...doc }) => {
    if (head === undefined) return doc
    const grown = createGrown()
    for (const { kind, id, row } of rows) if (kind === doc.kind && id === doc.id) grown.apply(row)
    return { ...doc, body: grown.body() }
  })
}

function storedIn(page: Page): Promise<Stored> {
  return page.evaluate(
    () =>
      new Promise<Stored>((resolve, reject) => {
        const opening = indexedDB.open('matchwright')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(['docs', 'rows'])
          const [docs, rows] = ['docs', 'rows'].map((name) => transaction.objectStore(name).getAll())
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve({ docs: docs?.result, rows: rows?.result } as Stored)
          })
        })
      }),
  )
}

/**
 * Puts documents into the browser's store, which a page has opened before; `made` is the version to make it of where none has,
 * as version 0.2.0 of the product did with 1.
 */
export async function plant(page: Page, docs: readonly KeptDoc[], made?: 1): Promise<void> {
  await page.evaluate(
    ({ planted, version }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('matchwright', version)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('docs', { keyPath: ['kind', 'id'] }))
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
    { planted: docs, version: made },
  )
}
