import { censusDivisionOf, inForce } from '#domain/claims'
import { findCandidates } from '#domain/programs'
import { specialtyId, valuesOf } from '#domain'
import type { Candidate } from '#domain/programs'
import type { Claims } from '#domain/claims'
import type { Facts, IsoDate, SpecialtyId } from '#domain'
import { openCase } from '#domain/person'
import type { Profile } from '#domain/person'
import { nearest } from '#store'
import type { Call, Command, Misused, Refused } from '../command.ts'
import { misused } from '../command.ts'
import { listSpecialties, loadFactsFor, readInputs } from '../inputs.ts'
import { candidateJson } from '../json/program-json.ts'
import { candidateLines } from '../views/programs-view.ts'

const shownRows = 40
const tiers = valuesOf('tier')
const visas = valuesOf('visaKind')
/** They lie in no census division. */
const territories: readonly string[] = ['AS', 'GU', 'MP', 'PR', 'VI']

export const command: Command = {
  operands: '[profile]',
  example: 'programs examples/j1-internal-medicine.yaml --state OH,MI',
  options: {
    specialty: { value: 'NAMES', help: 'only these, such as internal-medicine,pathology (needed without a profile)' },
    state: { value: 'STATES', help: 'only these, such as OH,MI' },
    tier: { value: 'TIERS', help: 'only these, such as A,B' },
    visa: { value: 'VISAS', help: 'only programs last reported to sponsor: j1, h1b or j1,h1b for both' },
    text: { value: 'WORDS', help: 'only where name, city or institution contain all these words' },
    standing: { value: 'WORD', help: 'only open, unknown or refused (default: all)' },
    limit: { value: 'NUMBER', help: `print at most so many rows (default: ${shownRows}; --json prints all)` },
  },
  run: async (call) => {
    const filter = readFilter(call)
    if (filter.kind === 'misused') return filter
    const given = await readDirectory(call, filter)
    if (given.kind !== 'given') return given
    const { profile, facts } = given
    const { open, unknown, refused } = findCandidates(openCase(profile, { facts, today: call.today, seed: call.seed }))
    const found = [...open, ...unknown, ...refused].filter((candidate) => passes(candidate, filter, call.today))
    return {
      kind: 'done',
      json: {
        today: call.today,
        facts: facts.release,
        count: found.length,
        programs: found.map((one) => candidateJson(one, call.today)),
      },
      text: candidateLines(found, { rows: filter.limit, today: call.today }, call.paper).join('\n'),
    }
  },
}

interface Filter {
  readonly kind: 'filter'
  readonly specialties: readonly string[]
  readonly states: readonly string[]
  readonly tiers: readonly string[]
  readonly visas: readonly string[]
  readonly words: readonly string[]
  readonly standing: string | undefined
  readonly limit: number
}

function readFilter(call: Call): Filter | Misused {
  const words = (name: string): readonly string[] =>
    call
      .option(name)
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? []
  const filter = {
    kind: 'filter' as const,
    specialties: words('specialty'),
    states: words('state').map((state) => state.toUpperCase()),
    tiers: words('tier').map((tier) => tier.toUpperCase()),
    visas: words('visa').map((visa) => visa.toLowerCase().replace('-', '')),
    words: words('text').map(plain),
    standing: call.option('standing'),
    limit: Number(call.option('limit') ?? shownRows),
  }
  const strayState = filter.states.find((state) => censusDivisionOf(state) === undefined && !territories.includes(state))
  if (strayState) return misused(`--state knows two letters such as OH, got ${strayState}`)
  const strayTier = filter.tiers.find((tier) => !tiers.some((known) => known === tier))
  if (strayTier) return misused(`--tier knows A, B and C, got ${strayTier}`)
  const strayVisa = filter.visas.find((visa) => !visas.some((known) => known === visa))
  if (strayVisa) return misused(`--visa knows j1 and h1b, got ${strayVisa}`)
  if (filter.standing && !['open', 'unknown', 'refused'].includes(filter.standing)) {
    return misused(`--standing knows open, unknown and refused, got ${filter.standing}`)
  }
  if (!Number.isInteger(filter.limit) || filter.limit < 1)
    return misused(`--limit needs a whole number from 1, got ${call.option('limit')}`)
  return filter
}

interface Directory {
  readonly kind: 'given'
  readonly profile: Profile
  readonly facts: Facts
}

/** Through the profile's eyes, or, without one, through those of somebody who says only the specialties. */
async function readDirectory(call: Call, filter: Filter): Promise<Directory | Refused | Misused> {
  const wanted = await knownSpecialties(filter.specialties, call)
  if ('sentence' in wanted) return wanted
  if (call.operands.length > 0) {
    const inputs = await readInputs(call)
    if (inputs.kind !== 'given' || wanted.length === 0) return inputs
    const profile = { ...inputs.profile, specialties: wanted.map((id) => ({ id })) }
    return { kind: 'given', profile, facts: await loadFactsFor(wanted, call) }
  }
  if (wanted.length === 0) return misused('Which programs? Name a profile, or --specialty internal-medicine.')
  return {
    kind: 'given',
    profile: { version: 1, specialties: wanted.map((id) => ({ id })) },
    facts: await loadFactsFor(wanted, call),
  }
}

async function knownSpecialties(names: readonly string[], call: Call): Promise<readonly SpecialtyId[] | Misused> {
  if (names.length === 0) return []
  const known = (await listSpecialties(call)).map((specialty) => specialty.id)
  const stray = names.find((name) => !known.some((id) => id === name))
  if (stray === undefined) return names.map(specialtyId)
  const guess = nearest(stray, known)
  return misused(
    `--specialty: ${stray} is not in the directory; ${guess ? `did you mean ${guess}?` : `it has ${known.join(', ')}`}`,
  )
}

function passes(candidate: Candidate, filter: Filter, today: IsoDate): boolean {
  const { program, tier, standing } = candidate
  const text = plain([program.name, program.city, program.institution ?? '', program.id].join(' '))
  const sponsors = (claims: Claims<boolean> | undefined): boolean => inForce(claims, today)?.value === true
  return (
    (filter.states.length === 0 || filter.states.includes(program.state)) &&
    (filter.tiers.length === 0 || filter.tiers.includes(tier.letter)) &&
    (filter.standing === undefined || filter.standing === standing) &&
    (!filter.visas.includes('j1') || sponsors(program.claims.visaJ1)) &&
    (!filter.visas.includes('h1b') || sponsors(program.claims.visaH1b)) &&
    filter.words.every((word) => text.includes(word))
  )
}

/** Lower case without accents, so that "Mayaguez" finds Mayagüez. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
