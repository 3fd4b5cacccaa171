import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchwright, matchwrightJson } from './machine.ts'

interface Band {
  readonly point: number
  readonly low: number
  readonly high: number
}

interface ListedJson {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly specialty: string
  readonly tier: string
  readonly signal: string
  readonly invitation: Band
  readonly match: Band
  readonly fit: number
  readonly visa: { readonly j1: boolean | null; readonly h1b: boolean | null; readonly asOf: string | null }
  readonly reasons: readonly object[]
  readonly asks: readonly object[]
}

interface ListJson {
  readonly matchChance: Band
  readonly value: number
  readonly certificate: { readonly value: number; readonly upperBound: number; readonly gapPercent: number }
  readonly fees: {
    readonly total: number
    readonly lines: readonly { readonly programs: number; readonly usd: number; readonly source: unknown }[]
  }
  readonly programs: readonly ListedJson[]
}

const names = ['j1-internal-medicine', 'h1b-medicine-pathology', 'family-medicine-few-funds'] as const

/** A specialty of few programs, for what holds of any list. */
const pathology = 'test/people/green-card-pathology.yaml'

const lists = new Map<string, Promise<unknown>>()

/** Each example's list is made once. */
async function listOf(name: string): Promise<ListJson> {
  const made = lists.get(name) ?? matchwrightJson(`list examples/${name}.yaml`)
  lists.set(name, made)
  return (await made) as ListJson
}

/** ERAS 2027: $11 each up to 30 programs of a specialty, $30 each from the 31st (AAMC). */
function erasFees(programs: number): number {
  return Math.min(programs, 30) * 11 + Math.max(0, programs - 30) * 30
}

describe('list --json', () => {
  it.each(names)('of %s has every field its description promises', async (name) => {
    const list = await listOf(name)
    for (const band of [list.matchChance, ...list.programs.flatMap((one) => [one.invitation, one.match])]) {
      expect(0 <= band.low && band.low <= band.point && band.point <= band.high && band.high <= 1).toBe(true)
    }
    for (const one of list.programs) {
      expect(one).toMatchObject({
        id: expect.stringMatching(/^(\d{10}|x-[a-z0-9-]+)$/),
        name: expect.any(String),
        city: expect.any(String),
        state: expect.stringMatching(/^[A-Z]{2}$/),
        specialty: expect.any(String),
        tier: expect.stringMatching(/^[ABC]$/),
        signal: expect.stringMatching(/^(none|gold|silver|signal)$/),
        fit: expect.any(Number),
        visa: { j1: expect.toSatisfy(isAnswer), h1b: expect.toSatisfy(isAnswer) },
        reasons: expect.any(Array),
        asks: expect.any(Array),
      })
    }
    expect(new Set(list.programs.map(({ id }) => id)).size).toBe(list.programs.length)
  })

  it('lists at least 60 programs for the J-1 example, none known to sponsor no J-1, and uses 3 gold and 12 silver signals', async () => {
    const { programs } = await listOf('j1-internal-medicine')
    expect(programs.length).toBeGreaterThanOrEqual(60)
    expect(programs.filter(({ visa }) => visa.j1 === false)).toEqual([])
    const signals = programs.map(({ signal }) => signal)
    expect(signals.filter((signal) => signal === 'gold')).toHaveLength(3)
    expect(signals.filter((signal) => signal === 'silver')).toHaveLength(12)
  })

  it('lists no program known to sponsor no H-1B for the H-1B example', async () => {
    const { programs } = await listOf('h1b-medicine-pathology')
    expect(programs.filter(({ visa }) => visa.h1b === false)).toEqual([])
  })

  it.each(names)('of %s charges what the tier rule says, worked out by hand', async (name) => {
    const { fees, programs } = await listOf(name)
    const counts = [...new Set(programs.map(({ specialty }) => specialty))].map(
      (id) => programs.filter(({ specialty }) => specialty === id).length,
    )
    expect(fees.total).toBe(counts.map(erasFees).reduce((sum, fee) => sum + fee, 0))
    expect(fees.lines.reduce((sum, line) => sum + line.usd, 0)).toBe(fees.total)
    for (const { source } of fees.lines)
      expect(source).toMatchObject({ source: expect.any(String), asOf: expect.stringMatching(/20\d\d/) })
  })

  it('stays inside few funds', async () => {
    expect((await listOf('family-medicine-few-funds')).fees.total).toBeLessThanOrEqual(900)
  })

  it.each(names)('of %s proves how near the best it is', async (name) => {
    const { certificate, value } = await listOf(name)
    expect(certificate.value).toBeCloseTo(value, 9)
    expect(certificate.upperBound).toBeGreaterThanOrEqual(certificate.value)
    expect(certificate.gapPercent).toBeCloseTo(((certificate.upperBound - certificate.value) / certificate.upperBound) * 100, 1)
  })
})

function isAnswer(value: unknown): boolean {
  return value === null || typeof value === 'boolean'
}

