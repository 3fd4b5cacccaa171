/** Own data as large as anybody's may become, invented: years of question blocks, a long life, every program written to. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A document as version 0.2.0 kept it in the browser. */
export interface StoredDoc {
  readonly kind: string
  readonly id: string
  readonly rev: number
  readonly body: unknown
  readonly savedAt: string
}

const savedAt = '2026-11-21T12:00:00Z'
const systems = ['Cardiovascular System', 'Respiratory System', 'Gastrointestinal System', 'Endocrine System']
const disciplines = ['Medicine', 'Surgery', 'Pediatrics', 'Psychiatry']
const errors = ['knowledge', 'reasoning', 'misreading'] as const
const perBlock = 40

/** So many answers in blocks of forty, two of three right. */
export function studyLogOf(answers: number): StoredDoc {
  const blocks = Array.from({ length: answers / perBlock }, (_, block) => ({
    id: `bank-${block}`,
    date: new Date(Date.UTC(2020, 0, 1 + Math.floor(block * 0.98))).toISOString().slice(0, 10),
    source: 'UWorld',
    minutes: 60,
    items: Array.from({ length: perBlock }, (__, at) => itemOf(block, at)),
  }))
  return docOf('study', { version: 1, blocks, totals: [], practiceTests: [], cards: [], done: [] })
}

function itemOf(block: number, at: number): object {
  const number = block * perBlock + at
  const isWrong = (number * 7919) % 3 === 0
  return {
    id: `bank-${block}-${at}`,
    question: String(number % 4000),
    system: systems[number % systems.length],
    discipline: disciplines[(number >> 2) % disciplines.length],
    answer: isWrong ? 'incorrect' : 'correct',
    ...(isWrong ? { error: errors[number % errors.length] } : {}),
    seconds: 40 + (number % 90),
  }
}

/** A directory file with so many programs: its own, and again under other numbers. */
export function grownTo(count: number, file: string): string {
  const { programs, ...rest } = JSON.parse(file) as { readonly programs: readonly { readonly id: string }[] }
  const taken = new Set(programs.map(({ id }) => id))
  const grown = Array.from({ length: count }, (_, at) => {
    const one = programs[at % programs.length]
    if (!one) throw new Error('a directory file was expected to hold programs, and holds none')
    return at < programs.length ? one : { ...one, id: freeId(one.id, taken) }
  })
  return JSON.stringify({ ...rest, programs: grown })
}

/** The next number in the state of a program that no other has. */
function freeId(id: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const free = `${id.slice(0, 5)}${String(number).padStart(5, '0')}`
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
}

/** An example's profile with so many experiences, aiming at these specialties where they are given. */
export function profileOf(experiences: number, specialties?: readonly string[]): StoredDoc {
  const profile = parse(readFileSync('examples/j1-internal-medicine.yaml', 'utf8')) as { readonly experiences: readonly object[] }
  const many = Array.from({ length: experiences }, (_, at) => {
    const one = profile.experiences[at % profile.experiences.length] as { readonly organization?: string }
    return { ...one, id: `experience-${at + 1}`, organization: `${one.organization ?? 'An invented place'} ${at + 1}` }
  })
  const aim = specialties === undefined ? {} : { specialties: specialties.map((id) => ({ id })) }
  return docOf('profile', { ...profile, ...aim, experiences: many })
}

/** So many programs applied to this season, a third of them with an answer. */
export function seasonOf(programs: number): StoredDoc {
  const ids = ['internal-medicine', 'family-medicine', 'pediatrics', 'psychiatry', 'emergency-medicine', 'surgery', 'neurology']
    .flatMap((specialty) => programsOf(specialty))
    .slice(0, programs)
  if (ids.length < programs) throw new Error(`the directory was expected to hold ${programs} programs, and holds ${ids.length}`)
  const entries = ids.flatMap((program, at) => [
    { kind: 'sent', program, match: 2027, on: '2026-09-23' },
    ...(at % 3 === 0 ? [{ kind: at % 30 === 0 ? 'invited' : 'rejected', program, match: 2027, on: '2026-10-20' }] : []),
  ])
  return docOf('season', { version: 1, entries })
}

/** What can happen at one program between the application and the rank list. */
const happenings = [
  'sent',
  'invited',
  'scheduled',
  'wrote',
  'cancelled',
  'scheduled',
  'wrote',
  'interviewed',
  'wrote',
  'scheduled',
]

/** A season of so many programs of internal medicine, with ten events each. */
export function busySeasonOf(programs: number): StoredDoc {
  const entries = programsOf('internal-medicine')
    .slice(0, programs)
    .flatMap((program, at) =>
      happenings.map((kind) => ({
        kind,
        program,
        match: 2027,
        on: '2026-10-20',
        ...(kind === 'scheduled'
          ? { for: `2027-01-${String((at % 28) + 1).padStart(2, '0')}`, at: '09:00', zone: 'America/Chicago' }
          : {}),
      })),
    )
  return docOf('season', { version: 2, entries })
}

function programsOf(specialty: string): readonly string[] {
  const file = JSON.parse(readFileSync(`facts/data/programs/${specialty}.json`, 'utf8')) as {
    readonly programs: readonly { readonly id: string }[]
  }
  return file.programs.map(({ id }) => id)
}

function docOf(kind: string, body: unknown): StoredDoc {
  return { kind, id: 'mine', rev: 1, body, savedAt }
}
