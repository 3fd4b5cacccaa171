/** Two tabs, killed and competing commands, a full disk: what was acknowledged is there, and nothing was written over in silence. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileStore } from '#store/node'
import { interleave, kindsUnderAttack } from '../../web/test/state/interleaving.ts'

const tool = resolve('dist/cli/matchwright.js')
const folder = (): string => mkdtempSync(join(tmpdir(), 'matchwright-torture-'))

describe.each(kindsUnderAttack)('$name in two tabs', (attack) => {
  it('loses nothing that was acknowledged in 200 interleavings', async () => {
    for (let seed = 1; seed <= 200; seed++)
      expect({ seed, ...(await interleave(attack, seed)) }).toEqual({ seed, lost: [], differ: false })
  })
})

interface Ended {
  readonly acknowledged: boolean
  readonly err: string
}

/** One block logged by the built tool. */
function logBlock(data: string): Promise<Ended> {
  return noteBy(blockOfStudy, { data, run: 0 })
}

/** What the built tool can be told to keep, one thing a run. */
interface Note {
  readonly words: (run: number) => readonly string[]
  /** What is kept of it, each by something that no other run keeps. */
  readonly kept: (data: string) => Promise<readonly string[]>
}

const blockOfStudy: Note = { words: () => ['study', 'log', '--right', '14', '--wrong', '6'], kept: blocksIn }

const interviewOfSeason: Note = {
  words: (run) => ['track', 'examples/j1-internal-medicine.yaml', `1400121020 ${dayOfRun(run)} 9:00 ET`, '--keep'],
  kept: interviewsIn,
}

function dayOfRun(run: number): string {
  return new Date(Date.UTC(2027, 9, 1 + run)).toISOString().slice(0, 10)
}

/** One note of the built tool, ended by force after some time where one is given. */
function noteBy(
  { words }: Note,
  { data, run, killAfterMs }: { readonly data: string; readonly run: number; readonly killAfterMs?: number },
): Promise<Ended> {
  const child = spawn(process.execPath, [tool, ...words(run), '--data', data, '--today', '2026-11-29'])
  let [out, err] = ['', '']
  child.stdout.on('data', (text) => void (out += String(text)))
  child.stderr.on('data', (text) => void (err += String(text)))
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ acknowledged: code === 0 && out !== '', err })
    })
  })
}

async function blocksIn(data: string): Promise<readonly string[]> {
  const doc = await createFileStore(data).get('study', 'mine')
  if (!doc) return []
  const { blocks } = doc.body as { readonly blocks: readonly { readonly id: string }[] }
  return blocks.map(({ id }) => id)
}

async function interviewsIn(data: string): Promise<readonly string[]> {
  const doc = await createFileStore(data).get('season', 'mine')
  if (!doc) return []
  return (doc.body as { readonly entries: readonly { readonly for: string }[] }).entries.map((entry) => entry.for)
}

