import { constantFrom, double, assert as forAll, integer, option, property, record, subarray, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListedProgram, ProgramList } from '../../src/list/list.ts'
import type { Preferences, Profile } from '../../src/person/profile.ts'
import { chanceOfMatching } from '../../src/chances/chance-of-matching.ts'
import { invitationAtNodes } from '../../src/chances/runs.ts'
import { chooseList } from '../../src/list/choose-list.ts'
import type { MadeUp } from './tiny-world.ts'
import { chanceSentence, moneyText } from '../../src/say/index.ts'
import type { ListQuestion } from '../../src/list/question.ts'
import { ask, emergency, family, idOf, medicine, preferring, preliminary, programs } from './tiny-world.ts'

const ids = ({ picks }: ProgramList): readonly string[] => picks.map(({ program }) => program)
const texts = ({ conflicts }: ProgramList): string => conflicts.map(({ text }) => text).join('\n')
const countOf = ({ picks }: ProgramList, signal: string): number => picks.filter((pick) => pick.signal === signal).length
const inState = ({ picks }: ProgramList, state: string): number =>
  picks.filter(({ candidate }) => candidate.program.state === state).length
const inFamily = ({ picks }: ProgramList): number =>
  picks.filter(({ candidate }) => candidate.program.specialty === family).length

describe('a list', () => {
  const question = ask(programs(90), { money: { maxApplications: 40 } })
  const list = chooseList(question)

  it('keeps the ceiling, sends every signal, and is certified', () => {
    expect(list.picks).toHaveLength(40)
    expect([countOf(list, 'gold'), countOf(list, 'silver')]).toEqual([3, 12])
    expect(list.signalsLeft.map(({ left }) => left)).toEqual([0, 0])
    expect(list.certificate.gapPercent).toBeLessThanOrEqual(0.1)
    expect(list.fees.total).toBe(330 + 10 * 30)
  })

  it('is worth its chance of matching where all preferences are alike', () => {
    expect(list.value).toBeCloseTo(list.matchChance!.point, 12)
    expect(list.value).toBeCloseTo(chanceByHand(question, list), 12)
    expect(list.matchChance!.low).toBeLessThan(list.matchChance!.point)
  })

  it('says what each program adds: the value falls by just that without it', () => {
    const { program, contribution } = list.picks[4]!
    const rest = { ...list, picks: list.picks.filter((pick) => pick.program !== program) }
    expect(list.value - chanceByHand(question, rest)).toBeCloseTo(contribution, 12)
    expect(list.picks[4]!.reasons[0]?.text).toMatch(/^Without it the list would be worth [\d.]+ in 100 less$/)
  })

  it('names what just missed it, and what took the place', () => {
    const [nearest] = list.runnersUp
    expect(ids(list)).not.toContain(nearest?.candidate.program.id)
    expect(ids(list)).toContain(nearest?.lostTo)
    expect(nearest?.by).toBeGreaterThan(0)
  })

  it('gives what pushes out a signalled program its signal', () => {
    const short = chooseList(ask(programs(40), { money: { maxApplications: 15 } }))
    expect(countOf(short, 'none')).toBe(0)
    expect(short.runnersUp[0]?.signal).toBe('silver')
  })

  it('draws a frontier that goes on beyond the ceiling, with gains that fall within a signal level', () => {
    expect(list.frontier.length).toBe(90)
    expect(list.frontier[39]?.applications).toBe(40)
    const plain = list.frontier.slice(20).map(({ gain }) => gain)
    expect(plain.toSorted((a, b) => b - a)).toEqual(plain)
    expect(list.frontier[29]?.nextFee).toBe(30)
    expect(list.frontier[28]?.nextFee).toBe(11)
  })

  it('gives each length of the frontier the band that its programs have as a list of their own', () => {
    // With signals left over, so that programs take one, and change it, while the list grows.
    const { frontier } = chooseList(ask(programs(30), { money: { maxApplications: 12 } }))
    const last = frontier.at(-1)!
    const { chances } = ask(programs(30))
    const all = chooseList(ask(programs(30), { money: { maxApplications: 30 } }))
    expect(last.applications).toBe(30)
    const whole = chanceOfMatching(chances, all.picks)!
    expect(last.matchChance!.point).toBeCloseTo(whole.point, 3)
    expect(last.matchChance!.low).toBeCloseTo(whole.low, 3)
    expect(last.matchChance!.high).toBeCloseTo(whole.high, 3)
    for (const { matchChance } of frontier) {
      expect(matchChance!.low).toBeLessThan(matchChance!.point)
      expect(matchChance!.high).toBeGreaterThan(matchChance!.point)
    }
  })
})

