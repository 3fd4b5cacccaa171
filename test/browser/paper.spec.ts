/** Paper is a screen too: whose it is and of which day on every page, and nothing that can be pressed. */
import { expect, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { examples, go, visitAs } from './screens.ts'

test('a list of 120 programs is on at most five pages, each with the name and the day', async ({ page }) => {
  // The lighter applicants apply to fewer.
  await visitAs(page, examples.j1)
  await go(page, '/list')
  await expect(page.getByRole('heading', { level: 1, name: /^Your list: 120 programs/ })).toBeVisible()
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(paper)))
  console.log(`a list of 120 programs: ${text.length} pages of A4`)
  expect(text.length).toBeLessThanOrEqual(5)
  for (const one of text) expect(one).toMatch(/Amina Fiktiva · Sun 22 Nov 2026/)
  expect(text.join(' ').match(/\bin 100\b/g)?.length).toBeGreaterThanOrEqual(120)
})
