/** A small pack with invented programs that keeps every promise, to plant one violation at a time in. */
import type { Pack } from '../../check/pack.ts'

type Json = Record<string, unknown>

const source = { source: 'a list', asOf: '2026', known: 'reported' }
const fact = (value: unknown): Json => ({ value, ...source })

export const specialty: Json = {
  id: 'pathology',
  name: 'Pathology',
  acgmePrefix: '300',
  service: fact('ERAS'),
  feeder: true,
  leadsToInformatics: fact(true),
  signals: [{ season: 2027, gold: 0, silver: 0, plain: 5, ...source }],
  statistics: { matchRate: fact(0.45) },
}

export const program: Json = {
  id: '3001699001',
  name: 'Invented Hospital Program',
  city: 'Springfield',
  state: 'IL',
  at: [39.8, -89.6],
  claims: { visaJ1: [[true, 0]], positions: [[5, 0, 0]], invitationRate: [[[0.0213, 0.011, 0.034], 0]] },
}

export const programFile: Json = {
  format: 2,
  specialty: 'pathology',
  release: '2026.11.1',
  sources: [source],
  notes: ['said so'],
  programs: [program],
}

/** The good pack with some files replaced; undefined takes one away. */
export function packWith(files: Readonly<Record<string, unknown>> = {}, more: Partial<Pack> = {}): Pack {
  const all: Record<string, unknown> = {
    'release.json': { format: 2, version: '2026.11.1', date: '2026-11-22' },
    'specialties.json': { specialties: [specialty], notCovered: [] },
    'programs/pathology.json': programFile,
    ...files,
  }
  return { files: new Map(Object.entries(all)), gzipBytes: new Map(), today: '2026-11-22', ...more }
}

/** The good pack with one program changed. */
export function packWithProgram(changes: Json, more: readonly Json[] = []): Pack {
  return packWith({ 'programs/pathology.json': { ...programFile, programs: [{ ...program, ...changes }, ...more] } })
}