/** E[1 - exp(-h x interviews kept)] from the chances of one specialty, without the solver. */
function chanceByHand({ chances }: ListQuestion, { picks }: Pick<ProgramList, 'picks'>): number {
  const all = picks.map((pick) => {
    const { interviewYield } = chances.byProgram.get(pick.program)!
    return invitationAtNodes(chances, pick).map((p) => interviewYield * p)
  })
  const ending = chances.bySpecialty.get(medicine)!.endingAtNodes
  return chances.nodes.weight.reduce((sum, w, m) => {
    const expected = all.reduce((total, p) => total + p[m]!, 0)
    const kept = (chances.capacity * expected) / (chances.capacity + expected)
    return sum + w * (1 - Math.exp(-ending[m]! * kept))
  }, 0)
}

/** Somebody said so then. */
const saidIn = (asOf: string) => ({ value: true, source: 'made up', asOf, known: 'published' as const })

describe('signals', () => {
  it('at equal chance the program with informatics gets it, and the row says so; without the wish it makes no difference', () => {
    const fact = { value: 'Somewhere', source: 'made up', asOf: '2026', known: 'published' as const }
    const alike = programs(30, { level: -2 })
    const made = alike.map((one, at) => (at < 20 ? one : { ...one, claims: { informaticsFellowshipOnSite: [fact] } }))
    const signalled = (weights: Preferences['weights']): readonly ListedProgram[] =>
      chooseList(ask(made, preferring(weights === undefined ? {} : { weights }, { maxApplications: 30 }))).picks.filter(
        ({ signal }) => signal !== 'none',
      )
    const wished = signalled({ informaticsEvidence: 5 })
    const first = wished.filter(({ signal }) => signal === 'gold')
    expect(first).toHaveLength(3)
    expect(wished.filter(({ candidate }) => candidate.program.claims.informaticsFellowshipOnSite !== undefined)).toHaveLength(10)
    for (const pick of first)
      expect(pick.reasons.map(({ text }) => text)).toContain(
        'Fits your wishes, and so gets the signal before others as likely: clinical informatics fellowship here (Somewhere), seen in 2026',
      )
    expect(signalled(undefined).every(({ reasons }) => reasons.every(({ text }) => !text.startsWith('Fits your wishes')))).toBe(
      true,
    )
  })

  it('every row says when its program was seen last, and the list how many were this year', () => {
    const guess = { value: { point: 0.1, low: 0.05, high: 0.2 }, source: 'made up', asOf: '2026', known: 'estimated' as const }
    const made: readonly MadeUp[] = [
      { claims: { listed: [saidIn('2021'), saidIn('2026-06-01')] } },
      { claims: { listed: [saidIn('2021')], invitationRate: [guess], ehrVendor: [{ ...saidIn('2026'), value: 'Epic' }] } },
      {},
    ]
    const { picks, seen } = chooseList(ask(made))
    const lastOf = (number: number): string | undefined =>
      picks
        .find(({ program }) => program === idOf(number))
        ?.reasons.map(({ text }) => text)
        .at(-1)
    expect([lastOf(0), lastOf(1), lastOf(2)]).toEqual([
      'Last seen in 2026',
      'Last seen in 2021',
      'Nobody said anything of it yet: ask',
    ])
    expect(seen).toBe(
      '1 of 3 programs were seen this year, by a list, a page or you; the others last: 1 in 2021, 1 never. Ask before you pay, and before you rank.',
    )
  })

  it('go to one program of an institution', () => {
    const made = [...programs(6, { institution: 'One University', level: 0 }), ...programs(30, { level: -2 })]
    const list = chooseList(ask(made, { money: { maxApplications: 36 } }))
    const signalled = list.picks.filter(({ signal, candidate }) => signal !== 'none' && candidate.program.institution)
    expect(signalled).toHaveLength(1)
  })

  it('do not go to a program that takes none', () => {
    const closed = { acceptsSignals: [{ value: false, source: 'made up for a test', asOf: '2026', known: 'published' } as const] }
    const list = chooseList(ask([{ level: 1, claims: closed }, ...programs(30)], { money: { maxApplications: 20 } }))
    expect(list.picks.find(({ program }) => program === idOf(0))?.signal).toBe('none')
    expect(countOf(list, 'gold')).toBe(3)
  })

  it('wait where everything hangs on a visa the program has said nothing of', () => {
    const routes = [
      { kind: 'h1b', outcome: 'unknown' },
      { kind: 'j1', outcome: 'not feasible' },
    ] as const
    const visa = { outcome: 'unknown', routes, conditions: [], because: [], ask: [] } as const
    const answered = { visaH1b: [{ value: true, source: 'made up for a test', asOf: '2021', known: 'reported' } as const] }
    const made = [
      { level: 1, standing: 'unknown', visa } as const,
      { level: 1, standing: 'unknown', visa, claims: answered } as const,
      ...programs(30),
    ]
    const list = chooseList(ask(made, { money: { maxApplications: 20 } }))
    const [unsaid, said] = [0, 1].map((number) => list.picks.find(({ program }) => program === idOf(number)))
    expect(unsaid?.signal).toBe('none')
    expect(unsaid?.reasons.map(({ text }) => text)).toContain('No signal before it says whether it sponsors your visa')
    expect(said?.signal).not.toBe('none')
    expect(countOf(list, 'gold')).toBe(3)
  })

  it('that went out to such a program stand', () => {
    const closed = { acceptsSignals: [{ value: false, source: 'made up for a test', asOf: '2026', known: 'published' } as const] }
    const season = { appliedFor: 2027, applications: [{ program: idOf(0), signal: 'gold' as const }] }
    expect(chooseList(ask([{ claims: closed }, ...programs(3)], { season })).picks).toMatchObject([
      { program: idOf(0), signal: 'gold' },
    ])
  })

  it('of a preliminary track come out of its specialty, and one covers both at an institution', () => {
    const both = programs(2, { institution: 'One University', level: -0.8 }).map((one, k) =>
      k === 0 ? one : { ...one, specialty: preliminary },
    )
    const made = [...both, ...programs(20), ...programs(20, { specialty: preliminary, level: -1 })]
    const list = chooseList(ask(made, { specialties: [{ id: medicine }, { id: preliminary }], money: { maxApplications: 42 } }))
    expect([countOf(list, 'gold'), countOf(list, 'silver')]).toEqual([3, 12])
    const together = list.picks.filter(({ candidate }) => candidate.program.institution !== undefined)
    expect(together.map(({ signal }) => signal).filter((signal) => signal !== 'none')).toHaveLength(1)
  })

  it('are those of each specialty', () => {
    const made = [
      ...programs(30),
      ...programs(30, { specialty: family, level: -1.5 }),
      ...programs(30, { specialty: emergency, level: -1.6 }),
    ]
    const specialties = [{ id: medicine }, { id: family }, { id: emergency }]
    const list = chooseList(ask(made, { specialties, money: { maxApplications: 60 } }))
    expect([countOf(list, 'gold'), countOf(list, 'silver'), countOf(list, 'signal')]).toEqual([3, 12, 10])
    expect(list.fees.lines.map(({ service }) => service)).toEqual(expect.arrayContaining(['ERAS', 'ResidencyCAS']))
  })
})

