/** The pages of the office: a few built files, read once and served from memory, so that no path reaches a disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { OfficeApp, OfficeStep } from './office.ts'

export interface PageFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** By their path, such as `/assets/main.js`; the page itself is `/`. */
export type PageFiles = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Nothing runs, loads or is sent anywhere but here. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function readPages(folder: string): PageFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const type = types[extname(entry.name)]
      const name = path.slice(folder.length).replaceAll('\\', '/')
      return type === undefined
        ? []
        : [[name === '/index.html' ? '/' : name, { type, body: new Uint8Array(readFileSync(path)) }] as const]
    }),
  )
}

/** What is named by its content may be kept by a browser; the page itself is asked for each time. */
export function addPages(app: OfficeApp, pages: PageFiles): void {
  for (const [path, { type, body }] of pages)
    app.get(path, (context) =>
      context.body(body, 200, {
        'Content-Type': type,
        'Cache-Control': path === '/' ? 'no-store' : 'public, max-age=31536000, immutable',
      }),
    )
}

/** Around the headers of everything else, which let nothing run at all. */
export const letPagesRun: OfficeStep = async (context, next) => {
  await next()
  if (context.res.headers.get('Content-Type')?.startsWith('text/html')) context.res.headers.set('Content-Security-Policy', policy)
}
