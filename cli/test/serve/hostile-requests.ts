/** Requests nobody's browser makes, while the app is built anew under the server and slow clients hold on. */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { createRandom } from '#engine/numbers'
import { get, openSite, place, speak } from './site.ts'
import type { Answer, Site } from './site.ts'

export interface Damage {
  readonly requests: number
  /** Answers by status. */
  readonly statuses: ReadonlyMap<number, number>
  /** What should never have come: bytes of no file, a cut file, a secret, a server that no longer answers. */
  readonly wrong: readonly string[]
  readonly heapGrowth: number
}

/** A file whose every byte depends on its version, so that a mixture of two is seen. */
function versionOf(number: number): string {
  const line = createHash('sha256').update(`version ${number}`).digest('hex')
  return `${line}\n`.repeat(50 + (number % 7) * 400)
}

const path = '/matchwright/assets/app-12345678.js'
const hosts = ['evil.example', 'localhost.evil.example:80', '', '127.0.0.1:99999999', '[::1', 'localhost@evil.example', '\u0001']
const paths = [
  '/',
  '/sw.js',
  '/matchwright/',
  '/matchwright/none.js',
  '/matchwright/%',
  '/matchwright/../secret.txt',
  '*',
  '//',
  '/matchwright/%2e%2e%2fsecret.txt',
  '/matchwright/..%5csecret.txt',
  '/secret.txt',
  'http://localhost/secret.txt',
  '/matchwright/assets',
  '/matchwright/assets/',
  `/matchwright/${'a/'.repeat(2000)}`,
  `/matchwright/${'%61'.repeat(3000)}`,
]
const rangeParts = ['0', '1', '99', '4999', '5000', '', '-', '9007199254740991', '9007199254740992', '1e9', 'NaN', ' ', ',', '-1']

/** Sends `count` requests; every twentieth of the way the file changes, and now and then it is gone for a moment. */
export async function attack(count: number, seed: number): Promise<Damage> {
  const random = createRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next() * from.length)] as T
  const site = await openSite({
    'index.html': '<!doctype html><title>Invented page</title>',
    'assets/app-12345678.js': versionOf(0),
  })
  const slow = slowClients(site.port)
  const [statuses, wrong] = [new Map<number, number>(), [] as string[]]
  const current = { version: 0 }
  const heapBefore = heap()
  const batch = 20
  for (let sent = 0; sent < count; sent += batch) {
    if (sent > 0 && sent % Math.ceil(count / 20 / batch) === 0) changeFile(site, current, random.next())
    const answers = await Promise.all(
      Array.from({ length: batch }, () => oneRequest(site.port, { pick, next: () => random.next() })),
    )
    for (const { what, answer } of answers) {
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      wrong.push(...complaints(what, answer, current.version))
    }
  }
  slow.forEach((socket) => socket.destroy())
  place(site.folder, 'index.html', '<!doctype html><title>Still here</title>')
  if ((await get(site.port, '/matchwright/')).body.toString('utf8').includes('Still here') === false)
    wrong.push('no longer answers')
  await site.close()
  return { requests: count, statuses, wrong, heapGrowth: heap() - heapBefore }
}

interface Dice {
  readonly pick: <T>(from: readonly T[]) => T
  readonly next: () => number
}

async function oneRequest(port: number, { pick, next }: Dice): Promise<{ readonly what: string; readonly answer: Answer }> {
  const kind = pick(['range', 'range', 'path', 'host', 'method', 'noise', 'condition'] as const)
  switch (kind) {
    case 'range': {
      const range = `Range: bytes=${pick(rangeParts)}-${pick(rangeParts)}${next() < 0.1 ? ',0-1' : ''}`
      return { what: range, answer: await get(port, path, [range]) }
    }
    case 'path':
      return { what: 'path', answer: await get(port, pick(paths)) }
    case 'host':
      return { what: 'host', answer: await get(port, path, [`Host: ${pick(hosts)}`]) }
    case 'method': {
      const method = pick(['POST', 'PUT', 'TRACE', 'BREW', 'CONNECT', 'get'])
      const body = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde`
      return { what: 'method', answer: await speak(port, body) }
    }
    case 'condition': {
      const value = pick(['*', '"x"', '"', `"${'x'.repeat(5000)}"`, ',,,'])
      return {
        what: 'condition',
        answer: await get(port, path, [`If-None-Match: ${value}`, `If-Range: ${value}`, 'Range: bytes=0-9']),
      }
    }
    case 'noise': {
      const noise = Uint8Array.from({ length: 1 + Math.floor(next() * 300) }, () => Math.floor(next() * 256))
      return { what: 'noise', answer: await speak(port, Buffer.concat([noise, Buffer.from('\r\n\r\n\r\n')])) }
    }
  }
}

/** A whole answer is one version of the file from first byte to last; a part is a part of one; other answers carry nothing of it. */
function complaints(what: string, { status, headers, body }: Answer, newest: number): readonly string[] {
  const text = body.toString('latin1')
  if (text.includes('secret')) return [`${what}: gave a secret`]
  if (status >= 500 && status !== 503) return [`${what}: answered ${status}`]
  if (what === 'host' && (status === 200 || status === 206)) return [`${what}: answered a stranger's name`]
  if (status !== 200 && status !== 206) return []
  if (Number(headers.get('content-length')) !== body.length)
    return [`${what}: ${body.length} of ${headers.get('content-length')} bytes`]
  if (!/^[0-9a-f\n]+$/.test(text))
    return text.startsWith('<!doctype') || text.includes('unregister') ? [] : [`${what}: unknown bytes`]
  const [, first = '0', , size = String(body.length)] =
    /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
  const near = [newest - 1, newest, newest + 1].map((version) => versionOf(Math.max(0, version)))
  const right = near.some(
    (whole) => whole.length === Number(size) && whole.slice(Number(first), Number(first) + body.length) === text,
  )
  return right ? [] : [`${what}: bytes of no version`]
}

/** In place, replaced, or gone and back: as builds do. */
function changeFile({ folder }: Site, current: { version: number }, luck: number): void {
  current.version += 1
  if (luck < 0.3) rmSync(join(folder, 'assets'), { recursive: true, force: true })
  place(folder, 'assets/app-12345678.js', versionOf(current.version))
}

/** Clients that send a letter and wait, and clients that ask and never read. */
function slowClients(port: number): readonly Socket[] {
  return Array.from({ length: 20 }, (_, at) => {
    const socket = connect({ port, host: 'localhost' }, () => {
      socket.write(at % 2 === 0 ? 'G' : `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(50))
      socket.pause()
    })
    socket.on('error', () => undefined)
    return socket
  })
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