describe('wishes', () => {
  it('are kept: pins, exclusions, minimums by tier, state and specialty, interviews', () => {
    const made = [
      ...programs(40),
      ...programs(20, { tier: 'A', level: -4 }),
      ...programs(10, { state: 'TX', level: -4 }),
      ...programs(10, { specialty: family, level: -5 }),
    ]
    const preferences: Preferences = {
      pinned: [idOf(39), idOf(45)],
      excluded: [idOf(0)],
      minimumByTier: { A: 5 },
      minimumByState: { TX: 3 },
      minimumBySpecialty: { 'family-medicine': 4 },
    }
    const money = { maxApplications: 30, maxInterviews: 5 }
    const list = chooseList(ask(made, { specialties: [{ id: medicine }, { id: family }], ...preferring(preferences, money) }))
    expect(texts(list)).toBe('')
    expect(ids(list)).toEqual(expect.arrayContaining([idOf(39), idOf(45)]))
    expect(ids(list)).not.toContain(idOf(0))
    expect(list.picks.filter(({ candidate }) => candidate.tier.letter === 'A').length).toBeGreaterThanOrEqual(5)
    expect(list.picks.filter(({ candidate }) => candidate.program.state === 'TX').length).toBeGreaterThanOrEqual(3)
    expect(list.picks.filter(({ candidate }) => candidate.program.specialty === family).length).toBeGreaterThanOrEqual(4)
    expect(list.picks.reduce((sum, { invitation }) => sum + invitation!.point, 0)).toBeLessThanOrEqual(5 + 1e-9)
  })

  it('keep a budget over two specialties with tiers of their own', () => {
    const made = [...programs(80), ...programs(80, { specialty: family, level: -2 })]
    const specialties = [{ id: medicine }, { id: family }]
    const list = chooseList(ask(made, { specialties, money: { applicationBudget: 700, maxApplications: 120 } }))
    expect(list.fees.total).toBeLessThanOrEqual(700)
    // Thirty at USD 11 in each specialty come before any at 30.
    expect(list.picks.length).toBeGreaterThanOrEqual(60)
  })

  it('prefer the place of a partner where geography counts', () => {
    const made = [...programs(30), ...programs(3, { state: 'NM', city: 'Santa Fe', level: -3.2 })]
    const without = chooseList(ask(made, { money: { maxApplications: 15 } }))
    const partner = { city: 'Santa Fe', state: 'NM' }
    const preferences: Preferences = { weights: { geography: 10 }, leastFitWorth: 0.1 }
    const nearPartner = chooseList(ask(made, { partner, preferences, money: { maxApplications: 15 } }))
    expect([inState(without, 'NM'), inState(nearPartner, 'NM')]).toEqual([0, 3])
  })

  it('leave first choices two thirds of the list, however much likelier the backups are', () => {
    const made = [...programs(60), ...programs(60, { specialty: family, level: 1 })]
    const specialties = [{ id: medicine }, { id: family, backup: true }]
    const list = chooseList(ask(made, { specialties, money: { maxApplications: 30 } }))
    expect([list.picks.length, inFamily(list)]).toEqual([30, 10])
    expect(list.certificate.gapPercent).toBeLessThanOrEqual(0.1)
    const wished = ask(made, { specialties, money: { maxApplications: 30 }, preferences: { firstChoiceShare: 0.5 } })
    expect(inFamily(chooseList(wished))).toBe(15)
    const alike = ask(made, { specialties: [{ id: medicine }, { id: family }], money: { maxApplications: 30 } })
    expect(inFamily(chooseList(alike))).toBe(30)
  })

  it('leave first choices what there is of them, and say so', () => {
    const made = [...programs(4), ...programs(60, { specialty: family, level: 1 })]
    const specialties = [{ id: medicine }, { id: family, backup: true }]
    const list = chooseList(ask(made, { specialties, money: { maxApplications: 30 } }))
    expect([list.picks.length - inFamily(list), inFamily(list)]).toEqual([4, 2])
  })

  it('discount a backup', () => {
    const made = [...programs(20), ...programs(20, { specialty: family, level: -1.75 })]
    const both = chooseList(ask(made, { specialties: [{ id: medicine }, { id: family }], money: { maxApplications: 24 } }))
    const backup = chooseList(
      ask(made, { specialties: [{ id: medicine }, { id: family, backup: true }], money: { maxApplications: 24 } }),
    )
    expect(inFamily(backup)).toBeLessThan(inFamily(both))
  })
})

