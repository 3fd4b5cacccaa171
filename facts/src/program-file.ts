/** A file of the programs of one specialty, as the pack keeps it. */
import type { Source } from '#domain'
import type { ProgramField } from '#domain/claims'

export interface ProgramFile {
  readonly format: number
  readonly specialty: string
  /** Release of the facts pack the file belongs to. */
  readonly release: string
  readonly sources: readonly Source[]
  readonly notes: readonly string[]
  readonly programs: readonly WireProgram[]
}

export interface WireProgram {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly institution?: string
  /** Latitude and longitude in degrees. */
  readonly at?: readonly [number, number]
  readonly join?: number
  readonly claims: Readonly<Partial<Record<ProgramField, readonly WireClaim[]>>>
}

/** Value, index of its source, index of its note or -1, stance. An estimate travels as [point, low, high]. */
export type WireClaim = readonly [value: unknown, source: number, note?: number, stance?: 'strict' | 'preference']
