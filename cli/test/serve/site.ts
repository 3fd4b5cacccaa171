/** A small invented app and its server, and one request spoken over a bare socket, as no client library would. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createWebServer } from '../../src/serve/web-server.ts'

export interface Site {
  readonly folder: string
  readonly port: number
  readonly close: () => Promise<void>
}

export async function openSite(files: Readonly<Record<string, string | Uint8Array>>): Promise<Site> {
  const root = mkdtempSync(join(tmpdir(), 'matchwright-site-'))
  const folder = join(root, 'web')
  writeFileSync(join(root, 'secret.txt'), 'a secret beside the app')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) place(folder, name, content)
  const server = createWebServer(folder)
  await new Promise<void>((done) => void server.listen(0, 'localhost', done))
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((done) => void server.close(done))
    rmSync(root, { recursive: true, force: true })
  }
  return { folder, port, close }
}

/** A file written a while ago: the server waits for one that was written just now. */
export function place(folder: string, name: string, content: string | Uint8Array, secondsAgo: number = 60): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  const then = Date.now() / 1000 - secondsAgo
  utimesSync(path, then, then)
}

export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** Sends the bytes as they are and reads until the server closes; status 0 where it closed without an answer. */
export function speak(port: number, bytes: string | Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect({ port, host: 'localhost' }, () => void socket.write(bytes))
    socket.setTimeout(60_000, () => socket.destroy())
    socket.on('data', (data) => void chunks.push(data))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answerIn(Buffer.concat(chunks))))
  })
}

/** One GET with these header lines and nothing else. */
export function get(port: number, path: string, lines: readonly string[] = []): Promise<Answer> {
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: localhost:${port}`]
  return speak(port, [`GET ${path} HTTP/1.1`, ...host, ...lines, 'Connection: close', '', ''].join('\r\n'))
}

function answerIn(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.subarray(0, Math.max(0, end)).toString('latin1').split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: new Map(headers),
    body: bytes.subarray(end < 0 ? bytes.length : end + 4),
  }
}
