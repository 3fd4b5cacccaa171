/** What is pictured: every screen, empty, full and through a season, the documentation, and an office. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { codeNow, makeAdviser, startOffice } from '../server/test/office-process.ts'
import { expect } from '../test/browser/patient.ts'
import { dismiss, go, openProfile, screens, visit, visitAs } from '../test/browser/screens.ts'
import { profileAt, readStages } from '../test/stage-people.ts'

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

const furtherScreens = [
  { name: 'study', path: '/study' },
  { name: 'forecast', path: '/exams/forecast' },
  { name: 'step 3', path: '/exams/step3' },
]

const seasonScreens: Readonly<Record<string, readonly string[]>> = {
  interviewing: ['/season', '/season/verify', '/season/ranks'],
  ranking: ['/', '/season/ranks'],
  'match week': ['/season'],
  soap: ['/season'],
  matched: ['/season', '/after'],
  'in residency': ['/after'],
}

const documents = ['index', 'method', 'cli', 'reference', 'reference-match']

export function momentsPictured(): readonly Moment[] {
  const empty = screens.filter(({ name }) => differWhenEmpty.includes(name))
  return [
    { begin: visit, places: empty.map(({ name, path }) => screen(`${name}, empty`, path)) },
    { begin: (page) => visitAs(page), places: [...screens, ...furtherScreens].map(({ name, path }) => screen(name, path)) },
    ...Object.entries(seasonScreens).map(([stage, paths]) => atStage(stage, paths)),
    { begin: visit, places: documents.map(documentPage) },
    office(),
  ]
}

function screen(name: string, path: string): Place {
  return { name, open: (page) => go(page, path) }
}

function documentPage(name: string): Place {
  return { name: `docs ${name}`, open: async (page) => void (await page.goto(`./docs/${name}.html`)) }
}

function atStage(stage: string, paths: readonly string[]): Moment {
  const { today, profile } = profileAt(readStages('test'), stage)
  return {
    begin: async (page) => {
      await page.clock.setFixedTime(new Date(`${today}T12:00:00-05:00`))
      await page.goto('./')
      await openProfile(page, profile)
      await dismiss(page)
    },
    places: paths.map((path) => screen(`${stage} ${path === '/' ? 'home' : path.slice(1).replaceAll('/', ' ')}`, path)),
  }
}

/** An office nobody has come to yet, from its door on. */
function office(): Moment {
  const place = { folder: mkdtempSync(join(tmpdir(), 'matchwright-pictured-')) }
  const account = makeAdviser(place)
  const started = startOffice(place)
  const at = async (path: string): Promise<string> => `${(await started).at}/#${path}`
  const signIn = async (page: Page): Promise<void> => {
    await page.getByLabel('E-mail address').fill(account.email)
    await page.getByLabel('Password').fill(account.password)
    await page.getByLabel('Code of your authenticator app').fill(codeNow(account))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody has taken up an invitation yet')
  }
  const openOffice = async (page: Page): Promise<void> => void (await page.goto(await at('/')))
  const invitations = async (page: Page): Promise<void> => {
    await page.goto(await at('/invitations'))
    await expect(page.getByLabel('Whom it is for')).toBeVisible()
  }
  return {
    begin: openOffice,
    places: [
      { name: 'office, signing in', open: openOffice },
      { name: 'office, empty', open: signIn },
      { name: 'office, invitations', open: invitations },
    ],
    end: async () => (await started).kill('SIGTERM'),
  }
}
