import type { Person } from '#domain/person'
import type { Said } from './said.ts'

/** What the profile says to a claim. Said and written are both named where they differ; what the profile lacks is asked. */
export type Held =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'contradicts'; readonly profile: string }
  | { readonly kind: 'unknown'; readonly ask: string }

/** A kind of claim that can be checked: how it is read from a sentence, and how it is held against a person. */
export interface ClaimKind<Claim extends ClaimPlace = ClaimPlace> {
  readonly id: string
  readonly read: (said: Said) => readonly Claim[]
  readonly hold: (claim: Claim, person: Person) => Held
}

/** Where in the plain text of its sentence a claim stands. */
export interface ClaimPlace {
  readonly index: number
  readonly text: string
}

/** A claim of some kind, held against a person. */
export interface HeldClaim {
  readonly id: string
  readonly claim: ClaimPlace
  readonly held: Held
}

/** A kind that reads and holds, whatever its claims look like inside. */
export type ClaimReader = (said: Said, person: Person) => readonly HeldClaim[]

export function claimKind<Claim extends ClaimPlace>({ id, read, hold }: ClaimKind<Claim>): ClaimReader {
  return (said, person) => read(said).map((claim) => ({ id, claim, held: hold(claim, person) }))
}

export const agrees: Held = { kind: 'agrees' }

export function contradicts(profile: string): Held {
  return { kind: 'contradicts', profile }
}

export function unknown(ask: string): Held {
  return { kind: 'unknown', ask }
}

/** Agrees or contradicts, by a comparison. */
export function agreesIf(same: boolean, profile: string): Held {
  return same ? agrees : contradicts(profile)
}

/** A number as it is claimed: exact, at least, at most, or between. */
export interface Span {
  readonly low: number
  readonly high: number
}

const above = /\b(?:above|over|more than|at least|exceed\w*|beyond|better than|higher than)\s*(?:an? )?$/
const below = /\b(?:below|under|less than|fewer than|lower than|at most|up to)\s*(?:an? )?$/
const about = /\b(?:almost|nearly|about|around|close to|some|approximately|roughly|just under|just over)\s*(?:an? )?$/
const aboutShare = 0.05

/** Reads how a number is meant from the words before it. */
export function spanOf(value: number, before: string): Span {
  if (above.test(before)) return { low: value, high: Infinity }
  if (below.test(before)) return { low: -Infinity, high: value }
  if (about.test(before)) return { low: value * (1 - aboutShare), high: value * (1 + aboutShare) }
  return { low: value, high: value }
}

export function holds({ low, high }: Span, value: number): boolean {
  return value >= low && value <= high
}
