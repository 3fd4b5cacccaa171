/** The licences of everything that is built into `dist`: written there by every build, and checked by `npm test`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(new URL('..', import.meta.url)))

/** Licences that let anybody use and pass on the whole; another one is looked at by a person before it comes in. */
const welcome = new Set([
  'MIT',
  'MIT-0',
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

/** The rooms that end up in what is passed on. */
const passedOn = ['engine', 'domain', 'writing', 'facts', 'store', 'jobs', 'server', 'client', 'cli', 'web', 'library']

/**
 * Every package that is built into the product, by its place in the lock file: what the sources of the rooms import, and what these need.
 * The package we give away asks for none of them, since all of it is inside; so it is the sources that say which they are.
 */
export function packages() {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const places = new Set()
  const waiting = [...importedPackages()].map((name) => placeOf(name, '', locked))
  for (let place = waiting.pop(); place !== undefined || waiting.length > 0; place = waiting.pop()) {
    if (place === undefined || places.has(place)) continue
    places.add(place)
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = locked[place]
    // A peer that is optional and not imported is one of many a package could work with.
    const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
    const needed = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
    waiting.push(...needed.map((name) => placeOf(name, place, locked)))
  }
  return [...places]
    .filter((place) => existsSync(join(root, place)))
    .map((place) => ({ place, name: nameOf(place), version: locked[place].version, license: locked[place].license }))
    .toSorted((a, b) => a.place.localeCompare(b.place, 'en'))
}

/** Names of the packages that a source of the product imports, at once or later, or that the build puts there. */
function importedPackages() {
  const imported = /(?:\bfrom|\bimport\(?)\s*'((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g
  const texts = passedOn.flatMap((room) =>
    readdirSync(join(root, room, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  // What the build of the app puts in the place of what its sources import.
  const inPlace = readFileSync(join(root, 'web', 'small-view-plugin.ts'), 'utf8').matchAll(/replacement: '([\w-]+)/g)
  return new Set([...texts.flatMap((text) => [...text.matchAll(imported)]), ...inPlace].map(([, name]) => name))
}

/** Where Node finds a package that is asked for from this place; undefined where it is not installed, as one that is optional may be. */
function placeOf(name, from, locked) {
  const place = join(from, 'node_modules', name).replaceAll('\\', '/')
  if (place in locked) return place
  return from === '' ? undefined : placeOf(name, from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), locked)
}

function nameOf(place) {
  return place.split('node_modules/').at(-1)
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

/** The licence of every package and of the fonts, in `dist` and beside the web app. */
export function writeNotices() {
  const text = noticesText()
  for (const folder of ['dist', join('dist', 'web')]) writeFileSync(join(root, folder, 'third-party-notices.txt'), text)
}

export function noticesText() {
  const fonts = `Source Sans 3 (fonts)\n\n${readFileSync(join(root, 'web', 'src', 'fonts', 'OFL.txt'), 'utf8').trim()}`
  const each = packages().map(({ place, name, version, license }) => `${name} ${version} (${license})\n\n${textOf(place)}`)
  return `Matchwright is built with the following works of others.\n\n${[fonts, ...each].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = licenceProblems()
  for (const problem of problems) console.error(problem)
  process.exit(problems.length === 0 ? 0 : 1)
}
