/** A client of the protocol asks the built tool over standard input and output, as a language model's program does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { layBuiltTool } from './built-tool.ts'
import { matchwright } from './machine.ts'

const root = mkdtempSync(join(tmpdir(), 'matchwright-mcp-'))
let tool = ''
const file = resolve('examples', 'h1b-medicine-pathology.yaml')
const profile: unknown = parse(readFileSync(file, 'utf8'))
const client = new Client({ name: 'invented-client', version: '1.0.0' })

beforeAll(async () => {
  tool = await layBuiltTool(root)
  const args = [tool, 'mcp', '--today', '2026-11-22', '--data', join(root, 'own')]
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: root }))
})

afterAll(async () => {
  await client.close()
  rmSync(root, { recursive: true, force: true })
})

async function asked(name: string, args: Record<string, unknown>): Promise<{ readonly text: string; readonly isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: args })
  const [first] = content as readonly { readonly text: string }[]
  return { text: first?.text ?? '', isError: isError === true }
}

describe('matchwright mcp', () => {
  it('offers its tools, each with what it takes from the options of its command', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'assess',
        'programs',
        'chances',
        'list',
        'what_if',
        'facts',
        'study_week',
        'season',
        'plan',
        'visa',
      ]),
    )
    const list = tools.find(({ name }) => name === 'list')
    expect(list?.inputSchema.required).toEqual(['profile'])
    expect(Object.keys(list?.inputSchema.properties ?? {})).toEqual(expect.arrayContaining(['frontier', 'why', 'today', 'json']))
    // What would read or write a file of this machine is not a model's to choose.
    expect(Object.keys(list?.inputSchema.properties ?? {})).not.toEqual(expect.arrayContaining(['out']))
  })

  it('says of a profile that it is given what the command says of its file', async () => {
    const command = await matchwright(`visa ${file} --json`)
    expect((await asked('visa', { profile, json: true })).text).toBe(command.out.trim())
    expect((await asked('visa', { profile: file, json: true })).text).toBe(command.out.trim())
  })

  it('answers every tool that takes this profile', async () => {
    for (const name of ['assess', 'list', 'plan', 'season', 'study_week']) {
      const { text, isError } = await asked(name, { profile })
      expect(isError, `${name}: ${text}`).toBe(false)
      expect(text.length, name).toBeGreaterThan(20)
    }
    expect((await asked('programs', { profile, state: 'OH', limit: 3 })).text).toMatch(/^\d+ programs/)
    expect((await asked('facts', { words: 'step2ck pass mark' })).text).toMatch(/218/)
    expect(JSON.parse((await asked('profile_schema', {})).text)).toMatchObject({ title: 'Matchwright profile' })
  })

  it('says what is wrong with a profile, an option and a name, and goes on', async () => {
    const broken = { specialties: [{ id: 'pathology' }], exams: { step2ck: { score: 312 } } }
    expect(await asked('list', { profile: broken })).toEqual({
      isError: true,
      text: expect.stringContaining('exams.step2ck.score: 312 is outside 1-300'),
    })
    expect(await asked('list', { profile, out: '/tmp' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('got out'),
    })
    expect(await asked('list', {})).toEqual({ isError: true, text: 'list needs profile' })
    expect(await asked('erase', {})).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^There is no tool erase, only advise/),
    })
    expect((await asked('visa', { profile })).isError).toBe(false)
  })

  it('is loaded only when it is called', () => {
    const seen = new Set<string>()
    const follow = (name: string): void => {
      if (seen.has(name)) return
      seen.add(name)
      const text = readFileSync(join(dirname(tool), name), 'utf8')
      expect(text, name).not.toContain('ListToolsRequestSchema')
      for (const [, from = ''] of text.matchAll(/\bimport\b[^'"()]*?["']\.\/([^"']+)["']/g)) follow(from)
    }
    follow('matchwright.js')
    expect(seen.size).toBeGreaterThan(1)
  })
})
