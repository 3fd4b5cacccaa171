/** What the commands work on: a profile from a file, the facts from the pack, the advice from both. */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { advise, adviseWithLevers, notCoveredText, withOwnFacts } from '#domain'
import { emptySeasonLog, sayEntries, standingIn, whyNoList } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import type { Advised, AdvisedWithList, Facts, Specialty, SpecialtyId } from '#domain'
import { findContradictions, openCase, secondsToWeigh, specialtiesNeeded, strangeSeason } from '#domain/person'
import type { Case, Contradiction, OwnRecords, Profile } from '#domain/person'
import { loadFacts, loadNotCovered, loadSpecialties } from '#facts'
import { factsIn } from '#facts/node'
import { nearest, readProfile } from '#store'
import type { Call, Done, Misused, Option, Refused } from './command.ts'
import { misused, refused } from './command.ts'
import { readText } from './named-path.ts'
import { ownImports, ownRecords } from './own-data.ts'

export interface Inputs {
  readonly kind: 'given'
  readonly profile: Profile
  readonly facts: Facts
  /** The person read from both, and from what is kept beside the profile. */
  readonly asked: Case
  readonly records: OwnRecords
}

/** The profile the first operand names and the facts its specialties need, and those of others where a command asks for them. */
export async function readInputs(call: Call, alsoLoad?: AlsoLoaded): Promise<Inputs | Refused | Misused> {
  const [path, ...others] = call.operands
  if (path === undefined) return misused('Which profile? Name its file, such as examples/j1-internal-medicine.yaml.')
  if (others.length > 0) return misused(`One profile at a time; ${others.join(' ')} is too much.`)
  const partner = await readPartner(call)
  if (partner !== undefined && 'kind' in partner) return partner
  const inputs = await readInputsOf(path, {
    call,
    ...(alsoLoad === undefined ? {} : { alsoLoad }),
    records: async () => ({ ...(await ownRecords(call)), ...(await partnersRecords(call)), ...(partner && { partner }) }),
  })
  if (inputs.kind !== 'given') return inputs
  return (await refusedAsStrange(inputs, call)) ?? inputs
}

/** A season log is one person's, and two on one machine may share a folder without knowing: nothing true can be said of it to the other. */
async function refusedAsStrange({ asked, records }: Inputs, call: Call): Promise<Refused | undefined> {
  const noted = standingIn(records.season ?? emptySeasonLog, asked.season.match).applications
  if (noted.length === 0) return undefined
  const loaded = new Set(asked.facts.programs.map(({ id }) => id))
  const isKnown = noted.some(({ program }) => loaded.has(program))
  const why = strangeSeason(noted, isKnown ? asked : { ...asked, facts: await wholePack(call) })
  return why === undefined
    ? undefined
    : refused(`${call.dataFolder}: ${why} Else keep a folder for each of you, named with --data FOLDER in every command.`)
}

/** The specialties a command asks about beside those of the profile. */
type AlsoLoaded = (profile: Profile) => readonly SpecialtyId[]

interface Around {
  readonly call: Call
  /** What is kept beside the profile, by whoever it is of. */
  readonly records: () => Promise<OwnRecords>
  readonly alsoLoad?: AlsoLoaded
}

/** The profile of one file with the facts it needs, read beside these records. */
export async function readInputsOf(path: string, { call, records, alsoLoad }: Around): Promise<Inputs | Refused> {
  const read = await readProfileFile(path, call)
  if (read.kind === 'refused') return read
  const { profile } = read
  const unknown = await unknownSpecialties(profile, call)
  if (unknown) return unknown
  const beside = await records()
  const facts = await loadFactsFor([...new Set([...specialtiesNeeded(profile, beside), ...(alsoLoad?.(profile) ?? [])])], call)
  const contradictions = findContradictions(profile, { facts, today: call.today })
  if (contradictions.length > 0) return refusedFor(contradictions)
  const asked = openCase(profile, { facts, today: call.today, seed: call.seed, records: beside })
  return { kind: 'given', profile, facts, asked, records: beside }
}

/** The partner's own file, where a command takes one and it was named. */
async function readPartner(call: Call): Promise<Profile | Refused | undefined> {
  const path = call.option('partner')
  if (path === undefined) return undefined
  const read = await readProfileFile(path, call)
  return read.kind === 'refused' ? read : ((await unknownSpecialties(read.profile, call)) ?? read.profile)
}

/** How a command takes the other one of a couple. */
export const partnerOptions: Readonly<Record<string, Option>> = {
  partner: { value: 'FILE', help: 'the profile of somebody you match with as a couple' },
  'partner-data': {
    value: 'FOLDER',
    help: 'the folder they name with --data: where their season is kept, with the places they rank',
  },
}

/** The partner's season, where the folder it is kept in was named. */
async function partnersRecords(call: Call): Promise<OwnRecords> {
  const given = call.option('partner-data')
  if (given === undefined) return {}
  const { season } = await ownRecords({ ...call, dataFolder: resolve(call.folder, given) })
  return season === undefined ? {} : { partnersSeason: season }
}

/** The person once what was just said is in the log, kept or not. */
export function caseAfter({ profile, facts, asked, records }: Inputs, said: readonly SeasonEntry[], call: Call): Case {
  if (said.length === 0) return asked
  const season = sayEntries(records.season ?? emptySeasonLog, said)
  return openCase(profile, { facts, today: call.today, seed: call.seed, records: { ...records, season } })
}

