/** The file a path of the site means, read whole: a folder that is built anew under the server never gives half of a file. */
import { createHash } from 'node:crypto'
import { open, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface FoundFile {
  readonly kind: 'found'
  readonly bytes: Buffer
  readonly type: string
  /** Names these very bytes: the answer of a file that changes changes with it. */
  readonly etag: string
  /** Absent where the bytes are those of the file itself. */
  readonly encoding?: Encoding
}

export type Encoding = 'br' | 'gzip'

/** `busy`: the file is being written just now. */
export type Finding = FoundFile | { readonly kind: 'missing' } | { readonly kind: 'busy' }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const packings: readonly (readonly [Encoding, suffix: string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
]

/**
 * Finds `path`, which begins with `/`, below `folder`; the first packed form that is accepted and no older than the file is preferred.
 * What lies outside the folder, begins with a dot or has no type of ours does not exist.
 */
export async function findFile(folder: string, path: string, accepted: readonly Encoding[]): Promise<Finding> {
  const inside = safePath(path)
  const type = types[extname(inside ?? '')]
  if (inside === undefined || type === undefined) return { kind: 'missing' }
  const root = await realpath(folder).catch(() => undefined)
  const real = await realpath(join(folder, inside)).catch(() => undefined)
  if (root === undefined || !real?.startsWith(root + sep)) return { kind: 'missing' }
  const plain = await readRested(real)
  if (plain.kind !== 'read') return plain
  for (const [encoding, suffix] of packings) {
    if (!accepted.includes(encoding)) continue
    const packed = await readRested(real + suffix)
    if (packed.kind === 'read' && packed.modified >= plain.modified) return found(packed.bytes, type, encoding)
  }
  return found(plain.bytes, type)
}

function found(bytes: Buffer, type: string, encoding?: Encoding): FoundFile {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { kind: 'found', bytes, type, etag, ...(encoding ? { encoding } : {}) }
}

/** The path with its escapes read, a folder as its index.html; undefined where it is no plain path. */
function safePath(path: string): string | undefined {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const odd = plain.includes('\0') || plain.includes('\\') || plain.includes(':')
  if (odd || plain.split('/').some((step) => step.startsWith('.'))) return undefined
  return plain.endsWith('/') ? `${plain}index.html` : plain
}

type Rested = { readonly kind: 'read'; readonly bytes: Buffer; readonly modified: number } | { readonly kind: 'missing' | 'busy' }

const restMs = 50
const patience = 20

/** The bytes of a file that has not changed for a moment before and while it was read. */
async function readRested(path: string): Promise<Rested> {
  for (let attempt = 0; attempt < patience; attempt++) {
    const read = await readOnce(path)
    if (read.kind !== 'busy') return read
    await sleep(restMs)
  }
  return { kind: 'busy' }
}

async function readOnce(path: string): Promise<Rested> {
  const file = await open(path).catch(() => undefined)
  if (!file) return { kind: 'missing' }
  try {
    const before = await file.stat()
    if (!before.isFile()) return { kind: 'missing' }
    if (Math.abs(Date.now() - before.mtimeMs) < restMs) return { kind: 'busy' }
    const bytes = await file.readFile()
    const after = await file.stat()
    const same = after.mtimeMs === before.mtimeMs && after.size === bytes.length
    return same ? { kind: 'read', bytes, modified: before.mtimeMs } : { kind: 'busy' }
  } finally {
    await file.close()
  }
}
