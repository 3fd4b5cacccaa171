/** Paper is a screen too: whose it is and of which day on every page, and nothing that can be pressed. */
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { examples, go, visitAs } from './screens.ts'

test('a list of 120 programs is on at most five pages, each with the name and the day', async ({ page }) => {
  // The lighter applicants apply to fewer.
  await visitAs(page, examples.j1)
  await go(page, '/list')
  await expect(page.getByRole('heading', { level: 1, name: /^Your list: 120 programs/ })).toBeVisible()
  const text = await pagesOf(page)
  console.log(`a list of 120 programs: ${text.length} pages of A4`)
  expect(text.length).toBeLessThanOrEqual(5)
  for (const one of text) expect(one).toMatch(/Amina Fiktiva · Sun 22 Nov 2026/)
  expect(text.join(' ').match(/\bin 100\b/g)?.length).toBeGreaterThanOrEqual(120)
})

test('every page that is taken along is black on white, whose and of which day, with nothing to press', async ({ page }) => {
  await visitAs(page, examples.j1)
  await go(page, '/programs')
  const program = (await page.locator('.program-name').first().getAttribute('href')) ?? ''
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await go(page, program.slice(1))
  expect((await pagesOf(page)).join(' '), 'no head over nothing').not.toContain('Your own notes')
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('textbox', { name: 'Notes' }).fill('Wrote to Dr. Lin on Monday')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect((await pagesOf(page)).join(' ')).toContain('Wrote to Dr. Lin on Monday')
  for (const path of ['/', '/list', '/plan', '/study/week', '/season/ranks', program.slice(1)]) {
    await go(page, path)
    await expect(page.locator('.skeleton')).toHaveCount(0)
    expect.soft(await printed(page), path).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', controls: [] })
    const pages = await pagesOf(page)
    expect(pages.length, path).toBeGreaterThan(0)
    for (const one of pages) expect.soft(one, path).toMatch(/Amina Fiktiva · Sun 22 Nov 2026/)
    const heads = await headsIn(page)
    const feet = await feetOf(page)
    expect
      .soft(
        feet.filter((foot) => heads.includes(foot)),
        `${path}: a head at the foot of a page`,
      )
      .toEqual([])
  }
})

/** What stands on each page of A4. */
async function pagesOf(page: Page): Promise<readonly string[]> {
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return (await extractText(await getDocumentProxy(new Uint8Array(paper)))).text
}

/** What stands over a part of the page, without its spaces, which paper sets by itself. */
function headsIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.section-head, h3')]
      .filter((head) => head.checkVisibility())
      .map((head) => (head.textContent ?? '').replaceAll(/\s+/g, '')),
  )
}

/** The lowest line of each page of A4, in the same way. */
async function feetOf(page: Page): Promise<readonly string[]> {
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })))
  const pages = Array.from({ length: paper.numPages }, async (_, at) => {
    const { items } = await (await paper.getPage(at + 1)).getTextContent()
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
    )
    const lowest = Math.min(...words.map(({ y }) => y))
    return words
      .filter(({ y }) => y - lowest < 2)
      .map(({ text }) => text.replaceAll(/\s+/g, ''))
      .join('')
  })
  return Promise.all(pages)
}

/** Colours of the page, and what can still be pressed, as it goes to a printer. */
function printed(page: Page): Promise<{ readonly paper: string; readonly ink: string; readonly controls: readonly string[] }> {
  return page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement)
    const { color } = getComputedStyle(document.querySelector('h1') ?? document.body)
    // What says something is printed as text, though it can be pressed on a screen: numbers, facts, where a program stands, levers.
    const asText = '.band, .chip, .fact-line, .fact-words, .list-control, .lever, .term'
    const controls = document.querySelectorAll(
      `button:not(${asText}), .button, label, select, input, textarea, nav, .shell-top, .pill`,
    )
    const shown = [...controls].filter((one) => one.checkVisibility())
    return { paper: backgroundColor, ink: color, controls: shown.map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)}`) }
  })
}