/** What cannot be so together is mended before there is advice on it. */
function refusedFor(contradictions: readonly Contradiction[]): Refused {
  return { kind: 'refused', problems: contradictions.map(({ path, text }) => ({ path, sentence: `${path}: ${text}` })) }
}

export interface AdvisedInputs extends Inputs {
  readonly advised: Advised
}

/** The same, with the advice but for what would help most. */
export function readAndAdvise(call: Call): Promise<AdvisedInputs | Refused | Misused> {
  return advisedBy(advise, call)
}

/** The same, with what would help most: a second specialty among it. */
export function readAndAdviseWithLevers(call: Call): Promise<AdvisedInputs | Refused | Misused> {
  return advisedBy(adviseWithLevers, call, secondsToWeigh)
}

async function advisedBy(work: typeof advise, call: Call, alsoLoad?: AlsoLoaded): Promise<AdvisedInputs | Refused | Misused> {
  const inputs = await readInputs(call, alsoLoad)
  if (inputs.kind !== 'given') return inputs
  return { ...inputs, advised: work(inputs.profile, inputs.facts, call.today, call.seed, inputs.records) }
}

export interface ListedInputs extends Inputs {
  readonly advised: AdvisedWithList
}

/** The same for a command about programs to choose; at another stage, the sentence that says so and the command to ask instead. */
export async function readAndList(call: Call): Promise<ListedInputs | Done | Refused | Misused> {
  const inputs = await readAndAdvise(call)
  if (inputs.kind !== 'given') return inputs
  const { advised, ...rest } = inputs
  return advised.kind === 'with list' ? { ...rest, advised } : anotherStage(inputs.asked, advised.why)
}

/** What a command about programs to choose answers at a stage where nothing is chosen; undefined where something is. */
export function beyondTheList({ asked }: Inputs): Done | undefined {
  const why = whyNoList(asked.person.stage)
  return why === undefined ? undefined : anotherStage(asked, why)
}

/** What a command about programs answers at a stage without a list: why, and what to ask instead. */
export function anotherStage({ person, season, today }: Case, why: string): Done {
  const text = `${why}\nWhat to do next: matchwright plan, with the same profile.`
  return { kind: 'done', json: { today, stage: person.stage, season, why, next: 'plan' }, text }
}

export async function readProfileFile(
  path: string,
  call: Call,
): Promise<{ readonly kind: 'read'; readonly profile: Profile } | Refused> {
  const text = path === '-' ? await call.input() : await readText(resolve(call.folder, path))
  if (typeof text !== 'string') return refused(`${path}: ${text.complaint}`)
  return readProfile(text)
}

/** facts/data beside the built tool in dist/cli, and beside the sources in cli/src. */
const packagedFacts = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'facts', 'data')

export function factsFolder(call: Call): string {
  const given = call.option('facts')
  return given === undefined ? packagedFacts : resolve(call.folder, given)
}

/** The pack with the programs of these specialties; what the user imported and confirmed stands above it. */
export async function loadFactsFor(specialties: readonly SpecialtyId[], call: Call): Promise<Facts> {
  const [facts, imports] = await Promise.all([loadFacts(factsIn(factsFolder(call)), specialties), ownImports(call)])
  const own = imports.flatMap(({ entries }) => entries)
  return withOwnFacts(facts, own, call.today)
}

/** Every fact and program there is. */
export async function wholePack(call: Call): Promise<Facts> {
  const specialties = await listSpecialties(call)
  return loadFactsFor(
    specialties.map(({ id }) => id),
    call,
  )
}

/** Every specialty of the directory. */
export function listSpecialties(call: Call): Promise<readonly Specialty[]> {
  return loadSpecialties(factsIn(factsFolder(call)))
}

/** What a specialty should have been, said of one that the directory does not have. */
interface StraySpecialty {
  readonly expected: string
  /** Whether it is one that is applied for elsewhere, so that its own sentence says all. */
  readonly elsewhere: boolean
}

/**
 * Says of a name that is no specialty of the directory where that one is applied for, or what was most likely meant; undefined of one that it
 * has. The validator cannot know, only the directory does.
 */
export async function specialtyCheck(call: Call): Promise<(name: string) => StraySpecialty | undefined> {
  const ids: readonly string[] = (await listSpecialties(call)).map((specialty) => specialty.id)
  const notCovered = await loadNotCovered(factsIn(factsFolder(call)))
  return (name) => {
    if (ids.includes(name)) return undefined
    const outside = notCovered.find(({ id }) => id === name)
    if (outside) return { expected: notCoveredText(outside), elsewhere: true }
    const guess = nearest(name, ids)
    return { expected: guess ? `did you mean ${guess}?` : `one of ${ids.join(', ')}`, elsewhere: false }
  }
}

async function unknownSpecialties(profile: Profile, call: Call): Promise<Refused | undefined> {
  const check = await specialtyCheck(call)
  const named = profile.specialties.map(({ id }, at) => ({ id, path: `specialties[${at}].id` }))
  const partners = profile.partner?.specialty
  const all = partners === undefined ? named : [...named, { id: partners, path: 'partner.specialty' }]
  const problems = all.flatMap(({ id, path }) => {
    const stray = check(id)
    if (stray === undefined) return []
    const { expected, elsewhere } = stray
    const sentence = elsewhere ? `${path}: ${expected}` : `${path}: "${id}" is not a specialty of the directory; ${expected}`
    return [{ path, value: id, expected, sentence }]
  })
  return problems.length > 0 ? { kind: 'refused', problems } : undefined
}
