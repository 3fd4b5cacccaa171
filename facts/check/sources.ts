import { error } from './pack.ts'
import type { PackCheck, Finding } from './pack.ts'
import { programFiles } from './programs.ts'

/** Files that are about the pack itself, not about the world. */
const aboutThePack = /^(release\.json|sources\.json|validation\/)/
/** Names and keys of things, not statements about them; a covariance and the season of the rates belong to the sourced coefficients beside them. */
const naming: ReadonlySet<string> = new Set([
  'season',
  'acgmePrefix',
  'latitude',
  'longitude',
  'version',
  'feeder',
  'perSpecialty',
  'covariance',
  'ratesOf',
])

/** A number or a yes or no without somebody who said it, and when, is a rumour. */
export const sourced: PackCheck = {
  name: 'sources',
  promise: 'every number and every answer has a source and a year',
  run: (pack) => [
    ...[...pack.files].flatMap(([path, file]) =>
      aboutThePack.test(path) || path.startsWith('programs/') ? [] : unsourced(file, path, false),
    ),
    ...programFiles(pack).flatMap(([path, { sources, notes, programs }]) => [
      ...sources.flatMap((source, index) =>
        hasSource(source) ? [] : [error(`${path} sources.${index}`, 'names no source or no year')],
      ),
      ...programs.flatMap(({ id, claims }) =>
        Object.entries(claims).flatMap(([field, list]) =>
          list.flatMap(([, source, note = -1]) => [
            ...(sources[source] === undefined ? [error(`${path} ${id}.${field}`, 'has no source')] : []),
            ...(note >= 0 && notes[note] === undefined
              ? [error(`${path} ${id}.${field}`, 'names a note that is not there')]
              : []),
          ]),
        ),
      ),
    ]),
  ],
}

/** Walks a value; below an object that names source and year everything is sourced, as in `population` beside plain numbers. */
function unsourced(value: unknown, where: string, sourcedAbove: boolean): readonly Finding[] {
  if (typeof value === 'number' || typeof value === 'boolean')
    return sourcedAbove ? [] : [error(where, `says ${value} without source and year`)]
  if (typeof value !== 'object' || value === null) return []
  const below = sourcedAbove || hasSource(value) || Object.values(value).some((child) => isPlainSource(child))
  return Object.entries(value).flatMap(([key, child]) => (naming.has(key) ? [] : unsourced(child, `${where}.${key}`, below)))
}

function hasSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('asOf' in value)) return false
  const { source, asOf } = value
  return typeof source === 'string' && source.trim() !== '' && typeof asOf === 'string' && /\d{4}/.test(asOf)
}

/** A source that stands alone speaks for the plain numbers beside it. */
function isPlainSource(value: unknown): boolean {
  return (
    hasSource(value) && !('value' in (value as object)) && !('estimate' in (value as object)) && !('season' in (value as object))
  )
}
