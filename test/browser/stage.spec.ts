/** What one stage of life does not need is not on the screen. */
import { expect, test } from '@playwright/test'
import { go, visitWith } from './screens.ts'

/** An invented resident in the first year of internal medicine, on J-1. */
const resident = `version: 1
specialties: [{ id: internal-medicine }]
applicant: { type: non-us-img, citizenships: [CO], location: in-us }
visa: { needed: true, acceptable: [j1], status: J-1 }
education: { graduationYear: 2022 }
exams:
  step1: { date: 2023-02-10, result: pass, attempts: 1 }
  step2ck: { date: 2024-07-15, score: 251, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2025-02-10 }
previousMatches: [{ year: 2026, outcome: matched }]
`

test('a resident sees no chance of matching and no list, but the next step, the visa and the way to the fellowship', async ({
  page,
}) => {
  await visitWith(page, resident)
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  const places = page.getByRole('navigation', { name: 'Places' })
  await expect(places.getByRole('link', { name: 'Plan' })).toBeVisible()
  for (const name of ['Programs', 'Chances', 'List']) await expect(places.getByRole('link', { name })).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(/applicants like you match/)
  await go(page, '/plan')
  await expect(page.getByText(/fellowship/i).first()).toBeVisible()
  await go(page, '/visa')
  await expect(page.getByRole('heading', { name: 'The rules behind it' })).toBeVisible()
  await go(page, '/chances')
  await expect(page.getByRole('heading', { level: 1, name: 'This page is not needed now' })).toBeVisible()
  await page.getByRole('link', { name: 'What to do next' }).click()
  await expect(page.getByRole('heading', { name: 'Step by step' })).toBeVisible()
})

test('a resident of the last year notes how the fellowship match went, and the plan is for the place', async ({ page }) => {
  await visitWith(page, resident.replace('year: 2026', 'year: 2024'))
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await page.clock.setFixedTime(new Date('2026-12-20T12:00:00-05:00'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Note how the fellowship match went')
  await go(page, '/after')
  await page.getByRole('button', { name: 'I have a place' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your fellowship begins on Thu 1 Jul 2027')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Informatics fellowship')
  await page.getByRole('button', { name: 'I have a place' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your fellowship begins on Thu 1 Jul 2027')
  await go(page, '/plan')
  await expect(page.getByText('Begin the fellowship').first()).toBeVisible()
  await expect(page.getByText('Apply for the fellowship')).toHaveCount(0)
})

test('a resident finds the log that the plan speaks of, and nothing of applying', async ({ page }) => {
  await visitWith(page, resident.replace('year: 2026', 'year: 2024'))
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Words' }).click()
  await page.getByLabel(/^What did you do/).fill('Ward list')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 experience')
  const pages = page.getByRole('navigation', { name: 'Words' })
  await expect(pages.getByRole('link', { name: 'From a CV' })).toBeVisible()
  for (const name of ['Statement', 'Letters', 'Interview']) await expect(pages.getByRole('link', { name })).toHaveCount(0)
  await go(page, '/words/interview')
  await expect(page.getByRole('heading', { level: 1, name: 'This page is not needed now' })).toBeVisible()
})
