import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from '../command.ts'
import { misused, refused } from '../command.ts'

/** dist/web beside the built tool in dist/cli; from the sources in cli/src/commands it is found through the root. */
const here = dirname(fileURLToPath(import.meta.url))
const webFolders = [join(here, '..', 'web'), join(here, '..', '..', '..', 'dist', 'web')]
const usualPort = 4173

export const command: Command = {
  operands: '',
  example: 'serve --port 4173',
  options: { port: { value: 'NUMBER', help: `port to listen on (default: ${usualPort})` } },
  run: async (call) => {
    const port = Number(call.option('port') ?? usualPort)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return misused(`--port needs a number from 0 to 65535, got ${call.option('port')}`)
    const folder = webFolders.find((candidate) => existsSync(join(candidate, 'index.html')))
    if (!folder) return refused('The web app is not built yet. Run npm run build, or npm start, which builds it first.')
    const listening = await listen(await createApp(folder), port)
    if (typeof listening === 'string') return refused(listening)
    const url = `http://localhost:${listening.port}`
    return {
      kind: 'done',
      json: { url },
      text: `Matchwright is at ${url}\nEverything stays in your browser on this machine. Stop with Ctrl+C.`,
    }
  },
}

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
}

async function createApp(folder: string): Promise<Server> {
  const { default: sirv } = await import('sirv')
  const files = sirv(folder, { etag: true, single: true, gzip: true, brotli: true, setHeaders: cacheHeaders })
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    files(request, response, () => void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.\n'))
  })
}

/** Files with a digest in their name never change; pages and the service worker are asked for again each time. */
function cacheHeaders(response: { readonly setHeader: (name: string, value: string) => void }, pathname: string): void {
  response.setHeader('Cache-Control', pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/** The port listened on, or a sentence about why not. */
function listen(server: Server, port: number): Promise<{ readonly port: number } | string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(portTaken(port))
      else if (error.code === 'EACCES')
        resolve(`Port ${port} needs rights this account lacks. Choose one above 1024: matchwright serve --port 8080`)
      else reject(error)
    })
    // Only this machine may connect.
    server.listen(port, 'localhost', () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port })
    })
  })
}

function portTaken(port: number): string {
  return `Port ${port} is taken, perhaps by another Matchwright. Close that, or choose another port: matchwright serve --port ${port + 1}`
}
