/**
 * What a browser's storage can do to a person: deny, be full, be cleared, hold what cannot be read or what a newer version wrote.
 * Each attack counts what it did; the browser tests run a few rounds of it, the torture suite all.
 */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from './patient.ts'
import { isSame } from '../../store/src/json.ts'
import type { SetAside } from '#store'
import { keptIn, plant } from './kept.ts'
import type { KeptDoc } from './kept.ts'
import { go, visit, visitAs, visitAsPathologist } from './screens.ts'

export interface Damage {
  /** Changes that the page showed as made, or documents it was given. */
  readonly tried: number
  /** Of those, what was nowhere any more. */
  readonly lost: readonly string[]
  /** What stood in the store and was replaced without a copy. */
  readonly overwritten: readonly string[]
  /** Screens without a heading, or with nothing but the word that they could not be shown. */
  readonly blank: readonly string[]
}

const unharmed: Damage = { tried: 0, lost: [], overwritten: [], blank: [] }

export const nameField = (page: Page): Locator => page.getByLabel('Name', { exact: true })

export async function openYou(page: Page): Promise<void> {
  await go(page, '/profile/you')
  await expect(nameField(page)).toBeVisible()
}

export const saved = (page: Page): Promise<void> => expect(page.locator('.saved').first()).toHaveText('Saved on this device')

export async function profileOf(page: Page): Promise<unknown> {
  return (await keptIn(page)).find(({ kind }) => kind === 'profile')?.body
}

/** Two ways a browser keeps nothing, and what the page says of each. */
export const refusals = {
  SecurityError: /does not let Matchwright keep anything/,
  QuotaExceededError: /full/,
} as const

/** Nothing can be kept: what is typed is told to be unsaved, survives each reload, and goes into a file. */
export async function underRefusal(page: Page, why: keyof typeof refusals, rounds: number): Promise<Damage> {
  await page.addInitScript((name) => {
    const refuse = (): never => {
      throw new DOMException('refused', name)
    }
    if (name === 'SecurityError') IDBFactory.prototype.open = refuse
    else IDBObjectStore.prototype.put = refuse
  }, why)
  await visit(page)
  await openYou(page)
  const lost: string[] = []
  for (let round = 1; round <= rounds; round++) {
    const typed = `Amina ${round}`
    await nameField(page).fill(typed)
    await expect(page.locator('.saved').first()).toContainText(refusals[why])
    await page.reload()
    await expect(nameField(page)).toBeVisible()
    if ((await nameField(page).inputValue()) !== typed) lost.push(typed)
  }
  const last = `Amina ${rounds}`
  if (!(await everythingAsFile(page)).includes(last)) lost.push(`${last} in the file`)
  return { ...unharmed, tried: rounds + 1, lost }
}

