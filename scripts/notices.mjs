/** The licences of everything that is built into `dist`: written there by every build, and checked by `npm test`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(new URL('..', import.meta.url)))

/** Licences that let anybody use and pass on the whole; another one is looked at by a person before it comes in. */
const welcome = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'Unlicense',
  'MPL-2.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
])

/** Every package that comes with the product, by its place in the lock file. */
function packages() {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(locked)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional && existsSync(join(root, place)))
    .map(([place, { version, license }]) => ({ place, name: place.split('node_modules/').at(-1), version, license }))
    .toSorted((a, b) => a.place.localeCompare(b.place, 'en'))
}

/** Sentences about licences that nobody has agreed to; empty where there are none. */
export function licenceProblems(found = packages()) {
  if (found.length === 0) return ['No packages are installed, so no licence could be read.']
  return found
    .filter(({ license }) => !welcome.has(license))
    .map(
      ({ name, version, license }) =>
        `${name} ${version} has the licence ${license ?? 'that nobody names'}, which is not on the list.`,
    )
}

function textOf(place) {
  const folder = join(root, place)
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  const texts = names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8').trim())
  return texts.length > 0 ? texts.join('\n\n') : '(The package brings no licence text of its own.)'
}

/** One file with the licence of every package and of the fonts, in `dist` and beside the web app. */
export function writeNotices() {
  const fonts = `Source Sans 3 (fonts)\n\n${readFileSync(join(root, 'web', 'src', 'fonts', 'OFL.txt'), 'utf8').trim()}`
  const each = packages().map(({ place, name, version, license }) => `${name} ${version} (${license})\n\n${textOf(place)}`)
  const text = `Matchwright is built with the following works of others.\n\n${[fonts, ...each].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
  for (const folder of ['dist', join('dist', 'web')]) writeFileSync(join(root, folder, 'third-party-notices.txt'), text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = licenceProblems()
  for (const problem of problems) console.error(problem)
  process.exit(problems.length === 0 ? 0 : 1)
}
