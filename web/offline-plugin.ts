import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** What the service worker keeps from the first visit on, and what it keeps once it was asked for. */
export interface OfflineOptions {
  /** Files of the build that are kept when first fetched, not before. */
  readonly onDemand: RegExp
  /** Folder of files copied as they are. */
  readonly publicDir: string
}

/**
 * Writes sw.js: every file of the build under one cache named by its contents, so that the app opens without a network
 * after the first visit. Large facts and fonts of rarer scripts are kept when they are first used.
 */
export function offline({ onDemand, publicDir }: OfflineOptions): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle): void {
        const names = Object.keys(bundle)
          .filter((name) => !name.endsWith('.map') && !name.startsWith('.'))
          .toSorted()
        const hash = createHash('sha256')
        for (const name of names) hash.update(name).update(contents(bundle[name]))
        const copied = filesIn(publicDir)
        for (const name of copied) hash.update(name).update(readFileSync(join(publicDir, name)))
        const first = names.filter((name) => name !== 'index.html' && !onDemand.test(name))
        const build = hash.digest('hex').slice(0, 12)
        nameBuild(bundle['index.html'], build)
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: serviceWorker(build, ['./', ...first, ...copied.filter((name) => !onDemand.test(`/${name}`))]),
        })
      },
    },
  }
}

/** The page says which build it is: what was worked out by another is not shown by this one. */
function nameBuild(page: Output, build: string): void {
  if (page?.type !== 'asset') throw new Error('the app requires index.html')
  page.source = String(page.source).replace('<html ', `<html data-build="${build}" `)
}

type Output = Rolldown.OutputAsset | Rolldown.OutputChunk | undefined

function contents(output: Output): string | Uint8Array {
  if (!output) return ''
  return output.type === 'chunk' ? output.code : output.source
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}

/**
 * A new version waits until the person agrees to reload, so that an open page never loses the files it was built with. It answers for
 * its own folder alone and names its cache by it: another app at the same address is none of its business. Up to version 0.2.0 the
 * cache had the digest alone for a name.
 */
function serviceWorker(version: string, files: readonly string[]): string {
  return `const scope = registration.scope
const ours = 'matchwright-' + new URL(scope).pathname + '-'
const cacheName = ours + '${version}'
const first = ${JSON.stringify(files)}
addEventListener('install', (event) => event.waitUntil(keepFirst()))
addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => clients.claim())))
addEventListener('message', (event) => { if (event.data === 'use the new version') skipWaiting() })
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(event))
})
async function keepFirst() {
  const cache = await caches.open(cacheName)
  await cache.addAll(first.map((url) => new Request(url, { cache: 'reload' })))
}
async function dropOld() {
  for (const name of await caches.keys())
    if (name !== cacheName && (name.startsWith(ours) || /^matchwright-[0-9a-f]{12}$/.test(name))) await caches.delete(name)
}
// The app is one page; the documentation beside it has many.
function pageAt(url) {
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length)
  return path.startsWith('docs/') ? path.replace(/\\/$/, '/index.html') : './'
}
async function answer(event) {
  const { request } = event
  // A device that is full or keeps nothing still gets what the network gives.
  const cache = await caches.open(cacheName).catch(() => undefined)
  const kept = await cache?.match(request.mode === 'navigate' ? pageAt(request.url) : request, { ignoreSearch: request.mode === 'navigate', ignoreVary: true })
  if (kept) return kept
  const fresh = await fetch(request)
  if (cache && fresh.ok && request.url.includes('/assets/')) event.waitUntil(cache.put(request, fresh.clone()).catch(() => undefined))
  return fresh
}
`
}
