import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The facts pack as it stands on disk. Paths are relative to facts/data and use slashes. */
export interface Pack {
  readonly files: ReadonlyMap<string, unknown>
  /** Size of each file as a web server would send it. */
  readonly gzipBytes: ReadonlyMap<string, number>
  /** Day on which staleness is judged. */
  readonly today: string
}

/** A promise kept or broken. A warning asks for attention; an error fails the release. */
export interface Finding {
  readonly level: 'error' | 'warning'
  /** File and place in it. */
  readonly where: string
  readonly says: string
}

/** One promise about the pack. */
export interface PackCheck {
  readonly name: string
  readonly promise: string
  readonly run: (pack: Pack) => readonly Finding[]
}

/** Reads every JSON file below a folder. Throws where one is not JSON. */
export function readPack(folder: string, today: string): Pack {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => relative('.', path).replaceAll('\\', '/'))
    .toSorted()
  const texts = paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const)
  return {
    files: new Map(texts.map(([path, text]) => [path, JSON.parse(text)])),
    gzipBytes: new Map(texts.map(([path, text]) => [path, gzipSync(text, { level: 9 }).length])),
    today,
  }
}

export function error(where: string, says: string): Finding {
  return { level: 'error', where, says }
}

export function warning(where: string, says: string): Finding {
  return { level: 'warning', where, says }
}
