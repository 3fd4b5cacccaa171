/** The built tool: one that starts fast, finds its facts from any folder, and never shows a stack trace. */
import { execFile, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layBuiltTool } from './built-tool.ts'

const run = promisify(execFile)
const root = mkdtempSync(join(tmpdir(), 'matchwright-built-'))
let tool = ''
const longestStartMs = 300

beforeAll(async () => {
  tool = await layBuiltTool(root)
  mkdirSync(join(root, 'dist', 'web'))
  writeFileSync(join(root, 'dist', 'web', 'index.html'), '<!doctype html><title>Invented page</title>')
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the built tool', () => {
  it(`starts with less than ${longestStartMs} ms of processor time`, async () => {
    const saying = "data:text/javascript,process.on('exit', () => console.error(process.cpuUsage().user / 1000))"
    const times: number[] = []
    for (let time = 0; time < 4; time++) {
      const { stderr } = await run(process.execPath, ['--import', saying, tool, '--help'])
      times.push(Number(stderr))
    }
    expect(Math.min(...times)).toBeGreaterThan(0)
    expect(Math.min(...times)).toBeLessThan(longestStartMs)
  })

  it.skipIf(process.platform === 'win32')('runs by itself, as npx runs it', async () => {
    const { stdout } = await run(tool, ['--help'])
    expect(stdout).toContain('matchwright')
  })

  it('finds its facts from any folder', async () => {
    const { stdout } = await run(process.execPath, [tool, 'programs', '--specialty', 'pathology', '--limit', '1'], {
      cwd: tmpdir(),
    })
    expect(stdout).toMatch(/\d+ programs/)
  })

  it('ends with the exit code and a sentence, never a stack trace', async () => {
    const failed = await run(process.execPath, [tool, 'list', 'nowhere.yaml'], { cwd: root }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 2, stderr: 'nowhere.yaml: there is no such file\n' })
  })

  it('ends quietly when the reader of its print goes away', async () => {
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${tool}" schema | head -n 1`], { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    shell.stderr.on('data', (data: Buffer) => void (err += data.toString()))
    await new Promise((done) => void shell.on('close', done))
    expect(err).toBe('')
  })
})

describe.skipIf(process.platform !== 'linux')('on a terminal', () => {
  it('work beyond a second counts its seconds on standard error, and leaves the line clean', async () => {
    // So many specialties at once take seconds anywhere.
    const many = ['family-medicine', 'pediatrics', 'psychiatry', 'neurology', 'surgery', 'anesthesiology', 'emergency-medicine']
    const profile = join(root, 'many.yaml')
    const added = many.map((id) => `  - id: ${id}\n`).join('')
    writeFileSync(
      profile,
      readFileSync('examples/h1b-medicine-pathology.yaml', 'utf8').replace('specialties:\n', `specialties:\n${added}`),
    )
    const line = `"${process.execPath}" "${tool}" advise "${profile}" --data none > ${join(root, 'advice.txt')}`
    const { stdout } = await run('script', ['-qec', line, '/dev/null'], { cwd: root })
    expect(stdout).toContain('Working on advise: 1 s')
    expect(stdout.endsWith('\r\u001B[K')).toBe(true)
  })
})

/** A line of the shell, with TOOL for the built tool. */
function sh(line: string): Promise<unknown> {
  const words = line.replace('TOOL', `"${process.execPath}" "${tool}"`)
  return run('sh', ['-c', words], { cwd: root }).catch((error: unknown) => error)
}

describe.skipIf(process.platform !== 'linux')('a print that cannot be written', () => {
  it('to a full disk is told, with exit code 2', async () => {
    expect(await sh('TOOL schema > /dev/full')).toMatchObject({
      code: 2,
      stderr: 'What was to be printed could not be written. A file: there is no space left.\n',
    })
  })

  it('whose complaint cannot be written either ends without a crash', async () => {
    expect(await sh('TOOL nothing 2> /dev/full')).toMatchObject({ code: 2, stderr: '' })
  })

  it('from a folder that is gone says so', async () => {
    const line = 'mkdir gone && cd gone && rmdir ../gone && TOOL programs --specialty pathology'
    expect(await sh(line)).toMatchObject({ code: 2, stderr: expect.stringContaining('The folder this was called in is gone') })
  })

  it('into a folder that may only be read is refused before any work, with exit code 2', async () => {
    const place = join(root, 'read-only')
    mkdirSync(place)
    chmodSync(place, 0o555)
    chmodSync(root, 0o755)
    const line = [tool, 'plan', resolve('examples/j1-internal-medicine.yaml'), '--out', place]
    // Who may do everything, as in a container, is somebody else here.
    const as = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const failed = await run(process.execPath, line, { ...as, env: {} }).catch((error: unknown) => error)
    expect(failed).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`--out ${place}: may not be written to; look at its permissions`),
    })
  })

  it('needs no HOME', async () => {
    expect(await sh('env -i TOOL programs --specialty pathology --limit 1')).toMatchObject({ stderr: '' })
  })
})

describe('serve', () => {
  it('serves the app with headers that let nothing out, and says where', async () => {
    const server = spawn(process.execPath, [tool, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
    try {
      const said = await new Promise<string>((done) => void server.stdout.once('data', (data: Buffer) => done(data.toString())))
      const url = /http:\/\/localhost:\d+\S*/.exec(said)?.[0] ?? ''
      const response = await fetch(url)
      expect(await response.text()).toContain('Invented page')
      const policy = response.headers.get('content-security-policy') ?? ''
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy).toContain(rule)
      }
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    } finally {
      server.kill()
    }
  })

  it('says which port is taken and what to do', async () => {
    const other = createServer()
    await new Promise<void>((done) => void other.listen(0, 'localhost', done))
    const { port } = other.address() as AddressInfo
    try {
      const failed = await run(process.execPath, [tool, 'serve', '--port', String(port)]).catch((error: unknown) => error)
      expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining(`Port ${port} is taken`) })
    } finally {
      other.close()
    }
  })
})
