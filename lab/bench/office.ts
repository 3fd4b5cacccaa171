/**
 * An office under load: `npm run bench:office`, after a build. Five hundred invented applicants, fifty asking at once for three minutes
 * (SECONDS and APPLICANTS make it shorter), nine reads to one save; from this process, over the loopback, to processes of their own. First
 * SQLite in a folder, then one and two processes on one PostgreSQL; then the whole advice of so many (LINES) worked out by the serving process
 * alone, and with one worker more. `-- load`, `-- pair` and `-- advices` are the three apart. Fails where a read takes long, an answer is wrong, or
 * memory grows.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { asking, fillOffice, startOffice, startWorker, workedOut } from '../../server/test/office-process.ts'
import type { OfficeProcess, Place, Shared } from '../../server/test/office-process.ts'
import { readProfile } from '#store'
import { findPostgres, startPostgres } from '../../test/postgres/own-postgres.ts'

const seconds = Number(process.env['SECONDS'] ?? 180)
const applicants = Number(process.env['APPLICANTS'] ?? 500)
/** Applicants whose lines are worked out. */
const lines = Number(process.env['LINES'] ?? 500)
const atOnce = 50
/** Of the 99th of a hundred reads, in milliseconds. */
const slowest = 150
/** What a process may grow by from the second third of the time to the last, as a share. */
const mostGrowth = 0.25

interface Measured {
  readonly perSecond: number
  readonly readMs: { readonly median: number; readonly p99: number }
  readonly errors: readonly string[]
  readonly growth: number
}

console.log(`${availableParallelism()} processors, shared by the office, its database, who asks, and whatever else runs here`)
/** The second measurement on one database finds the applicants of the first. */
const known = new Map<string, readonly Shared[]>()
let failed = false
const parts = {
  load: async () =>
    void (await measure('SQLite, one process', { folder: mkdtempSync(join(tmpdir(), 'matchwright-office-')) }, 1)),
  pair: () => onPostgres(),
  advices: () => linesByWorkers(),
} as const
const asked = process.argv[2]
const chosen = Object.entries(parts).filter(([name]) => asked === undefined || asked === name)
if (chosen.length === 0) throw new RangeError(`the bench of an office has ${Object.keys(parts).join(', ')}, got ${asked}`)
for (const [name, part] of chosen)
  if (name !== 'load' && findPostgres() === undefined) console.log('SKIPPED: PostgreSQL is not on this machine.')
  else await part()
process.exitCode = failed ? 1 : 0

async function onPostgres(): Promise<void> {
  const server = await startPostgres()
  try {
    const one = await measure('PostgreSQL, one process', { url: server.url }, 1)
    const two = await measure('PostgreSQL, two processes', { url: server.url }, 2)
    console.log(`Two processes answer ${(two.perSecond / one.perSecond).toFixed(2)} times as many as one.`)
  } finally {
    await server.stop()
  }
}

async function linesByWorkers(): Promise<void> {
  const server = await startPostgres()
  const place = { url: server.url }
  const office = await startOffice(place)
  try {
    const { adviser, shared } = await fillOffice(place, office.at, lines)
    const read = readProfile(readFileSync('examples/j1-internal-medicine.yaml', 'utf8'))
    if (read.kind === 'refused') throw new Error('the example cannot be read')
    const revisions = new Map<string, number>()
    const change = async (whose: readonly Shared[]): Promise<void> => {
      for (const { owner, secret } of whose) {
        const path = `/api/applicants/${owner}/documents/profile/mine`
        const rev = revisions.get(owner) ?? 0
        const saved = await asking(office.at, { Authorization: `Bearer ${secret}` })('PUT', path, { rev, body: read.profile })
        if (saved.status !== 200) throw new Error(await saved.text())
        revisions.set(owner, rev + 1)
      }
    }
    const seconds = async (): Promise<number> => {
      const start = performance.now()
      await workedOut(adviser)
      return (performance.now() - start) / 1000
    }
    // Whoever is measured has worked before: the first lines of a process take several times as long.
    const warmUp = async (): Promise<void> => {
      await change(shared.slice(0, 60))
      await workedOut(adviser)
    }
    await warmUp()
    await change(shared)
    const one = await seconds()
    const worker = await startWorker(place)
    await warmUp()
    await change(shared)
    const two = await seconds()
    await worker.kill('SIGTERM')
    const { rows } = await (await adviser('GET', '/api/cohort')).json()
    const missing = rows.filter(({ line }: { readonly line?: object }) => line === undefined).length
    console.log(
      `${lines} whole advices: ${one.toFixed(1)} s by one worker, ${two.toFixed(1)} s by two, ${(one / two).toFixed(2)} times as fast; ${missing} missing`,
    )
    if (missing > 0) failed = true
  } finally {
    await office.kill('SIGTERM')
    await server.stop()
  }
}