describe('the ceiling nobody set', () => {
  it('compares the list as it stands with a longer one of the same wishes', () => {
    const made = [...programs(150, { level: -1 }), ...programs(150, { specialty: family, level: 2 })]
    const specialties = [{ id: medicine }, { id: family, backup: true }]
    const list = chooseList(ask(made, { specialties }))
    const words = list.ceiling.because.map(({ text }) => text).join(' ')
    expect(words).toContain(`would match instead of ${chanceSentence(list.matchChance!)}`)
    const broad = chooseList(ask(made, { specialties, money: { maxApplications: 120 } }))
    expect(words).toContain(`With the often quoted 120 programs ${chanceSentence(broad.matchChance!)} would match`)
    expect(words).toContain(`for ${moneyText(broad.fees.total - list.fees.total)} more.`)
  })

  it('compares nothing that would be the same', () => {
    const words = chooseList(ask(programs(150, { level: 9 })))
      .ceiling.because.map(({ text }) => text)
      .join(' ')
    expect(words).not.toContain('120 programs about')
  })

  it('is where ten more programs stop paying, and never under 60 with a visa need', () => {
    const strong = chooseList(ask(programs(150, { level: 0.5 })))
    expect(strong.ceiling.applications).toBe(60)
    expect(strong.ceiling.stopsPayingAt).toBeLessThan(60)
    expect(strong.ceiling.because.map(({ text }) => text).join(' ')).toMatch(
      /You set no number of applications.*With the often quoted 120 programs .* would match instead of .* more\./s,
    )
    const american = chooseList(ask(programs(150, { level: 6 }), { visa: { needed: false } }))
    // Without a visa need the floor is 30, so a list may stop where the curve does.
    expect(american.ceiling.applications).toBe(american.ceiling.stopsPayingAt)
    expect(american.ceiling.applications).toBeGreaterThanOrEqual(30)
    expect(american.ceiling.applications).toBeLessThan(60)
  })

  it('is the broad list of the rule of thumb where every program still adds', () => {
    const weak = chooseList(ask(programs(200, { level: -6 })))
    expect(weak.ceiling.applications).toBe(120)
    expect(weak.ceiling.stopsPayingAt).toBeUndefined()
  })
})