describe('the same profile, today and seed', () => {
  it.each(['list', 'advise', 'plan', 'exams', 'chances'])('give %s --json byte for byte', async (command) => {
    const line = `${command} ${pathology} --json --today 2026-11-22 --seed 7`
    expect((await matchwright(line)).out).toBe((await matchwright(line)).out)
  })

  it('give no reading of a clock; --timing puts it on standard error alone', async () => {
    const line = `list ${pathology} --json`
    const timed = await matchwright(`${line} --timing`)
    expect(timed.out).toBe((await matchwright(line)).out)
    expect(timed.err).toMatch(/^solveMs=\d+(\.\d+)?\n$/)
    expect((await matchwright(`exams ${pathology} --timing`)).err).toMatch(/^workMs=\d+(\.\d+)?\n$/)
  })

  it('with another seed move the bands but hardly the point', async () => {
    const [one, other] = [
      await listOf('family-medicine-few-funds'),
      (await matchwrightJson('list examples/family-medicine-few-funds.yaml --seed 2')) as ListJson,
    ]
    expect(other.matchChance.point).toBeCloseTo(one.matchChance.point, 2)
  })
})

describe('list --compare', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-list-'))
  const earlier = join(folder, 'earlier.json')

  it('finds nothing changed in the list of the same day, printed by list or by advise', async () => {
    for (const command of ['list', 'advise']) {
      writeFileSync(earlier, (await matchwright(`${command} ${pathology} --json`)).out)
      const { comparison } = (await matchwrightJson(`list ${pathology} --compare ${earlier}`)) as {
        readonly comparison: object
      }
      expect(comparison).toMatchObject({ entered: [], left: [], signals: [] })
    }
  })

  it('names what entered and what left when the profile changed', async () => {
    writeFileSync(earlier, (await matchwright('list examples/family-medicine-few-funds.yaml --json')).out)
    const poorer = join(folder, 'poorer.yaml')
    const text = readFileSync('examples/family-medicine-few-funds.yaml', 'utf8')
    writeFileSync(poorer, text.replace('applicationBudget: 900', 'applicationBudget: 330'))
    const { out } = await matchwright(`list ${poorer} --compare ${earlier}`)
    expect(out).toMatch(/0 new, \d+ gone/)
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /Match chance \d+ in 100 \(\d+–\d+\) before, .* now; fees \$900 before, \$330 now/,
    )
  })

  it('refuses a file that is no list', async () => {
    expect(await matchwright(`list ${pathology} --compare package.json`)).toMatchObject({
      exitCode: 2,
      err: 'package.json is not a list as matchwright list --json prints it.\n',
    })
  })
})

describe('what stands behind the list', () => {
  const line = 'list examples/h1b-medicine-pathology.yaml'

  it('says why a program is on it, and why another is not', async () => {
    const { programs } = await listOf('h1b-medicine-pathology')
    const listed = programs[0]?.id ?? ''
    const directory = (await matchwrightJson('programs examples/h1b-medicine-pathology.yaml --standing refused')) as {
      readonly programs: readonly { readonly id: string }[]
    }
    const refusedId = directory.programs[0]?.id ?? ''
    expect(await matchwrightJson(`${line} --why ${listed}`)).toMatchObject({ why: { standing: 'listed' } })
    expect(await matchwrightJson(`${line} --why ${refusedId}`)).toMatchObject({ why: { standing: 'refused' } })
    expect(await matchwright(`${line} --why abc`)).toMatchObject({ exitCode: 2 })
  })

  it('puts other aims, weights and parts beside it', async () => {
    const depth = (await matchwrightJson(`${line} --others --weights --adds`)) as {
      readonly others: readonly { readonly aim: string; readonly list: ListJson }[]
      readonly weights: readonly object[]
      readonly adds: readonly { readonly what: string }[]
    }
    expect(depth.others.map(({ aim }) => aim)).toEqual(['safest', 'most informatics', 'cheapest'])
    const own = await listOf('h1b-medicine-pathology')
    expect(depth.others.find(({ aim }) => aim === 'cheapest')?.list.fees.total).toBeLessThanOrEqual(own.fees.total)
    expect(depth.weights.length).toBeGreaterThan(0)
    expect(depth.adds.map(({ what }) => what)).toEqual(['signals', 'specialty', 'specialty'])
  })
})

describe('what-if', () => {
  it('lists what can still be done, most gain first, with a band and never against the calendar', async () => {
    const { levers } = (await matchwrightJson('what-if examples/family-medicine-few-funds.yaml')) as {
      readonly levers: readonly { readonly change: Band; readonly deadline?: string }[]
    }
    expect(levers.length).toBeGreaterThan(1)
    const gains = levers.map(({ change }) => change.point)
    expect(gains.toSorted((a, b) => b - a)).toEqual(gains)
    for (const { change, deadline } of levers) {
      expect(change.low <= change.point && change.point <= change.high).toBe(true)
      expect(deadline === undefined || deadline >= '2026-11-22').toBe(true)
    }
    expect(await matchwright('what-if examples/family-medicine-few-funds.yaml --by luck')).toMatchObject({ exitCode: 2 })
  })
})
