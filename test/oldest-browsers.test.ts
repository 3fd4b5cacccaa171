/** The built app asks nothing of a browser that the oldest one promised in README does not have. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { oldest } from '../web/oldest-browsers.ts'

const root = join(import.meta.dirname, '..')

/** Since which version of Chrome, Firefox and Safari there is what; MDN browser-compat-data, as of November 2026. */
const newer: readonly (readonly [what: string, pattern: RegExp, chrome: number, firefox: number, safari: number])[] = [
  ['Array.fromAsync', /\bArray\.fromAsync\(/, 121, 115, 16.4],
  ['Object.groupBy', /\b(?:Object|Map)\.groupBy\(/, 117, 119, 17.4],
  ['Promise.withResolvers', /\bPromise\.withResolvers\(/, 119, 121, 17.4],
  ['Promise.try', /\bPromise\.try\(/, 128, 134, 18.2],
  ['Intl.Segmenter', /\bIntl\.Segmenter\(/, 87, 125, 14.1],
  ['Intl.DurationFormat', /\bIntl\.DurationFormat\(/, 129, 136, 16.4],
  ['Iterator.from', /\bIterator\.from\(/, 122, 131, 18.4],
  ['methods of sets', /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 122, 127, 17],
  ['String.isWellFormed', /\.(?:isWellFormed|toWellFormed)\(/, 111, 119, 16.4],
  ['URL.canParse', /\bURL\.canParse\(/, 120, 115, 17],
  ['URL.parse', /\bURL\.parse\(/, 126, 126, 18],
  ['AbortSignal.any', /\bAbortSignal\.any\(/, 116, 124, 17.4],
  ['Math.sumPrecise', /\bMath\.sumPrecise\(/, 147, 137, 26.2],
  ['Map.getOrInsertComputed', /\.getOrInsert(?:Computed)?\(/, 145, 144, 26.2],
  ['Uint8Array.fromBase64', /\bUint8Array\.from(?:Base64|Hex)\(/, 140, 133, 18.2],
  ['RegExp.escape', /\bRegExp\.escape\(/, 136, 134, 18.2],
  ['ArrayBuffer.transfer', /\.transferToFixedLength\(/, 114, 122, 17.4],
  ['showPopover', /\.(?:show|hide|toggle)Popover\(/, 114, 125, 17],
  ['requestIdleCallback', /\brequestIdleCallback\(/, 47, 55, 99],
  ['startViewTransition', /\.startViewTransition\(/, 111, 144, 18],
  [':has()', /:has\(/, 105, 121, 15.4],
  ['color-mix()', /color-mix\(/, 111, 113, 16.2],
  ['light-dark()', /light-dark\(/, 123, 120, 17.5],
  ['@scope', /@scope\b/, 118, 128, 17.4],
  ['nested rules', /[{;]\s*&[\s.:[>+~]/, 120, 117, 17.2],
]

/** What is built in, asks first, or brings its own, and so harms nobody: file, what, why. */
const excused: readonly (readonly [file: RegExp, what: string, why: string])[] = [
  [/^pdfjs-/, '', 'reads text of a PDF only, and brings its own of what that needs'],
  [/^dist-/, 'Uint8Array.fromBase64', 'the ciphers of age-encryption ask whether it is there'],
  [/./, 'URL.canParse', 'zod asks whether it is there'],
  [/./, 'requestIdleCallback', 'web/src/work/idle.ts asks whether it is there'],
  [/./, 'Intl.Segmenter', 'web/src/screens/review/sentences.ts asks whether it is there'],
  [/^words-.*\.css$/, ':has()', 'leaves a heading out of a printed statement; without it the heading is printed'],
  [
    /^notice-.*\.css$/,
    ':has()',
    'lifts a notice above the bar of chosen programs; without it the notice lies over it until it goes',
  ],
]

function above(text: string): readonly string[] {
  return newer
    .filter(([, pattern, chrome, firefox, safari]) => {
      const isNewer = chrome > oldest.chrome || firefox > oldest.firefox || safari > oldest.safari
      return isNewer && pattern.test(text)
    })
    .map(([what]) => what)
}

describe('the built app', () => {
  const folder = join(root, 'dist', 'web', 'assets')
  const files = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name))

  it('is there to look at', () => expect(files.length).toBeGreaterThan(50))

  it('needs nothing newer than the oldest browsers', () => {
    const found = files.flatMap((file) =>
      above(readFileSync(join(folder, file), 'utf8'))
        .filter((what) => !excused.some(([name, excusedWhat]) => name.test(file) && (excusedWhat === what || excusedWhat === '')))
        .map((what) => `${file}: ${what}`),
    )
    expect(found).toEqual([])
  })

  it.each(newer.filter(([what]) => what !== 'requestIdleCallback'))('%s would be seen', (what, pattern) => {
    const planted: Readonly<Record<string, string>> = {
      'methods of sets': 'a.isSubsetOf(b)',
      'String.isWellFormed': 'a.isWellFormed()',
      'Map.getOrInsertComputed': 'm.getOrInsertComputed(k, f)',
      'ArrayBuffer.transfer': 'b.transferToFixedLength(4)',
      showPopover: 'e.showPopover()',
      startViewTransition: 'document.startViewTransition(f)',
      'nested rules': '.a{color:red;&:hover{color:blue}}',
      '@scope': '@scope (.a) {}',
    }
    expect(planted[what] ?? `${what.replace(/\(\)$/, '')}(`).toMatch(pattern)
  })
})

it('README and the page name the same browsers', () => {
  const said = `Chrome or Edge ${oldest.chrome}, Firefox ${oldest.firefox}, Safari`
  for (const page of ['README.md', 'web/index.html']) {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(/\s+/g, ' ')
    expect(text, page).toContain(said)
    expect(text, page).toContain(`iOS ${oldest.safari}`)
  }
})
