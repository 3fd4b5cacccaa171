import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { adviseWithLevers, isoDate, specialtyId } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { adviceMarkdown } from '#writing/paper'
import { run } from '../cli/src/run.ts'
import { showAdvice } from '../web/src/work/shown-advice.ts'

/** Fewer than thirty non-US IMGs with a list in NRMP Charting Outcomes 2026, or nothing printed: no number for one person. */
const silent = [
  'orthopaedic-surgery',
  'otolaryngology',
  'plastic-surgery',
  'thoracic-surgery',
  'interventional-radiology',
  'internal-medicine-pediatrics',
]

const today = isoDate('2026-11-28')

/** An invented person with every answer a chance could be made of. */
function profileOf(specialty: string): object {
  return {
    version: 1,
    specialties: [{ id: specialty }],
    applicant: { citizenships: ['IN'] },
    education: { graduationYear: 2024 },
    exams: { step1: { result: 'pass' }, step2ck: { score: 255, result: 'pass' } },
    visa: { needed: true, acceptable: ['j1'] },
  }
}

/** What a group or a program is said to do, never a person: these sentences may hold a number. */
const ofGroups =
  /less than 2 in 100 of what it is already worth|groups so small hold [^.]* in 100|about \d+ in 100( \([^)]*\))? residents|\d+ in 100( \([^)]*\))? residents|under 1 in 100( \([^)]*\))? residents|Estimated to invite [^.;:]* non-US IMG applicants|\d+ in 100( \([^)]*\))? such programs do/g

function personalNumbersIn(text: string): readonly string[] {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(ofGroups, '')
      // In words, and as a table has it: 33 (9–64).
      .match(/[^.]{0,60}(\d+ in 100|\d+ \(<?\d+–\d+\))[^.]{0,20}/g) ?? []
  )
}

/** Bands, log-odds and worths anywhere in what is handed on, by their path. */
function numbersAt(value: unknown, path: string): readonly string[] {
  if (value instanceof Map) return [...value].flatMap(([key, one]) => numbersAt(one, `${path}.${String(key)}`))
  if (Array.isArray(value)) return value.flatMap((one: unknown) => numbersAt(one, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  const own = 'point' in value && 'low' in value ? [path] : []
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
      // What Step 3 may score is said of an exam, not of a specialty.
      if (key === 'step3Decision') return []
      const isWorth = ['logOdds', 'contribution', 'gain'].includes(key) && typeof one === 'number'
      return isWorth ? [`${path}.${key}`] : numbersAt(one, `${path}.${key}`)
    }),
  ]
}

async function commandLine(words: readonly string[]): Promise<string> {
  let text = ''
  const write = (more: string): void => void (text += more)
  const machine = { now: () => new Date(2026, 10, 28, 12), folder: tmpdir(), isTerminal: false, columns: 80, env: {} }
  await run([...words, '--today', today], { ...machine, write, complain: write })
  return text
}

describe.each(silent)('%s carries no number for one person', (specialty) => {
  const file = join(mkdtempSync(join(tmpdir(), 'no-number-')), 'profile.yaml')
  writeFileSync(file, stringify(profileOf(specialty)))

  test('on the command line: not in words, and null with its reason in JSON', async () => {
    for (const command of ['advise', 'chances', 'list --frontier --others --adds', 'compare', 'what-if', 'plan'] as const) {
      expect(personalNumbersIn(await commandLine([...command.split(' '), file])), command).toEqual([])
    }
    for (const command of ['advise', 'chances', 'list', 'compare'] as const) {
      const json: unknown = JSON.parse(await commandLine([command, file, '--json']))
      expect(numbersAt(json, command), command).toEqual([])
      expect(JSON.stringify(json), command).toMatch(/"match(Chance)?":null.*"noNumber":"Too little is published/)
    }
  })

  test('in what the page is given, and in print', async () => {
    const read = readProfile(stringify(profileOf(specialty)))
    if (read.kind !== 'read') throw new Error('the invented profile cannot be read')
    const { profile } = read
    const facts = await loadFacts(factsIn(join(import.meta.dirname, '..', 'facts', 'data')), [specialtyId(specialty)])
    const advised = adviseWithLevers(profile, facts, today, 1)
    if (advised.kind !== 'with list') throw new Error(advised.why)
    expect(personalNumbersIn(adviceMarkdown({ profile, facts, advised, today }))).toEqual([])
    const { chances, list, plan } = showAdvice({ advised, facts, today, tookMs: 0 })
    expect(list.matchChance).toBeUndefined()
    expect(numbersAt(chances, 'chances')).toEqual([])
    expect([...list.picks, ...list.runnersUp].filter(({ match, invitation }) => match ?? invitation)).toEqual([])
    expect(plan.levers).toEqual([])
  })
})