async function measure(what: string, place: Place, processes: number): Promise<Measured> {
  const offices: OfficeProcess[] = []
  for (let number = 0; number < processes; number++) offices.push(await startOffice(place))
  const shared = await sharedIn(place, offices)
  const measured = await load(offices, shared)
  for (const office of offices) await office.kill('SIGTERM')
  const { perSecond, readMs, errors, growth } = measured
  console.log(
    `${what}: ${perSecond.toFixed(0)} answers a second; reads ${readMs.median.toFixed(1)} ms, the 99th of a hundred ${readMs.p99.toFixed(0)} ms; ${errors.length} errors; memory ${(100 * growth).toFixed(0)} % more in the last third than in the second`,
  )
  for (const error of errors.slice(0, 5)) console.log(`  ${error}`)
  if (errors.length > 0 || readMs.p99 >= slowest || growth > mostGrowth) failed = true
  return measured
}

async function sharedIn(place: Place, [first]: readonly OfficeProcess[]): Promise<readonly Shared[]> {
  const key = JSON.stringify(place)
  const shared = known.get(key) ?? (await fillOffice(place, first?.at ?? '', applicants)).shared
  known.set(key, shared)
  return shared
}

async function load(offices: readonly OfficeProcess[], shared: readonly Shared[]): Promise<Measured> {
  const reads: number[] = []
  const errors: string[] = []
  let [answers, next] = [0, 0]
  const start = performance.now()
  const until = start + 1000 * seconds
  const memory: number[] = []
  const look = setInterval(() => memory.push(offices.reduce((sum, { child }) => sum + memoryOf(child.pid), 0)), 200)
  /** One person after the other, each first saving, then reading what stands there. */
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const number = next++
      const { owner, secret } = shared[number % shared.length] ?? { owner: '', secret: '' }
      const ask = asking(offices[number % offices.length]?.at ?? '', { Authorization: `Bearer ${secret}` })
      const path = `/api/applicants/${owner}/documents/note/n${number}`
      const body = { version: 1, text: `${number} ${'x'.repeat(2000)}` }
      const saved = await ask('PUT', path, { rev: 0, body })
      if (![200, 409].includes(saved.status)) errors.push(`PUT ${saved.status}: ${await saved.text()}`)
      else await saved.arrayBuffer()
      answers++
      for (let read = 0; read < 9; read++) {
        const before = performance.now()
        const answer = await ask('GET', path)
        const said = await answer.text()
        reads.push(performance.now() - before)
        answers++
        if (answer.status !== 200 || (saved.status === 200 && !said.includes(body.text)))
          errors.push(`GET ${answer.status}: ${said.slice(0, 200)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, caller))
  clearInterval(look)
  const took = (performance.now() - start) / 1000
  reads.sort((a, b) => a - b)
  const at = (share: number): number => reads[Math.floor(share * (reads.length - 1))] ?? 0
  return { perSecond: answers / took, readMs: { median: at(0.5), p99: at(0.99) }, errors, growth: growthOf(memory) }
}

/** Resident memory of a process in bytes, by what Linux says. */
function memoryOf(pid: number | undefined): number {
  return 4096 * Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
}

function growthOf(memory: readonly number[]): number {
  const third = Math.max(1, Math.floor(memory.length / 3))
  // The first third fills caches; what counts is whether it goes on.
  return mean(memory.slice(-third)) / mean(memory.slice(third, 2 * third)) - 1
}

function mean(part: readonly number[]): number {
  return part.reduce((sum, one) => sum + one, 0) / Math.max(1, part.length)
}
