import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** Who follows CONTRIBUTING in a fresh clone has the tracked files and the installed packages, and nothing else. */
const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'matchwright-recipes-'))
const recipes = ['recipe-1', 'recipe-2', 'recipe-3'] as const

/** Files a recipe changes, as they stand before it; undefined where it makes a new one. */
const before = new Map<string, string | undefined>()

beforeAll(() => {
  const listed = run(root, 'git', ['ls-files', '--cached', '--others', '--exclude-standard'])
  for (const file of listed.says.split('\n').filter((name) => name !== '' && !name.startsWith('docs/screenshots/'))) {
    cpSync(join(root, file), join(copy, file), { recursive: true, preserveTimestamps: true })
  }
  // What the compiler knows of these files already: it reads again what a recipe changes, and what that reaches.
  if (existsSync(join(root, '.build')))
    cpSync(join(root, '.build'), join(copy, '.build'), { recursive: true, preserveTimestamps: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const file of recipes.flatMap((name) => filesOf(diffOf(name)))) before.set(file, textOf(file))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('the three recipes of CONTRIBUTING, on a copy of the repository', () => {
  test.each(recipes)('%s applies as it is printed', (name) => {
    expect(apply(name, [])).toEqual({ ok: true, says: '' })
  })

  test('every promise of the facts is kept after them', () => {
    const checked = run(copy, process.execPath, ['scripts/run.mjs', 'facts/check/main.ts'])
    expect(checked.says).toContain('promises kept')
    expect(checked.ok).toBe(true)
  })

  test('the changed rule decides on its days', () => {
    const tested = run(copy, process.execPath, [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--no-color',
      '--reporter=verbose',
      'domain/test/visa/dated-rules.test.ts',
    ])
    expect(tested.says).toContain('collected again')
    expect(tested.ok, tested.says).toBe(true)
  })

  test('the new screen compiles', () => {
    // The rooms a screen can reach; commands, lab and tests cannot tell that it is there.
    expect(run(copy, process.execPath, ['node_modules/typescript-7/bin/tsc', '-b', 'web'])).toEqual({ ok: true, says: '' })
  })

  test('taking them back leaves every byte as it was', () => {
    for (const name of recipes.toReversed()) expect(apply(name, ['--reverse'])).toEqual({ ok: true, says: '' })
    for (const [file, text] of before) expect(textOf(file), file).toBe(text)
  })
})

test('a recipe that speaks of another text would be refused', () => {
  const stale = diffOf('recipe-2').replace('ERAS token', 'a token of before')
  expect(gitApply(stale, ['--check']).ok).toBe(false)
})

function apply(name: (typeof recipes)[number], how: readonly string[]): { ok: boolean; says: string } {
  return gitApply(diffOf(name), how)
}

/** Outside of a repository `git apply` works on plain files. */
function gitApply(diff: string, how: readonly string[]): { ok: boolean; says: string } {
  return run(copy, 'git', ['apply', '--recount', ...how, '-'], diff)
}

function diffOf(name: string): string {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const diff = new RegExp(`^\`\`\`diff ${name}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1]
  if (diff === undefined) throw new Error(`CONTRIBUTING.md has no diff named ${name}`)
  return diff
}

function filesOf(diff: string): readonly string[] {
  return [...diff.matchAll(/^\+\+\+ b\/(.+)$/gm)].map((match) => match[1] ?? '')
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(join(copy, file), 'utf8')
  } catch {
    return undefined
  }
}

function run(cwd: string, program: string, args: readonly string[], input = ''): { ok: boolean; says: string } {
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(copy), VITEST: undefined, NO_COLOR: '1' }
  const done = spawnSync(program, args, { cwd, input, env, encoding: 'utf8', maxBuffer: 1e8 })
  return { ok: done.status === 0, says: `${done.stdout}${done.stderr}` }
}