describe('the built tool', () => {
  it('is there to be tortured', () => expect(existsSync(tool), 'npm run build comes first').toBe(true))

  it.each([
    { what: 'a block of study', note: blockOfStudy },
    { what: 'an interview of the season', note: interviewOfSeason },
  ])(
    'killed 50 times while it notes $what, it loses none that it acknowledged, leaves none half written and blocks nobody',
    async ({ note }) => {
      const data = folder()
      let acknowledged = 0
      // The kills are spread over the whole run of a command, the writing at its end most of all.
      const started = performance.now()
      acknowledged += Number((await noteBy(note, { data, run: 0 })).acknowledged)
      const usualMs = performance.now() - started
      for (let kill = 1; kill <= 50; kill++) {
        const ended = await noteBy(note, { data, run: kill, killAfterMs: usualMs * (0.5 + kill / 80) })
        acknowledged += Number(ended.acknowledged)
        const kept = await note.kept(data)
        expect(kept.length).toBeGreaterThanOrEqual(acknowledged)
        expect(new Set(kept).size).toBe(kept.length)
      }
      const before = await note.kept(data)
      expect(await noteBy(note, { data, run: 51 })).toMatchObject({ acknowledged: true })
      const after = await note.kept(data)
      expect([after.slice(0, -1), after.length]).toEqual([before, before.length + 1])
    },
  )

  it('run eight times at once, five times over, keeps every block that it said it kept', async () => {
    const data = folder()
    for (let round = 1; round <= 5; round++) {
      const ended = await Promise.all(Array.from({ length: 8 }, () => logBlock(data)))
      expect(ended.filter(({ acknowledged }) => acknowledged).length).toBe(8)
      expect(new Set(await blocksIn(data)).size).toBe(8 * round)
    }
  })

  it('on a disk that is really full, says so, and what was there stays', async ({ skip }) => {
    const disk = folder()
    if (!mountSmall(disk, '96k')) skip('this user may not mount a small disk')
    try {
      // Nearly full from the start: what matters is the block that does not fit any more.
      writeFileSync(join(disk, 'rest'), Buffer.alloc(72_000))
      let kept = 0
      let last: Ended = { acknowledged: true, err: '' }
      while (last.acknowledged && kept < 200) {
        last = await logBlock(disk)
        kept += Number(last.acknowledged)
      }
      expect(last).toMatchObject({ acknowledged: false, err: expect.stringContaining('the disk is full') })
      expect(kept).toBeGreaterThan(2)
      expect(await blocksIn(disk)).toHaveLength(kept)
      expect(readdirSync(join(disk, 'study'))).toEqual(['mine.jsonl'])
      expect(readdirSync(disk)).toEqual(['rest', 'study'])
      expect(await createFileStore(disk).get('study', 'mine')).not.toHaveProperty('damaged')
    } finally {
      execFileSync('umount', [disk])
      rmSync(disk, { recursive: true })
    }
  })

  it('with --out on a disk that is really full leaves the files of before, and says so', async ({ skip }) => {
    const disk = folder()
    if (!mountSmall(disk, '400k')) skip('this user may not mount a small disk')
    const out = join(disk, 'out')
    const plan = (today: string): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [tool, 'plan', 'examples/j1-internal-medicine.yaml', '--out', out, '--today', today], {
        encoding: 'utf8',
      })
    try {
      expect(plan('2026-11-22').status).toBe(0)
      const before = filesIn(out)
      expect(() => writeFileSync(join(disk, 'rest'), Buffer.alloc(1_000_000))).toThrow('ENOSPC')
      const second = plan('2026-12-20')
      expect(second.status).toBe(2)
      expect(String(second.stderr)).toContain('no space left')
      expect(filesIn(out)).toEqual(before)
    } finally {
      execFileSync('umount', [disk])
      rmSync(disk, { recursive: true })
    }
  })

  it('killed 50 times while it writes --out, the next run leaves all files of one run', async () => {
    const place = folder()
    const table = join(place, 'programs.csv')
    const writeTo = (out: string, word: string): ChildProcess => {
      writeFileSync(table, `Program,State\nHospital of ${word},TX\nno program\n`)
      return spawn(process.execPath, [tool, 'import', table, '--out', join(place, out)], { stdio: 'ignore' })
    }
    const started = performance.now()
    expect(await ended(writeTo('out', 'the first run'))).toBe(0)
    const usualMs = performance.now() - started
    for (let kill = 0; kill < 50; kill++) {
      const child = writeTo('out', `run ${kill}`)
      const timer = setTimeout(() => child.kill('SIGKILL'), usualMs * (0.6 + kill / 100))
      await ended(child)
      clearTimeout(timer)
    }
    expect(await ended(writeTo('out', 'the last run'))).toBe(0)
    expect(await ended(writeTo('clean', 'the last run'))).toBe(0)
    expect(filesIn(join(place, 'out'))).toEqual(filesIn(join(place, 'clean')))
  })
})

function mountSmall(path: string, size: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], { stdio: 'ignore' }).status === 0
}

/** The texts of the files a person sees in a folder, by name. */
function filesIn(path: string): Readonly<Record<string, string>> {
  const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(path, name), 'latin1')]))
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('close', done))
}
