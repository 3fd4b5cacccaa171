/** What `npm start` and `npm test` share: the right Node, installed packages, a current build. Uses nothing that has to be installed first. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageTypes } from './library-types.mjs'
import { writeNotices } from './notices.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const started = Date.now()

export function say(text) {
  console.log(`\n== ${text} (${Math.round((Date.now() - started) / 1000)} s)`)
}

export function stop(text) {
  console.error(`\n${text}`)
  process.exit(1)
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Matchwright needs Node 20.19 or newer and found ${process.versions.node}. Install a current one from https://nodejs.org and run the command again.`,
    )
  }
}

/** Installs the exact packages of the lock file, unless the last install was of the same lock file. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.matchwright-lock')
  const lock = digest([join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing packages (npm ci), about half a minute')
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    stop(
      'The packages could not be installed. If the lines above speak of the network (ENOTFOUND, ECONNREFUSED, ETIMEDOUT): check the connection or proxy and run the command again; nothing else is needed.',
    )
  }
  writeFileSync(stamp, lock)
}

const builtStamp = join(root, 'dist', '.built')

/** Builds the command line tool, the library and the web app, unless nothing they are made of has changed. */
export function ensureBuilt() {
  const sources = sourcesOfBuild()
  if (isBuiltOf(sources)) return
  say('Building')
  buildWhole('command line tool', 'cli')
  buildWhole('library', 'library', { finish: writeTypes })
  buildWhole('web app', 'web')
  buildWhole('pages of an office', 'office', { config: 'web/office.config.ts' })
  buildSingleFile()
  writeNotices()
  mkdirSync(dirname(builtStamp), { recursive: true })
  writeFileSync(builtStamp, sources)
}

/** Whether what lies in dist was built of the sources as they stand. */
export function isBuilt() {
  return isBuiltOf(sourcesOfBuild())
}

function isBuiltOf(sources) {
  return existsSync(builtStamp) && readFileSync(builtStamp, 'utf8') === sources
}

function sourcesOfBuild() {
  return digest(
    filesUnder([
      'engine/src',
      'domain/src',
      'writing/src',
      'facts/src',
      'facts/data',
      'store/src',
      'jobs/src',
      'server/src',
      'client/src',
      'cli',
      'library',
      'web',
      'examples',
      'scripts',
      'package.json',
      'package-lock.json',
    ]),
  )
}

/** Built beside and moved into place, so that a running server has the old app or the new one, never half of one. */
function buildWhole(what, room, { config = `${room}/vite.config.ts`, finish = () => {} } = {}) {
  console.log(`   ${what}`)
  const [place, next] = [join(root, 'dist', room), join(root, 'dist', `${room}-next`)]
  const sentence = `The ${what} could not be built; the lines above say why.`
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config]
  run(process.execPath, [...vite, '--outDir', next, '--logLevel', 'warn'], sentence)
  finish(next)
  rmSync(place, { recursive: true, force: true })
  renameSync(next, place)
}

/** The web app once more, as one file. */
function buildSingleFile() {
  console.log('   one-file edition')
  const next = join(root, 'dist', 'single-next')
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/single-file.config.ts', '--outDir', next]
  run(process.execPath, [...vite, '--logLevel', 'warn'], 'The one-file edition could not be built; the lines above say why.')
  renameSync(join(next, 'matchwright.html'), join(root, 'dist', 'matchwright.html'))
  rmSync(next, { recursive: true })
}

/** Each part of the library that the package exports has its declarations. */
function writeTypes(place) {
  try {
    packageTypes(root, join(place, 'types'))
  } catch (error) {
    stop(error.message)
  }
}

function run(command, args, sentence) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (result.status !== 0) stop(sentence)
}

function filesUnder(paths) {
  return paths.flatMap((path) => {
    const full = join(root, path)
    if (!existsSync(full)) return []
    if (!statSync(full).isDirectory()) return [full]
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
  })
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}
