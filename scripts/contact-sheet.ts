/** Many pictures on one: what is looked at in place of several hundred. */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'

export interface Picture {
  readonly name: string
  readonly file: string
  /** Of the window it was taken in, in CSS pixels. */
  readonly width: number
}

const sheetWidth = 1560
const gap = 8

/** Writes `<name>-1.png` and so on beside the page of each; returns the files. */
export async function contactSheets(
  browser: Browser,
  { folder, name, pictures }: { readonly folder: string; readonly name: string; readonly pictures: readonly Picture[] },
): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: 900 } })
  const files: string[] = []
  const isPhone = (pictures[0]?.width ?? 0) < 500
  const [columns, onSheet] = isPhone ? [7, 14] : [4, 16]
  for (let from = 0; from < pictures.length; from += onSheet) {
    const file = join(folder, `${name}-${from / onSheet + 1}`)
    await writeFile(`${file}.html`, sheetHtml(pictures.slice(from, from + onSheet), columns))
    await page.goto(pathToFileURL(resolve(`${file}.html`)).href)
    await page.screenshot({ path: `${file}.png`, fullPage: true })
    files.push(`${file}.png`)
  }
  await page.close()
  return files
}

/** Of each picture its first screen and a half, by the width it has there. */
function sheetHtml(pictures: readonly Picture[], columns: number): string {
  const width = Math.floor((sheetWidth - gap * (columns + 1)) / columns)
  const height = Math.round(width * ((pictures[0]?.width ?? 0) < 500 ? 2.6 : 0.95))
  const figures = pictures.map(
    ({ name, file }) =>
      `<figure><figcaption>${name}</figcaption><div><img src="${pathToFileURL(resolve(file)).href}" alt="" /></div></figure>`,
  )
  return `<!doctype html>
<meta charset="utf-8" />
<style>
  body { margin: ${gap}px; display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: ${gap}px; background: #888; font: 13px sans-serif; }
  figure { margin: 0; }
  div { height: ${height}px; overflow: hidden; }
  img { display: block; width: ${width}px; }
</style>
${figures.join('\n')}
`
}
