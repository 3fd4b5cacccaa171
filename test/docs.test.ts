import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const scratch = join(root, '.cache', 'docs')
const tracked = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md', '*.ts'], {
  cwd: root,
  encoding: 'utf8',
})
  .stdout.split('\n')
  .filter(Boolean)
const pages = tracked.filter((file) => file.endsWith('.md') && existsSync(join(root, file)))
const sources = tracked.filter(
  (file) => /^(engine|domain|facts|store|library)\/src\/.*\.ts$/.test(file) && existsSync(join(root, file)),
)

describe('every ts block runs', () => {
  const blocks = [...pages, ...sources].flatMap((file) => blocksOf(file))
  mkdirSync(scratch, { recursive: true })
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  test('there is one to run', () => expect(blocks.length).toBeGreaterThan(0))

  test.each(blocks)('$file:$line', async ({ file, line, code }) => {
    const module = join(scratch, `${file.replaceAll(/\W/g, '-')}-${line}.ts`)
    writeFileSync(module, code)
    await import(module)
  })
})

describe('every local link leads somewhere', () => {
  test.each(pages)('%s', (page) => {
    expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([])
  })

  test('a broken link would be seen', () => {
    expect(leadsSomewhere('README.md', 'no-such-page.md')).toBe(false)
    expect(leadsSomewhere('README.md', 'README.md#no-such-heading')).toBe(false)
  })
})

function blocksOf(file: string): { file: string; line: number; code: string }[] {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern = file.endsWith('.ts') ? /^ *\* ```ts\n((?: *\*.*\n)*?) *\* ```/gm : /^```ts\n([\s\S]*?)^```/gm
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    code: file.endsWith('.ts') ? (match[1] ?? '').replaceAll(/^ *\* ?/gm, '') : (match[1] ?? ''),
  }))
}

function linksOf(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !/^[a-z]+:/.test(link))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const target = path === '' ? page : relative(root, join(root, dirname(page), decodeURI(path)))
  if (!existsSync(join(root, target))) return false
  return heading === undefined || !target.endsWith('.md') || anchorsOf(target).includes(heading)
}

function anchorsOf(page: string): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
