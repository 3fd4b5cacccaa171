import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const source = new URL('../src/', import.meta.url)
const tokens = readFileSync(new URL('tokens.css', source), 'utf8')

const themes = {
  light: [':root {'],
  dark: [':root {', ":root[data-theme='dark'] {"],
  'light, high contrast': [':root {', ":root[data-contrast='more'] {"],
  'dark, high contrast': [
    ':root {',
    ":root[data-theme='dark'] {",
    ":root[data-contrast='more'] {",
    ":root[data-theme='dark'][data-contrast='more'] {",
  ],
} as const

/** Tokens of a theme: those of its blocks, each laid over the one before. */
function theme(blocks: readonly string[]): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap((head) => coloursIn(tokens.split(`\n${head}`)[1]?.split('\n}')[0] ?? '')))
}

function coloursIn(css: string): readonly (readonly [string, string])[] {
  return [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', hex = '']) => [name, hex] as const)
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const text = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'accent-soft'],
  ['ink', 'warm-soft'],
  ['ink', 'danger-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'sunken'],
  ['ink-soft', 'accent-soft'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['warm', 'surface'],
  ['warm', 'paper'],
  ['warm', 'warm-soft'],
  ['danger', 'surface'],
  ['danger', 'paper'],
  ['danger', 'danger-soft'],
  ['surface', 'tier-a'],
  ['surface', 'tier-b'],
  ['surface', 'tier-c'],
  ['paper', 'ink'],
] as const

const marks = [
  ['mark', 'surface'],
  ['mark', 'mark-band'],
  ['mark', 'mark-rest'],
  ['line-strong', 'surface'],
  ['line-strong', 'paper'],
  ['mark-warm', 'paper'],
] as const

describe.each(Object.entries(themes))('colours in the %s theme', (name, blocks) => {
  const colours = theme(blocks)
  const least = name.endsWith('high contrast') ? 7 : 4.5
  const ratio = (a: string, b: string): number => contrast(colours.get(a) ?? '', colours.get(b) ?? '')

  it.each(text)('%s on %s can be read: at least 4.5 to 1, in high contrast 7', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(least)
  })

  it.each(marks)('%s on %s can be seen: at least 3 to 1 for marks', (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(mark === 'mark' && ground === 'mark-band' ? 2.5 : 3)
  })
})

describe.each(Object.entries(themes).filter(([name]) => name.endsWith('high contrast')))('a band in %s', (_, blocks) => {
  it('can be seen on what it lies on: at least 3 to 1', () => {
    const colours = theme(blocks)
    expect(contrast(colours.get('mark-band') ?? '', colours.get('surface') ?? '')).toBeGreaterThanOrEqual(3)
  })
})

describe('one place for colours', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(css|tsx?)$/.test(path) && !path.endsWith('tokens.css'),
  )

  it('has no colour in any other file', () => {
    const named = sheets.filter((path) => {
      const content = readFileSync(new URL(path.replaceAll('\\', '/'), source), 'utf8')
      return /#[0-9a-f]{3,8}\b(?![\w-])|\b(rgb|hsl|oklch|lab)a?\(/i.test(content.replaceAll(/href="#\w+|'#\w+/g, ''))
    })
    expect(named).toEqual([])
  })

  it('uses only tokens that exist', () => {
    const known = new Set([...tokens.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
    const used = sheets.flatMap((path) => {
      const content = readFileSync(new URL(path.replaceAll('\\', '/'), source), 'utf8')
      return [...content.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name ?? '')
    })
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([])
  })
})
