import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from './patient.ts'

/** Every screen by its address, in the order of the line. */
export const screens: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'home', path: '/' },
  { name: 'profile', path: '/profile' },
  { name: 'exams', path: '/exams' },
  { name: 'programs', path: '/programs' },
  { name: 'chances', path: '/chances' },
  { name: 'scorecard', path: '/chances/scorecard' },
  { name: 'list', path: '/list' },
  { name: 'plan', path: '/plan' },
  { name: 'after', path: '/after' },
  { name: 'words', path: '/words' },
  { name: 'season', path: '/season' },
  { name: 'visa', path: '/visa' },
  { name: 'import', path: '/import' },
  { name: 'review', path: '/review' },
  { name: 'data', path: '/data' },
  { name: 'beside', path: '/beside' },
  { name: 'facts', path: '/facts' },
]

/** Profile files of invented applicants. */
export const examples = {
  j1: 'examples/j1-internal-medicine.yaml',
  h1b: 'examples/h1b-medicine-pathology.yaml',
  fewFunds: 'examples/family-medicine-few-funds.yaml',
} as const

type Example = (typeof examples)[keyof typeof examples]

/** The day every browser test lives on, so that advice and pictures do not change with the calendar. */
export const today = new Date('2026-11-22T12:00:00-05:00')

/** Opens the app as on a first visit. */
export async function visit(page: Page): Promise<void> {
  await page.clock.setFixedTime(today)
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens the app and a profile file in it. */
export async function visitWith(page: Page, profile: string): Promise<void> {
  await visit(page)
  await openProfile(page, profile)
}

/** Opens a profile file where the page asks for a first answer. */
export async function openProfile(page: Page, profile: string): Promise<void> {
  await page.getByText('Open a profile file, or look at an invented applicant').click()
  await page
    .getByLabel('Profile file')
    .setInputFiles({ name: 'mine.yaml', mimeType: 'application/yaml', buffer: Buffer.from(profile) })
  await expect(page.getByText('Opened mine.yaml.')).toBeVisible()
}

/** Opens the app, and an invented applicant's file as one's own. */
export async function visitAs(page: Page, who: Example = examples.j1): Promise<void> {
  await visitReady(page, readFileSync(who, 'utf8'))
}

/** The first example, aiming at pathology: a fifth of the programs to weigh, for a test that asks nothing about internal medicine. */
export async function visitAsPathologist(page: Page): Promise<void> {
  await visitReady(page, readFileSync(examples.j1, 'utf8').replace('id: internal-medicine', 'id: pathology'))
}

/** Until the first answer stands. */
async function visitReady(page: Page, profile: string): Promise<void> {
  await visitWith(page, profile)
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await dismiss(page)
}

/** Takes the notice away, unless its own time was over first. */
export async function dismiss(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Dismiss' })
  await button.evaluateAll((found) => found.forEach((one) => one instanceof HTMLElement && one.click()))
  await expect(button).toHaveCount(0)
}

/** Goes to a screen and waits until it says what it is. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(`./#${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

/** Of the title a screen has; on a phone at most two. */
export function headlineLines(page: Page): Promise<number> {
  return page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) =>
      Math.round(heading.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(heading).lineHeight)),
    )
}
