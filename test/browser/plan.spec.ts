/** A plan one works with, and what comes after the Match. */
import { expect, test } from '@playwright/test'
import { go, visitAs } from './screens.ts'

test('ticked, added and put in: the plan of a phone is the same after a reload, and its calendar takes the tick', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visitAs(page)
  await go(page, '/plan')
  await page.getByRole('button', { name: /^Done ?: Finish the personal statement/ }).click()
  await page.getByRole('textbox', { name: 'What' }).fill('Call the notary')
  await page.getByLabel('By', { exact: true }).fill('2027-05-01')
  await page.getByRole('button', { name: 'Add to my plan' }).click()
  await page
    .getByRole('button', { name: /^Put into my plan/ })
    .first()
    .click()
  await expect(page.getByText('In your plan')).toBeVisible()
  await expect(page.getByText('Saved on this device').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Call the notary' })).toBeVisible()
  await page.getByText('Done: 1').click()
  await expect(page.getByRole('button', { name: /^Take back ?: Finish the personal statement/ })).toBeVisible()
  await page.getByLabel('Month').selectOption({ label: 'May 2027' })
  await expect(page.getByRole('heading', { name: 'Call the notary' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Match Day: learn where' })).toHaveCount(0)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Put it into your calendar' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  const events = Buffer.concat(chunks).toString().split('BEGIN:VEVENT')
  expect(events.find((event) => event.includes('UID:statement-2028'))).toContain('STATUS:CANCELLED')
  expect(events.some((event) => event.includes('Call the notary'))).toBe(true)

  // What has changed by the next visit stands before the steps, and what was ticked is none of it.
  await page.clock.setFixedTime(new Date('2027-06-20T12:00:00-04:00'))
  await page.reload()
  await go(page, '/plan')
  const [since, steps] = ['Since you last looked', 'Step by step'].map((name) => page.getByRole('heading', { name }))
  await expect(since!).toBeVisible()
  expect((await since!.boundingBox())!.y).toBeLessThan((await steps!.boundingBox())!.y)
  await expect(page.getByRole('region', { name: 'Since you last looked' })).not.toContainText('personal statement')
})

test('the whole way as one number, its years, and the size of a project, worked out while one types', async ({ page }) => {
  await visitAs(page)
  await go(page, '/after')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your way to the fellowship: 22 in 100')
  await expect(page.getByRole('heading', { name: 'Fellowship, year 2' })).toBeVisible()
  await page.getByText(/^Needless alerts:/).click()
  await page.getByLabel('Today, percent').first().fill('90')
  await page.getByLabel('Worth having, percent').first().fill('75')
  await expect(page.getByText(/^100 events before and as many after/)).toBeVisible()

  // A reply of a fellowship stands above what is published, with its day, and counts.
  await expect(page.getByRole('heading', { name: /fellowships: 0 said to take your visa/ })).toBeVisible()
  await page.getByRole('button', { name: 'Ask HonorHealth, or note its reply' }).click()
  await page.getByLabel('What they said').selectOption('yes')
  await page.getByRole('button', { name: 'Keep this answer' }).click()
  await expect(page.getByRole('heading', { name: /fellowships: 1 said to take your visa/ })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'HonorHealth' })).toContainText('takes J-1, 2026')
})