describe('wishes that cannot be met get a sentence, and the nearest list that can', () => {
  const cases: readonly (readonly [string, Partial<Profile>, RegExp, number])[] = [
    ['no budget', { money: { applicationBudget: 0 } }, /\$0 pays for no application: the first costs \$11/, 0],
    ['a ceiling of none', { money: { maxApplications: 0 } }, /ceiling is 0 applications/, 0],
    [
      'none in any specialty',
      { money: { maxApplicationsBySpecialty: { 'internal-medicine': 0 } } },
      /allow 0 applications in every specialty/,
      0,
    ],
    ['no interviews', { money: { maxInterviews: 0 } }, /can attend 0 interviews/, 0],
    [
      'pins beyond the ceiling',
      { ...preferring({ pinned: [0, 1, 2, 3, 4].map(idOf) }, { maxApplications: 3 }) },
      /You pinned 5 programs, but the list may hold 3. The 3 most promising pins that fit stay./,
      3,
    ],
    [
      'pins beyond the budget',
      { ...preferring({ pinned: [0, 1, 2, 3, 4].map(idOf) }, { applicationBudget: 25 }) },
      /pinned programs cost \$55 to apply to, but your budget is \$25/,
      2,
    ],
    [
      'a program pinned and excluded',
      { ...preferring({ pinned: [idOf(1)], excluded: [idOf(1)] }, { maxApplications: 5 }) },
      /both pinned and excluded/,
      5,
    ],
    [
      'a pin unknown here',
      { ...preferring({ pinned: [idOf(777)] }, { maxApplications: 5 }) },
      /not among the programs of your specialties/,
      5,
    ],
    [
      'a pin that is refused',
      { ...preferring({ pinned: [idOf(30)] }, { maxApplications: 5 }) },
      /Program 30 is not open to you: It sponsors no visa/,
      5,
    ],
    [
      'a minimum beyond what there is',
      { ...preferring({ minimumByState: { HI: 2 } }, { maxApplications: 5 }) },
      /ask for 2 programs in HI, but only 0 can be listed/,
      5,
    ],
    [
      'minimums beyond the ceiling',
      { ...preferring({ minimumByState: { OH: 9 } }, { maxApplications: 5 }) },
      /room for 5 of the 9 programs you ask for in OH/,
      5,
    ],
    [
      'a weight that is no number',
      { ...preferring({ weights: { geography: Number.NaN } }, { maxApplications: 5 }) },
      /weight for place is NaN/,
      5,
    ],
    ['a negative weight', { ...preferring({ weights: { size: -3 } }, { maxApplications: 5 }) }, /weight for size is -3/, 5],
    [
      'a budget that is no number',
      { money: { applicationBudget: Number.NaN, maxApplications: 5 } },
      /limit on application fees is NaN/,
      5,
    ],
    ['a negative ceiling', { money: { maxApplications: -4, applicationBudget: 55 } }, /limit on applications is -4/, 5],
    [
      'a weight nothing is known for',
      { ...preferring({ weights: { costOfLiving: 5 } }, { maxApplications: 5 }) },
      /Nothing is known about cost of living/,
      5,
    ],
    [
      'more interviews pinned than one can attend',
      { ...preferring({ pinned: [0, 1, 2, 3, 4, 5].map(idOf) }, { maxInterviews: 1, maxApplications: 20 }) },
      /bring about \d expected interviews, more than the 1 you can attend/,
      6,
    ],
  ]
  it.each(cases)('%s', (_, profile, sentence, listed) => {
    const list = chooseList(ask([...programs(30), { standing: 'refused' }], profile))
    expect(texts(list)).toMatch(sentence)
    expect(list.picks).toHaveLength(listed)
    expect(Number.isFinite(list.value)).toBe(true)
  })

  it('says that nothing is open', () => {
    const list = chooseList(ask(programs(3, { standing: 'refused' })))
    expect(texts(list)).toMatch(/No program is open to you/)
    expect(list.certificate).toEqual({ value: 0, upperBound: 0, gapPercent: 0 })
  })

  it('lists all pins where all are pinned and fit', () => {
    const list = chooseList(ask(programs(12), preferring({ pinned: Array.from({ length: 12 }, (_, k) => idOf(k)) })))
    expect(list.picks).toHaveLength(12)
    expect(texts(list)).toBe('')
  })
})