async function everythingAsFile(page: Page): Promise<string> {
  await go(page, '/data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything to a file' }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

/** The browser clears the data under the page, again and again: the next change writes everything that is shown. */
export async function underClearing(page: Page, rounds: number): Promise<Damage> {
  await visitAsPathologist(page)
  await openYou(page)
  const session = await page.context().newCDPSession(page)
  const lost: string[] = []
  for (let round = 1; round <= rounds; round++) {
    await nameField(page).fill(`Amina ${round}`)
    await saved(page)
    await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' })
    await nameField(page).fill(`Amina ${round} K.`)
    await saved(page)
    const kept = Object(await profileOf(page)) as { readonly name?: unknown; readonly specialties?: unknown }
    if (kept.name !== `Amina ${round} K.` || kept.specialties === undefined) lost.push(`round ${round}: ${JSON.stringify(kept)}`)
  }
  return { ...unharmed, tried: 2 * rounds, lost }
}

/** Bodies no version of ours wrote. */
export const brokenBodies: readonly unknown[] = [
  null,
  7,
  'text',
  [],
  { version: 1 },
  { specialties: 5 },
  { experiences: [null] },
  { version: 1, blocks: [null] },
  true,
  '',
  -1,
  {},
  [[]],
  [null],
  { version: null },
  { version: '1' },
  { version: -1 },
  { version: 1.5 },
  { version: 1, blocks: 'x', totals: 4 },
  { version: 1, entries: null, rows: 4 },
  { version: 1, text: {}, versions: 'x' },
  { exams: 'x', specialties: [{ id: 5 }] },
  { specialties: [{}], letters: { a: 1 } },
  { version: 1, blocks: [{ id: 'a', date: 'yesterday', source: 1, items: [{}] }] },
]

const places = [
  { kind: 'profile', id: 'mine' },
  { kind: 'study', id: 'mine' },
  { kind: 'import', id: 'broken' },
  { kind: 'statement', id: 'internal-medicine' },
  { kind: 'note', id: 'question-visa' },
  { kind: 'list', id: 'last-seen' },
] as const

/** Documents that cannot be read, in every place: each screen stands, and what is taken out of its place is set aside whole. */
export async function underBrokenDocuments(page: Page, bodies: readonly unknown[], paths: readonly string[]): Promise<Damage> {
  await visitAs(page)
  const blank: string[] = []
  const overwritten: string[] = []
  for (const [n, body] of bodies.entries()) {
    // Another document is another revision: the page may still be taking the last one out of its place.
    const planted = places.map((place): KeptDoc => ({ ...place, rev: 90 + n, body }))
    await plant(page, planted)
    await page.reload()
    blank.push(...(await blankAmong(page, ['/', ...paths])).map((path) => `${path} with ${JSON.stringify(body)}`))
    overwritten.push(...(await replacedInSilence(page, planted)))
  }
  return { tried: bodies.length * places.length, lost: [], overwritten, blank }
}

/** Planted documents that neither stand in their place nor are set aside, and are readable by nobody any more. */
async function replacedInSilence(page: Page, planted: readonly KeptDoc[]): Promise<readonly string[]> {
  const kept = await keptIn(page)
  return planted.flatMap(({ kind, id, body }) => {
    const inPlace = kept.some((doc) => doc.kind === kind && doc.id === id && isSame(doc.body, body))
    const aside = kept.some((doc) => {
      const said = Object(doc.body) as Partial<SetAside>
      return doc.kind === 'set-aside' && said.of?.kind === kind && isSame(said.body, body)
    })
    return inPlace || aside ? [] : [`${kind} ${JSON.stringify(body)}`]
  })
}

/** Screens that are not there, of these. */
export async function blankAmong(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const blank: string[] = []
  for (const path of paths) {
    const stands = await go(page, path).then(
      () => true,
      () => false,
    )
    if (!stands || (await page.getByText('This screen could not be shown').count()) > 0) blank.push(path)
  }
  return blank
}

/** A document of a newer version: it is told, and stays byte for byte whatever is opened. */
export async function underNewerDocuments(page: Page, kinds: readonly string[], paths: readonly string[]): Promise<Damage> {
  await visitAsPathologist(page)
  const newer = kinds.map((kind): KeptDoc => {
    const id = places.find((place) => place.kind === kind)?.id ?? 'mine'
    return { kind, id, rev: 900, body: { version: 99, sessions: Array.from({ length: 100 }, (_, n) => n) } }
  })
  const blank: string[] = []
  for (const doc of newer) {
    await plant(page, [doc])
    await page.reload()
    blank.push(...(await blankAmong(page, paths)).map((path) => `${path} with a newer ${doc.kind}`))
  }
  const kept = await keptIn(page)
  const overwritten = newer.filter((doc) => !kept.some((one) => isSame(one, doc))).map(({ kind }) => kind)
  return { tried: newer.length, lost: [], overwritten, blank }
}

/** A newer version in another tab takes the database over: the old tab says so, and what is typed there survives its reload. */
export async function underNewerDatabase(page: Page): Promise<Damage> {
  await visitAsPathologist(page)
  await openYou(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('matchwright', 99)
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
        opening.addEventListener('error', () => reject(opening.error))
      }),
  )
  await nameField(page).fill('Amina')
  await expect(page.locator('.saved').first()).toContainText('Reload this tab')
  await page.reload()
  await expect(nameField(page)).toBeVisible()
  return { ...unharmed, tried: 1, lost: (await nameField(page).inputValue()) === 'Amina' ? [] : ['Amina'] }
}
