import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const { scripts, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const filesIn = (folder: string): readonly string[] => readdirSync(join(root, folder)).map((name) => join(folder, name))

describe('what runs when somebody pushes', () => {
  it.each(filesIn('.github/workflows'))('%s runs only what is here', (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const called = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)
    expect(called.filter((name) => name === undefined || !(name in scripts))).toEqual([])
    for (const [, path = ''] of text.matchAll(/run: (\.\S+)/g)) expect(existsSync(join(root, path)), path).toBe(true)
    expect(parse(text)).toMatchObject({ name: expect.any(String), jobs: expect.any(Object), permissions: expect.any(Object) })
  })

  it('looks up what is known of the packages that are built in, also when nothing is pushed', () => {
    const { on, jobs } = parse(readFileSync(join(root, '.github/workflows/audit.yml'), 'utf8'))
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'schedule'])
    expect(jobs.audit.steps.at(-1).run).toMatch(/^npm audit --package-lock-only --audit-level=high$/)
  })

  it('tests the oldest Node that is promised', () => {
    const { matrix } = parse(readFileSync(join(root, '.github/workflows/test.yml'), 'utf8')).jobs.test.strategy
    expect(`>=${matrix.node[0]}`).toBe(engines.node)
  })
})

describe('forms for somebody who found a fault', () => {
  it.each(filesIn('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('config.yml')))(
    '%s asks with a label each',
    (file) => {
      const form = parse(readFileSync(join(root, file), 'utf8'))
      expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
      for (const { type, attributes } of form.body)
        expect(type === 'markdown' ? attributes.value : attributes.label, file).toEqual(expect.any(String))
    },
  )
})
