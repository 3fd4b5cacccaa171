import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importCycles, importGraph, mutualFolders } from './import-cycles.ts'
import { impurities } from './purity.ts'
import { profileReads } from './raw-profile.ts'

const root = join(import.meta.dirname, '..', '..')

describe('engine and domain are pure', () => {
  const files = ['engine/src', 'domain/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  )

  test('there are files to look at', () => expect(files.length).toBeGreaterThan(200))

  test.each(files)('%s', (file) => {
    expect(impurities(file, readFileSync(join(root, file), 'utf8'))).toEqual([])
  })

  test.each([
    ['a clock read', 'export const now: number = Date.now()', 'Date.now'],
    ['a clock read by constructor', 'export const now: Date = new Date()', 'new Date()'],
    ['a clock read by call', 'export const now: string = Date()', 'Date()'],
    ['dice', 'export const luck: number = Math.random()', 'Math.random'],
    ['a bare import', "import { z } from 'zod'\nexport const schema = z.string()", 'zod'],
    ['the engine, from the engine', "import { solve } from '#engine/solver'", '#engine'],
    ['a bare re-export', "export { z } from 'zod'", 'zod'],
    ['a platform module', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['an import at run time', "export const later = import('zod')", 'run time'],
  ])('%s is refused', (_what, text, word) => {
    expect(impurities('planted.ts', text).join()).toContain(word)
  })

  test('a day given as a string is allowed', () => {
    expect(impurities('fine.ts', "import { x } from './x.ts'\nexport const day = new Date('2027-03-19')")).toEqual([])
  })
})

const folderOf = (path: string): string | undefined => /^domain\/src\/([\w-]+)\//.exec(path)?.[1]

describe('imports go one way', () => {
  const sources = new Map(
    [
      'engine/src',
      'domain/src',
      'writing/src',
      'facts/src',
      'facts/check',
      'store/src',
      'jobs/src',
      'server/src',
      'client/src',
      'cli/src',
      'library/src',
      'web/src',
      'lab/src',
    ].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => [`${folder}/${file.replaceAll('\\', '/')}`, readFileSync(join(root, folder, file), 'utf8')] as const),
    ),
  )

  const graph = importGraph(sources)

  test('no file imports itself by a detour', () => expect(importCycles(graph)).toEqual([]))

  test('no two folders of a room import each other', () => expect(mutualFolders(graph)).toEqual([]))

  test('the folders of the domain stand in the order ARCHITECTURE.md gives, each reading only those before it', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    const [, order = ''] = /the folders stand in this order[^:]*:([\s\S]*?)\.\n/.exec(page) ?? []
    const named = [...order.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)
    const folders = new Set([...sources.keys()].flatMap((path) => folderOf(path) ?? []))
    expect([...folders].toSorted()).toEqual(named.toSorted())
    const backwards = [...graph].flatMap(([from, imported]) =>
      [...imported]
        .filter((to) => {
          const [reader, read] = [folderOf(from), folderOf(to)]
          return reader !== undefined && read !== undefined && named.indexOf(read) > named.indexOf(reader)
        })
        .map((to) => `${from} -> ${to}`),
    )
    expect(backwards).toEqual([])
  })

  test('a planted pair of folders is seen', () => {
    const planted = new Map([
      ['domain/src/visa/a.ts', "import { b } from '../exams/b.ts'\nexport const a: number = b"],
      ['domain/src/exams/b.ts', 'export const b: number = 1'],
      ['domain/src/exams/c.ts', "import type { A } from '../visa/d.ts'\nexport type C = A"],
      ['domain/src/visa/d.ts', 'export type A = number'],
    ])
    expect(mutualFolders(importGraph(planted))).toEqual(['domain/src/exams <-> domain/src/visa'])
  })

  test('a planted cycle of types is seen', () => {
    const planted = new Map([
      ['a.ts', "import type { B } from './in/b.ts'\nexport interface A { readonly b: B }"],
      ['in/b.ts', "import type { A } from '../a.ts'\nexport interface B { readonly a: A }"],
    ])
    expect(importCycles(importGraph(planted))).toEqual(['a.ts -> in/b.ts -> a.ts'])
  })
})

