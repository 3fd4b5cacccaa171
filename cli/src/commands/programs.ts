import { specialtyId } from '#domain'
import type { Facts, SpecialtyId } from '#domain'
import { answering, facetValues, findCandidates } from '#domain/programs'
import type { Facet, ProgramQuery } from '#domain/programs'
import { openCase } from '#domain/person'
import type { Profile } from '#domain/person'
import { nearest } from '#store'
import type { Call, Command, Misused, Refused } from '../command.ts'
import { misused } from '../command.ts'
import { loadFactsFor, readInputs, specialtyCheck } from '../inputs.ts'
import { candidateJson } from '../json/program-json.ts'
import { candidateLines } from '../views/programs-view.ts'

const shownRows = 40

/** Options that narrow the directory by a facet; each takes several values with commas between them. */
const narrowing: Readonly<Record<string, { readonly facet: Facet; readonly value: string; readonly help: string }>> = {
  state: { facet: 'state', value: 'STATES', help: 'only these, such as OH,MI' },
  division: { facet: 'division', value: 'NAMES', help: 'only these, such as "New England,Pacific"' },
  tier: { facet: 'tier', value: 'TIERS', help: 'only these, such as A,B' },
  visa: { facet: 'sponsors', value: 'VISAS', help: 'only programs last reported to sponsor: j1, h1b or j1,h1b for both' },
  standing: { facet: 'standing', value: 'WORD', help: 'only open, unknown or refused (default: all)' },
  share: {
    facet: 'share',
    value: 'NUMBER',
    help: `only where at least this share of residents are non-US IMGs, in percent: ${(facetValues('share') ?? []).join(', ')}`,
  },
  setting: { facet: 'setting', value: 'NAMES', help: `only ${(facetValues('setting') ?? []).join(', ')}` },
  informatics: { facet: 'informatics', value: 'KINDS', help: `only ${(facetValues('informatics') ?? []).join(', ')}` },
  status: { facet: 'status', value: 'WORDS', help: `only ${(facetValues('status') ?? []).join(', ')}` },
  unsaid: { facet: 'unsaid', value: 'FIELDS', help: `only where nobody said ${(facetValues('unsaid') ?? []).join(', ')}` },
}

export const command: Command = {
  operands: '[profile]',
  example: 'programs examples/j1-internal-medicine.yaml --state OH,MI',
  options: {
    specialty: { value: 'NAMES', help: 'only these, such as internal-medicine,pathology (needed without a profile)' },
    text: { value: 'WORDS', help: 'only where all these words stand in what is known, such as "texas h-1b epic"' },
    ...Object.fromEntries(Object.entries(narrowing).map(([name, { value, help }]) => [name, { value, help }])),
    limit: { value: 'NUMBER', help: `print at most so many rows (default: ${shownRows}; --json prints all)` },
  },
  run: async (call) => {
    const filter = readFilter(call)
    if (filter.kind === 'misused') return filter
    const given = await readDirectory(call, filter)
    if (given.kind !== 'given') return given
    const { profile, facts } = given
    const { open, unknown, refused } = findCandidates(openCase(profile, { facts, today: call.today, seed: call.seed }))
    const found = [...open, ...unknown, ...refused].filter(answering(filter.query, call.today))
    return {
      kind: 'done',
      get json() {
        return {
          today: call.today,
          facts: facts.release,
          count: found.length,
          programs: found.map((one) => candidateJson(one, call.today)),
        }
      },
      text: candidateLines(found, { rows: filter.limit, today: call.today }, call.paper).join('\n'),
    }
  },
}

interface Filter {
  readonly kind: 'filter'
  readonly specialties: readonly string[]
  readonly query: ProgramQuery
  readonly limit: number
}

function readFilter(call: Call): Filter | Misused {
  const asked: Partial<Record<Facet, readonly string[]>> = {}
  for (const [name, { facet }] of Object.entries(narrowing)) {
    const values = readValues(name, facet, call)
    if (!Array.isArray(values)) return values
    asked[facet] = values
  }
  const limit = Number(call.option('limit') ?? shownRows)
  if (!Number.isInteger(limit) || limit < 1) return misused(`--limit needs a whole number from 1, got ${call.option('limit')}`)
  const specialties =
    call
      .option('specialty')
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? []
  return { kind: 'filter', specialties, query: { text: call.option('text') ?? '', facets: asked }, limit }
}

/** What an option asks for, in the words of the directory whatever the case; `H-1B` is h1b. */
function readValues(name: string, facet: Facet, call: Call): string[] | Misused {
  const known = facetValues(facet) ?? []
  const found: string[] = []
  for (const word of (call.option(name) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const value = known.find((one) => bare(one) === bare(word))
    if (value === undefined) return misused(unknownValue(name, word, known))
    found.push(value)
  }
  return found
}

function unknownValue(name: string, word: string, known: readonly string[]): string {
  const isLong = known.length > 12
  const names = isLong ? 'two letters such as OH' : `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`
  const guess = word.length > 2 ? nearest(word, known) : undefined
  return `--${name} knows ${names}, got ${word}${guess ? `; did you mean ${guess}?` : ''}`
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
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
  const check = await specialtyCheck(call)
  for (const name of names) {
    const stray = check(name)
    if (stray === undefined) continue
    return misused(`--specialty: ${stray.elsewhere ? stray.expected : `${name} is not in the directory; ${stray.expected}`}`)
  }
  return names.map(specialtyId)
}
