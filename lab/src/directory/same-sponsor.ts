import type { Claims, Program, ProgramClaims } from '#domain/claims'
import type { Fact } from '#domain'
import type { ProgramRecord } from '../tables/record.ts'
import { numberOfTrack } from './track-id.ts'

/** What belongs to the sponsor rather than to one of its programs. */
const sponsorFields = ['ehrVendor', 'h1bTraineeFilings', 'h1bEmployerApprovals'] as const
type SponsorField = (typeof sponsorFields)[number]

/**
 * Programs of the same name in the same city have the same sponsor: what is known of one about the house (record system,
 * filings of the employer) is known of the others, and says so.
 */
export function shareSponsorFacts(records: readonly ProgramRecord[]): readonly ProgramRecord[] {
  const known = new Map<string, ProgramClaims>()
  for (const { program } of records) {
    for (const key of [sponsorOf(program), numberOfTrack(program.id)])
      known.set(key, { ...sponsorClaims(program.claims), ...known.get(key) })
  }
  return records.map(({ program, evidence }) => {
    const shared = { ...known.get(sponsorOf(program)), ...known.get(numberOfTrack(program.id)) }
    const missing = sponsorFields.filter((field) => program.claims[field] === undefined && shared[field] !== undefined)
    const added = Object.fromEntries(missing.map((field) => [field, asSeenElsewhere(shared[field] ?? [])]))
    return { program: { ...program, claims: { ...program.claims, ...added } }, evidence }
  })
}

function sponsorOf({ name, city, state }: Program): string {
  return `${name.toLowerCase()}|${city.toLowerCase()}|${state}`
}

function sponsorClaims(claims: ProgramClaims): ProgramClaims {
  const present = sponsorFields.filter((field: SponsorField) => claims[field] !== undefined)
  return Object.fromEntries(present.map((field) => [field, claims[field]]))
}

function asSeenElsewhere(claims: Claims<unknown>): readonly Fact<unknown>[] {
  return claims.map((fact) => ({
    ...fact,
    note: `Known of another program of the same name and city.${fact.note === undefined ? '' : ` ${fact.note}`}`,
  }))
}
