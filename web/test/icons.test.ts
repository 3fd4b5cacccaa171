/** What a phone puts on its screen and a messenger beside a link is there, in the size it is said to have. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../public/', import.meta.url)
const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8')
const { icons } = JSON.parse(readFileSync(new URL('manifest.webmanifest', folder), 'utf8'))

/** Width and height of a PNG, which stand at its beginning. */
function sizeOf(name: string): string {
  const bytes = readFileSync(new URL(name, folder))
  expect(bytes.toString('latin1', 1, 4), name).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

it('every picture of the manifest has its size', () => {
  const pictures = icons.filter(({ type }: { readonly type: string }) => type === 'image/png')
  expect(pictures.map(({ purpose }: { readonly purpose: string }) => purpose)).toEqual(
    expect.arrayContaining(['any', 'maskable']),
  )
  for (const { src, sizes } of pictures) expect(sizeOf(src), src).toBe(sizes)
})

it('the page names a touch icon and a card, and both are there', () => {
  const named = [...page.matchAll(/(?:href|content)="\.?\/([\w-]+\.png)"/g)].map(([, name = '']) => name)
  expect(named.toSorted()).toEqual(['apple-touch-icon.png', 'share.png'])
  for (const name of named) expect(existsSync(new URL(name, folder)), name).toBe(true)
  expect(sizeOf('apple-touch-icon.png')).toBe('180x180')
  expect(sizeOf('share.png')).toBe('1200x630')
})
