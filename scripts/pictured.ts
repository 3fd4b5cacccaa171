/** What is pictured: every screen, empty and full, through a season, the documentation, and an office. */
import type { Page } from '@playwright/test'
import { student } from '../test/browser/invented.ts'
import { expect } from '../test/browser/patient.ts'
import { dismiss, go, screens, visit, visitAs, visitWith } from '../test/browser/screens.ts'
import { office } from './pictured-office.ts'
import { seasonMoments } from './pictured-season.ts'

export interface Place {
  readonly name: string
  /** Brings the page there. */
  readonly open: (page: Page) => Promise<void>
}

/** A page in one state, and where it is looked at. */
export interface Moment {
  readonly begin: (page: Page) => Promise<void>
  readonly places: readonly Place[]
  /** Ends what only this moment needs. */
  readonly end?: () => Promise<void>
}

/** The others all say the same before a specialty is chosen. */
const differWhenEmpty: readonly string[] = ['home', 'profile', 'programs', 'scorecard', 'import']

const subPlaces = [
  ...['you', 'exams', 'experiences', 'preferences'].map((group) => `/profile/${group}`),
  ...['lens', 'capital', 'director', 'statement', 'letters', 'interview', 'files', 'import'].map((part) => `/words/${part}`),
  '/study',
  '/study/import',
  '/exams/forecast',
  '/exams/step3',
]

const studyScreens = ['/study', '/study/dashboard', '/study/week', '/study/review', '/exams/forecast']

const documents = ['index', 'method', 'cli', 'reference', 'reference-match']

export function momentsPictured(): readonly Moment[] {
  const empty = screens.filter(({ name }) => differWhenEmpty.includes(name))
  return [
    { begin: visit, places: empty.map(({ name, path }) => screen(`${name}, empty`, path)) },
    {
      begin: (page) => visitAs(page),
      places: [...screens.map(({ name, path }) => screen(name, path)), ...subPlaces.map(named), ...inWork],
    },
    { begin: studying, places: studyScreens.map((path) => screen(`${path.slice(1).replaceAll('/', ' ')}, filled`, path)) },
    ...seasonMoments(),
    { begin: visit, places: documents.map(documentPage) },
    office(),
  ]
}

function screen(name: string, path: string): Place {
  return { name, open: (page) => go(page, path) }
}

function named(path: string): Place {
  return screen(path.slice(1).replaceAll('/', ' '), path)
}

function documentPage(name: string): Place {
  return { name: `docs ${name}`, open: async (page) => void (await page.goto(`./docs/${name}.html`)) }
}

/** What is seen only once something was done. */
const inWork: readonly Place[] = [
  {
    name: 'program',
    open: async (page) => {
      await go(page, '/programs')
      await go(page, ((await page.locator('.program-name').first().getAttribute('href')) ?? '').slice(1))
    },
  },
  {
    name: 'plan, one month',
    open: async (page) => {
      await go(page, '/plan')
      await page.getByLabel('Month').selectOption({ index: 2 })
    },
  },
  {
    name: 'list, since you last looked',
    open: async (page) => {
      await go(page, '/list')
      await go(page, '/profile/money')
      await page.getByLabel('Most applications', { exact: true }).fill('100')
      await go(page, '/list')
      await expect(page.getByRole('heading', { name: 'Since you last looked' })).toBeVisible()
    },
  },
]

/** Before Step 2 CK, with three blocks logged. */
async function studying(page: Page): Promise<void> {
  await visitWith(page, student)
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await go(page, '/study')
  for (const system of ['Cardiovascular', 'Respiratory', 'Gastrointestinal']) {
    await page.getByLabel('System').selectOption(system)
    await page.getByRole('button', { name: 'One more: I did not know it' }).click()
    await page.getByRole('button', { name: 'Log this block' }).click()
    await expect(page.getByText('Logged 19 of 20 right.')).toBeVisible()
    await dismiss(page)
  }
}