describe('whatever an applicant writes', () => {
  const someIds = subarray(Array.from({ length: 14 }, (_, k) => idOf(k)))
  const number = option(double({ min: -5, max: 400 }), { nil: Number.NaN })
  const wishes = record({
    pinned: someIds,
    excluded: someIds,
    minimumByTier: record({ A: integer({ min: -1, max: 9 }) }),
    minimumByState: record({ TX: integer({ min: 0, max: 9 }) }),
    weights: record({ geography: number, imgPrecedent: number, ownRating: number }),
    states: uniqueArray(constantFrom('TX', 'OH', 'NY')),
    leastFitWorth: number,
  })
  const funds = record({ applicationBudget: number, maxApplications: number, maxInterviews: number })

  it('gets a list that keeps the limits, or sentences; never an error', () => {
    const made = [...programs(6), ...programs(4, { tier: 'A', state: 'TX' }), ...programs(4, { specialty: family, level: -2 })]
    const specialties = [{ id: medicine }, { id: family }]
    forAll(
      property(wishes, funds, (preferences, money) => {
        const list = chooseList(ask(made, { specialties, preferences, money }))
        const { value, upperBound } = list.certificate
        expect(value).toBeGreaterThanOrEqual(0)
        expect(upperBound).toBeGreaterThanOrEqual(value)
        expect(upperBound).toBeLessThanOrEqual(1 + 1e-9)
        if (money.applicationBudget >= 0) expect(list.fees.total).toBeLessThanOrEqual(money.applicationBudget)
        if (money.maxApplications >= 0) expect(list.picks.length).toBeLessThanOrEqual(money.maxApplications)
        for (const id of preferences.excluded) expect(ids(list)).not.toContain(id)
      }),
      { numRuns: 150, seed: 20_270_317 },
    )
  })
})

describe('applications already sent', () => {
  const applications = [
    ...[3, 4, 5, 6].map((number) => ({ program: idOf(number), signal: 'gold' as const })),
    { program: idOf(9) },
    { program: idOf(20), outcome: 'withdrawn' as const },
  ]
  const season: Profile['season'] = { appliedFor: 2027, applications }

  it('are the list, whatever the limits say, with the signals they went out with', () => {
    const question = ask(programs(30, { institution: 'One University' }), {
      season,
      money: { maxApplications: 1, applicationBudget: 0 },
    })
    const list = chooseList(question)
    expect(new Set(list.picks.map(({ program, signal }) => `${program} ${signal}`))).toEqual(
      new Set([`${idOf(3)} gold`, `${idOf(4)} gold`, `${idOf(5)} gold`, `${idOf(6)} gold`, `${idOf(9)} none`]),
    )
    expect(texts(list)).toMatch(/Of 6 programs you entered, 5 can still invite or rank you/)
    expect(list.certificate.gapPercent).toBe(0)
    // An answer gives no fee back.
    expect(list.fees.lines.map(({ programs: count }) => count)).toEqual([6])
  })
})
