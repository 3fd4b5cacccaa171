/** The page of one applicant on one machine: whatever is asked of it, by whomever, it stays up and gives whole files of the app alone. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { get, openSite, place, speak } from './site.ts'
import type { Site } from './site.ts'

const script = 'console.log("invented");\n'.repeat(200)
let site: Site | undefined

afterEach(async () => {
  await site?.close()
  site = undefined
})

async function opened(): Promise<Site> {
  site = await openSite({
    'index.html': '<!doctype html><title>Invented page</title>',
    'sw.js': '// the worker of the app',
    'assets/app-12345678.js': script,
    'assets/app-12345678.js.br': brotliCompressSync(script),
    '.vite/manifest.json': '{}',
  })
  return site
}

const app = '/matchwright/assets/app-12345678.js'

describe('the web server', () => {
  it('lives under a name of its own, so that its worker never answers for another project at the address', async () => {
    const { port } = await opened()
    expect((await get(port, '/')).headers.get('location')).toBe('/matchwright/')
    expect((await get(port, '/matchwright/')).body.toString()).toContain('Invented page')
    expect((await get(port, '/matchwright/sw.js')).headers.has('service-worker-allowed')).toBe(false)
    expect((await get(port, '/index.html')).status).toBe(404)
  })

  it('lets the worker go that version 0.2.0 registered for the whole address', async () => {
    const { port } = await opened()
    expect((await get(port, '/sw.js')).body.toString()).toContain('registration.unregister()')
  })

  it('gives parts where they are, says 416 where they are not, and lives on', async () => {
    const { port } = await opened()
    const part = await get(port, app, ['Range: bytes=8-11'])
    expect([part.status, part.body.toString(), part.headers.get('content-range')]).toEqual([206, 'log(', 'bytes 8-11/5000'])
    for (const wrong of ['100-50', '0-9007199254740992', '-0', '5000-', 'x']) {
      const answer = await get(port, app, [`Range: bytes=${wrong}`])
      expect([wrong, answer.status, answer.headers.get('content-range')]).toEqual([wrong, 416, 'bytes */5000'])
    }
    expect((await get(port, app)).status).toBe(200)
  })

  it('serves the new file of a folder that was built anew, whole and under a new tag', async () => {
    const { port, folder } = await opened()
    const before = await get(port, app)
    const longer = `${script}// and more`
    place(folder, 'assets/app-12345678.js', longer, 30)
    const after = await get(port, app, [`If-None-Match: ${before.headers.get('etag')}`, 'Accept-Encoding: br'])
    expect([after.status, after.body.toString()]).toEqual([200, longer])
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    const resumed = await get(port, app, ['Range: bytes=0-3', `If-Range: ${before.headers.get('etag')}`])
    expect([resumed.status, resumed.body.length]).toEqual([200, longer.length])
    rmSync(join(folder, 'assets'), { recursive: true })
    expect((await get(port, app)).status).toBe(404)
  })

  it('waits for a file that is being written', async () => {
    const { port, folder } = await opened()
    const path = join(folder, 'assets', 'app-12345678.js')
    writeFileSync(path, script.slice(0, 100))
    setTimeout(() => writeFileSync(path, script), 20)
    expect((await get(port, app)).body.toString()).toBe(script)
  })

  it('answers 304 to who has the very file', async () => {
    const { port } = await opened()
    const { headers } = await get(port, app)
    const again = await get(port, app, [`If-None-Match: W/${headers.get('etag')}`])
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it('gives packed files to who can read them, and plain ones to others', async () => {
    const { port } = await opened()
    const packed = await get(port, app, ['Accept-Encoding: gzip, br'])
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(packed.body).toString()).toBe(script)
    expect((await get(port, app, ['Accept-Encoding: br;q=0'])).headers.has('content-encoding')).toBe(false)
  })

  it.each(['evil.example', 'evil.example:80', 'localhost.evil.example', '127.0.0.1.evil.example', ''])(
    'refuses a page that calls this machine %s',
    async (host) => {
      const { port } = await opened()
      expect((await get(port, '/matchwright/', [`Host: ${host}`])).status).toBe(403)
    },
  )

  it.each(['127.0.0.1', '[::1]', 'LOCALHOST'])('answers to %s', async (host) => {
    const { port } = await opened()
    expect((await get(port, '/matchwright/', [`Host: ${host}:${port}`])).status).toBe(200)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('does not know %s', async (method) => {
    const { port } = await opened()
    const answer = await speak(port, `${method} /matchwright/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc`)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('answers HEAD with the headers alone', async () => {
    const { port } = await opened()
    const answer = await speak(port, `HEAD ${app} HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9-1\r\nConnection: close\r\n\r\n`)
    expect([answer.status, answer.headers.get('content-length'), answer.body.length]).toEqual([200, '5000', 0])
  })

  it.each([
    '/matchwright/../secret.txt',
    '/matchwright/%2e%2e/secret.txt',
    '/matchwright/..%2fsecret.txt',
    '/matchwright/..%5csecret.txt',
    '/matchwright//../../secret.txt',
    '/matchwright/.vite/manifest.json',
    '/matchwright/%00index.html',
    '/matchwright/%zz',
    '/matchwright/C:/secret.txt',
    '//evil.example/matchwright/',
    'http://evil.example/matchwright/',
  ])('has nothing at %s', async (path) => {
    const { port } = await opened()
    const answer = await get(port, path)
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).not.toContain('secret')
  })
})
