/** The server of the built app: this machine only, files only, and no request that ends it. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { byteRange } from './byte-range.ts'
import { findFile } from './found-file.ts'
import type { Encoding, FoundFile } from './found-file.ts'

/** Where the app lives: under a name of its own, so that its service worker never answers for another project at the same address. */
export const appPath = '/matchwright/'

/** Scripts only from here, no request elsewhere: what an applicant writes cannot leave, whatever a page is told to do. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Versions up to 0.2.0 registered their worker for the whole address; browsers ask for it again here, and let it go. */
const retiredWorker = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(registration.unregister()))
`

/** Generous for one person's browser; a client that neither reads nor speaks is let go. */
const most = { connections: 200, headersMs: 10_000, requestMs: 30_000, silentMs: 30_000 } as const

export function createWebServer(folder: string): Server {
  const server = createServer({ headersTimeout: most.headersMs, requestTimeout: most.requestMs }, (request, response) => {
    request.resume()
    respond(folder, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else say(response, 500, 'The file could not be read.')
    })
  })
  server.maxConnections = most.connections
  server.setTimeout(most.silentMs, (socket) => socket.destroy())
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  return server
}

async function respond(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (!isThisMachine(request.headers.host)) return say(response, 403, 'This server answers to localhost only.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD').setHeader('Connection', 'close')
    return say(response, 405, 'Only GET and HEAD are answered here.')
  }
  const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? ''
  if (path === '/' || path === appPath.slice(0, -1)) {
    response.writeHead(302, { Location: appPath, 'Cache-Control': 'no-cache' }).end()
    return
  }
  if (path === '/sw.js') return send(response, request, { type: 'text/javascript; charset=utf-8', text: retiredWorker })
  if (!path.startsWith(appPath)) return say(response, 404, 'There is no such page.')
  const file = await findFile(folder, path.slice(appPath.length - 1), acceptedEncodings(request))
  if (file.kind === 'missing') return say(response, 404, 'There is no such page.')
  if (file.kind === 'busy') {
    response.setHeader('Retry-After', '1')
    return say(response, 503, 'The app is being built anew; ask again in a moment.')
  }
  sendFile(file, path, { request, response })
}

/** A name that leads here from this machine alone: a page elsewhere that points its own name at it is refused. */
function isThisMachine(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host ?? '')
}

/** Parts are counted in the file itself, so a request for one takes no packed form. */
function acceptedEncodings({ headers: asked }: IncomingMessage): readonly Encoding[] {
  if (asked.range !== undefined) return []
  const offered = String(asked['accept-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';', 1)[0]?.trim())
  return (['br', 'gzip'] as const).filter((encoding) => offered.includes(encoding))
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

function sendFile(file: FoundFile, path: string, { request, response }: Exchange): void {
  // Files with a digest in their name never change; pages and the service worker are asked for again each time.
  const digested = path.startsWith(`${appPath}assets/`)
  response.setHeader('Cache-Control', digested ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('ETag', file.etag).setHeader('Vary', 'Accept-Encoding').setHeader('Accept-Ranges', 'bytes')
  if (isKnown(request.headers['if-none-match'], file.etag)) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('Content-Type', file.type)
  if (file.encoding) response.setHeader('Content-Encoding', file.encoding)
  const { bytes } = file
  const range = byteRange(rangeAsked(request, file.etag), bytes.length)
  if (range.kind === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${bytes.length}`)
    return say(response, 416, 'The file has no such part.')
  }
  const body = range.kind === 'part' ? bytes.subarray(range.first, range.last + 1) : bytes
  if (range.kind === 'part') response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${bytes.length}`)
  response.writeHead(range.kind === 'part' ? 206 : 200, { 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Of a file that has changed since the first part was fetched, the whole is sent. */
function rangeAsked({ method, headers: asked }: IncomingMessage, etag: string): string | undefined {
  if (method !== 'GET') return undefined
  const condition = asked['if-range']
  return condition === undefined || condition === etag ? asked.range : undefined
}

function isKnown(known: string | undefined, etag: string): boolean {
  return (known ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  { type, text }: { readonly type: string; readonly text: string },
): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text), 'Cache-Control': 'no-cache' })
  response.end(request.method === 'HEAD' ? undefined : text)
}

function say(response: ServerResponse, status: number, sentence: string): void {
  const text = `${sentence}\n`
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}
