/** What `npm install matchwright` brings, in a project that has nothing else and no network: command, library and types. */
import { spawnSync } from 'node:child_process'
import type { SpawnSyncReturns } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const project = mkdtempSync(join(tmpdir(), 'matchwright-installed-'))
const installed = join(project, 'node_modules', 'matchwright')
const newestNode = join(root, '.cache', 'newest-node', 'node_modules', 'node', 'bin', 'node')
const nodes = [
  ['this Node', process.execPath],
  ['the newest Node (npm i --prefix .cache/newest-node node@latest)', newestNode],
] as const

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

let packed: Packed | undefined

function here(command: string, args: readonly string[], cwd = project): SpawnSyncReturns<string> {
  return spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64_000_000 })
}

/** What the compiler says of these modules in the project; nothing where all fits. */
function compile(name: string, codes: readonly string[]): string {
  const files = codes.map((code, at) => {
    const file = join(project, `${name}-${at}.mts`)
    writeFileSync(file, code)
    return file
  })
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023', '--pretty', 'false']
  return here(process.execPath, [join(root, 'node_modules/typescript-7/bin/tsc'), ...options, ...files]).stdout
}

/** The examples of a page, each a module of its own. */
function examplesOf(page: string): readonly string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code)
}

const examples = ['README.md', 'docs/library.md'].flatMap(examplesOf)

beforeAll(() => {
  const built = here(process.execPath, ['scripts/build.mjs'], root)
  if (built.status !== 0) throw new Error(built.stdout + built.stderr)
  const made = here('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], root)
  packed = (JSON.parse(made.stdout) as readonly Packed[])[0]
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'invented-project', private: true, type: 'module' }))
  const tarball = `./${packed?.filename ?? ''}`
  const install = here('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', tarball])
  if (install.status !== 0) throw new Error(install.stderr)
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('the package', () => {
  it('holds what is run and read, and nothing else', () => {
    const wanted =
      /^(?:dist\/(?:cli|library|office|web)\/|dist\/third-party-notices\.txt$|facts\/data\/|examples\/|(?:package\.json|LICENSE|README\.md|DATA\.md)$)/
    const paths = packed?.files.map(({ path }) => path) ?? []
    expect(paths.length).toBeGreaterThan(100)
    expect(paths.filter((path) => !wanted.test(path) || /\.(?:br|gz|map|tsbuildinfo)$|\/\.vite\//.test(path))).toEqual([])
    expect(packed?.size).toBeLessThan(6_000_000)
  })

  it('needs no other package', () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    )
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({})
  })

  it.each(['index', 'list', 'match', 'study'])('%s runs without Node', (part) => {
    const seen = new Set<string>()
    const follow = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      const { importedFiles } = ts.preProcessFile(readFileSync(join(installed, 'dist', 'library', file), 'utf8'))
      for (const { fileName: from } of importedFiles) {
        expect(from, `${file} is a module of its own`).toMatch(/^\.\//)
        follow(from)
      }
    }
    follow(`${part}.js`)
    expect(seen.size, 'what all parts share stands beside them').toBeGreaterThan(1)
  })
})

describe.each(nodes)('on %s', (_which, node) => {
  const isThere = existsSync(node)

  it.runIf(isThere)('the command advises an example of the package', () => {
    const tool = join(installed, 'dist', 'cli', 'matchwright.js')
    const example = join(installed, 'examples', 'h1b-medicine-pathology.yaml')
    const { stdout, stderr } = here(node, [tool, 'visa', example, '--json', '--today', '2026-11-22', '--data', 'nowhere'])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ today: '2026-11-22' })
  })

  it.runIf(isThere)('every example of README and docs runs', () => {
    const target = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
    const files = examples.map((code, at) => {
      const name = `./example-${at}.mjs`
      writeFileSync(join(project, name), ts.transpileModule(code, { compilerOptions: target }).outputText)
      return name
    })
    expect(files.length).toBeGreaterThan(4)
    const { status, stderr } = here(node, [
      '--input-type=module',
      '--eval',
      files.map((name) => `await import('${name}')`).join(';'),
    ])
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

describe('its types', () => {
  it('fit the examples, in a project without types of its own', () => expect(compile('example', examples)).toBe(''))

  it('refuse a day that is any text, and a field the advice does not have', () => {
    const refused = compile('refused', [
      "import { advise } from 'matchwright'\nexport const day: Parameters<typeof advise>[2] = 'tomorrow'\n",
      "import type { Advised } from 'matchwright'\nexport const luck = (advised: Advised): unknown => advised.luck\n",
    ])
    expect(refused).toMatch(/refused-0\.mts.*TS2322/)
    expect(refused).toMatch(/refused-1\.mts.*TS2339/)
  })
})