describe('the person is read once', () => {
  /** Readers of the profile in the domain beside person/ itself, each with why it still is one. */
  const allowed: Readonly<Record<string, string>> = {
    'domain/src/advise.ts': 'takes the profile at the door and opens the case',
  }
  const files = readdirSync(join(root, 'domain/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `domain/src/${file.replaceAll('\\', '/')}`)
    .filter((file) => !file.startsWith('domain/src/person/'))

  test('nothing else in the domain reads the profile', () => {
    const readers = files.filter((file) => profileReads(file, readFileSync(join(root, file), 'utf8')).length > 0)
    expect(readers.filter((file) => !Object.keys(allowed).some((one) => file.startsWith(one)))).toEqual([])
  })

  test('nothing is excused that does not read it', () => {
    for (const excused of Object.keys(allowed)) {
      const readers = files.filter((file) => file.startsWith(excused))
      expect(
        readers.flatMap((file) => profileReads(file, readFileSync(join(root, file), 'utf8'))).length,
        excused,
      ).toBeGreaterThan(0)
    }
  })

  test.each([
    ['the type', "import type { Profile } from '../person/profile.ts'"],
    ['the type under another name', "import type { Profile as Said } from '#domain/person'"],
    ['a property', 'export const year = (profile) => profile.education'],
    ['what a case keeps', 'export const needed = (asked) => asked.told'],
    ['by taking a case apart', 'export function needed({ told }) {}'],
  ])('%s, planted, is seen', (_what, text) => {
    expect(profileReads('domain/src/visa/planted.ts', text).length).toBeGreaterThan(0)
  })
})

/** The rooms each room may import, as the house draws them. A reference is transitive: who may import the domain may import the engine. */
const doors: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  domain: ['engine'],
  writing: ['domain', 'engine'],
  facts: ['domain', 'engine'],
  store: ['domain', 'engine'],
  jobs: ['domain', 'engine', 'store'],
  server: ['domain', 'engine', 'facts', 'store', 'jobs'],
  client: [],
  cli: ['domain', 'engine', 'writing', 'facts', 'store', 'jobs', 'server'],
  library: ['domain', 'engine', 'facts', 'store'],
  web: ['domain', 'engine', 'writing', 'facts', 'store', 'client'],
}

describe('the compiler refuses forbidden doors', () => {
  const copy = join(root, '.cache', 'architecture')
  const planted: { readonly room: string; readonly file: string; readonly text: string }[] = []
  for (const room of Object.keys(doors)) {
    for (const other of Object.keys(doors)) {
      if (room === other || doors[room]?.includes(other)) continue
      const entry = other === 'cli' ? 'main.ts' : other === 'web' ? 'main.tsx' : 'index.ts'
      planted.push({
        room,
        file: `planted-${other}.ts`,
        text: `import * as other from '../../${other}/src/${entry.replace('.tsx', '.ts')}'\nexport const names: number = Object.keys(other).length\n`,
      })
    }
  }
  for (const [name, expression] of [
    ['fetch', "fetch('https://example.org')"],
    ['console', "console.log('x')"],
    ['process', 'process.cwd()'],
    ['timer', 'setTimeout(() => {}, 1)'],
  ]) {
    for (const room of ['engine', 'domain']) {
      planted.push({ room, file: `planted-${name}.ts`, text: `export const value: unknown = ${expression}\n` })
    }
  }
  let output = ''

  beforeAll(() => {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy, { recursive: true })
    for (const file of ['package.json', 'tsconfig.base.json']) cpSync(join(root, file), join(copy, file))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    for (const room of Object.keys(doors)) copyRoom(room)
    for (const { room, file, text } of planted) writeFileSync(join(copy, room, 'src', file), text)
    const tsc = join(root, 'node_modules/typescript-7/bin/tsc')
    const run = spawnSync(process.execPath, [tsc, '-b', ...Object.keys(doors), '--pretty', 'false'], {
      cwd: copy,
      encoding: 'utf8',
    })
    output = run.stdout + run.stderr
  })

  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test.each(planted.map(({ room, file }) => [`${room}/src/${file}`] as const))('%s', (path) => {
    const refusals = output
      .split('\n')
      .filter((line) => line.includes(path) && /error TS(6059|6307|2304|2580|2584|2591|2307)/.test(line))
    expect(refusals.length, `nothing refused ${path}`).toBeGreaterThan(0)
  })

  /** An empty room with the real settings: what is judged is the settings, not today's code. */
  function copyRoom(room: string): void {
    mkdirSync(join(copy, room, 'src'), { recursive: true })
    cpSync(join(root, room, 'tsconfig.json'), join(copy, room, 'tsconfig.json'))
    writeFileSync(
      join(copy, room, 'src', room === 'cli' || room === 'web' ? 'main.ts' : 'index.ts'),
      'export const here: true = true\n',
    )
  }
})
