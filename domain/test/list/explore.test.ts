import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/person/profile.ts'
import type { ProgramClaims } from '../../src/claims/program.ts'
import { chooseList } from '../../src/list/choose-list.ts'
import { compareLists } from '../../src/list/compare-lists.ts'
import { changesSince } from '../../src/list/changes-since.ts'
import { explainProgram } from '../../src/list/explain-program.ts'
import { findTierLifts } from '../../src/what-if/raise-tier.ts'
import { moveWeights } from '../../src/what-if/sensitivity.ts'
import { findWhatAdds } from '../../src/list/what-adds.ts'
import { isoDate } from '../../src/units.ts'
import type { MadeUp } from './tiny-world.ts'
import { ask, family, idOf, medicine, preferring, programs } from './tiny-world.ts'

const source = { source: 'made up for a test', asOf: '2026', known: 'published' } as const
const onSite: ProgramClaims = { informaticsFellowshipOnSite: [{ value: 'Somewhere', ...source }] }
const today = isoDate('2026-11-22')

describe('why in, why out', () => {
  const question = ask(
    [...programs(40), { standing: 'refused' }],
    preferring({ excluded: [idOf(3)], pinned: [idOf(39)] }, { maxApplications: 20 }),
  )
  const list = chooseList(question)

  it('a listed program: what it adds, and who is next in line', () => {
    const told = explainProgram(question, idOf(0))
    expect(told.standing).toBe('listed')
    expect(told.because[0]?.text).toMatch(/^Without it the list would be worth/)
    expect(told.because.at(-1)?.text).toMatch(/^Next in line for its place: Program 20, OH, worth [\d.]+ in 100 less$/)
    expect(told.rival?.by).toBeGreaterThan(0)
  })

  it('a program left out: what took its place, and by how much', () => {
    const told = explainProgram(question, idOf(20))
    expect(told.standing).toBe('left out')
    expect(told.because[0]?.text).toMatch(/^Lost its place to Program \d+, OH by [\d.]+ in 100$/)
    // The exchange, worked out anew: pin the loser, exclude the rival, and the best list is worth that much less.
    const { pinned = [], excluded = [] } = question.person.preferences
    const preferences = { pinned: [...pinned, idOf(20)], excluded: [...excluded, told.rival!.program] }
    const exchanged = chooseList({ ...question, person: { ...question.person, preferences } })
    expect(list.value - exchanged.value).toBeCloseTo(told.rival?.by ?? Number.NaN, 10)
  })

  it('a pinned, an excluded, a refused and an unknown program', () => {
    expect(explainProgram(question, idOf(39)).because[0]?.text).toBe('You pinned it.')
    expect(explainProgram(question, idOf(3))).toMatchObject({ standing: 'excluded' })
    expect(explainProgram(question, idOf(40))).toMatchObject({
      standing: 'refused',
      because: [{ text: 'It sponsors no visa you can use.' }],
    })
    expect(explainProgram(question, idOf(999))).toMatchObject({ standing: 'not in the facts' })
  })
})

describe('lists with other aims', () => {
  const made: readonly MadeUp[] = [...programs(40), ...programs(8, { claims: onSite, level: -3 })]
  const question = ask(made, preferring({ weights: { informaticsEvidence: 5 } }, { maxApplications: 30 }))
  const own = chooseList(question)
  const [safest, informatics, cheapest] = compareLists(question, own)

  it('the safest has the best chance, the one with most informatics the most evidence', () => {
    expect([safest?.aim, informatics?.aim, cheapest?.aim]).toEqual(['safest', 'most informatics', 'cheapest'])
    expect(safest!.list.matchChance!.point).toBeGreaterThanOrEqual(own.matchChance!.point)
    expect(informatics!.withInformatics).toBeGreaterThanOrEqual(safest!.withInformatics)
    expect(informatics!.withInformatics).toBe(8)
  })

  it('the cheapest costs less and keeps nine tenths of the chance', () => {
    expect(cheapest!.list.fees.total).toBeLessThan(own.fees.total)
    expect(cheapest!.list.matchChance!.point).toBeGreaterThanOrEqual(0.9 * own.matchChance!.point)
    expect(cheapest!.because[0]?.text).toMatch(/^Keeps at least 90% of your chance on \d+ applications: \$\d+ less/)
  })
})

describe('sensitivity', () => {
  const made: readonly MadeUp[] = [...programs(30), ...programs(10, { claims: onSite, level: -2.4 })]

  it('names the programs that enter and leave, as many as each other', () => {
    const profile = preferring(
      { weights: { informaticsEvidence: 5, visaCertainty: 3 }, leastFitWorth: 0.5 },
      { maxApplications: 20 },
    )
    const effects = moveWeights(ask(made, profile))
    expect(effects.map(({ weight, change }) => `${weight} ${change}`)).toEqual([
      'informaticsEvidence a fifth more',
      'informaticsEvidence a fifth less',
      'informaticsEvidence left out',
      'visaCertainty a fifth more',
      'visaCertainty a fifth less',
      'visaCertainty left out',
    ])
    for (const { enters, leaves } of effects) expect(enters).toHaveLength(leaves.length)
    expect(effects[2]!.leaves).toEqual(expect.arrayContaining([idOf(30)]))
  })

  it('has nothing to say without weights', () => {
    expect(moveWeights(ask(made, {}))).toEqual([])
  })
})

describe('what signals and a second specialty add', () => {
  it('is the difference to the best list without them', () => {
    const made: readonly MadeUp[] = [...programs(30), ...programs(30, { specialty: family, level: -1.2 })]
    const specialties: Profile['specialties'] = [{ id: medicine }, { id: family }]
    const question = ask(made, { specialties, money: { maxApplications: 30 } })
    const [signals, first, second] = findWhatAdds(question)
    expect(signals?.matchChance!.point).toBeGreaterThan(0)
    expect(signals?.fees).toBe(0)
    expect([first?.specialty, second?.specialty]).toEqual([medicine, family])
    const alone = chooseList(ask(made.slice(0, 30), { money: { maxApplications: 30 } }))
    expect(second?.matchChance!.point).toBeCloseTo(chooseList(question).matchChance!.point - alone.matchChance!.point, 10)
  })

  it('nothing of signals without a score: the list then counts as a typical one, whatever it signals', () => {
    const question = ask(programs(30), { money: { maxApplications: 20 } })
    const chances: typeof question.chances = { ...question.chances, rests: 'on the path alone' }
    expect(findWhatAdds({ ...question, chances })).toEqual([])
  })
})

describe('a list and the one before', () => {
  it('differ in what entered, left and changed its signal', () => {
    const before = chooseList(ask(programs(30), { money: { maxApplications: 20 } }))
    const after = chooseList(ask(programs(30), preferring({ excluded: [idOf(0)] }, { maxApplications: 21 })))
    const changes = changesSince(before, after)
    expect(changes.left).toEqual([idOf(0)])
    expect(changes.entered).toHaveLength(2)
    expect(changes.signals).toContainEqual({ program: idOf(3), from: 'silver', to: 'gold' })
    expect(changes.fees).toBe(11)
    expect(changesSince(after, after)).toEqual({ entered: [], left: [], signals: [], fees: 0 })
  })
})

describe('what would move a program one tier up', () => {
  it('is judged by the rule of the tiers', () => {
    const claims: ProgramClaims = { nonUsImgShare: [{ value: { point: 0.2, low: 0.1, high: 0.3 }, ...source }] }
    const question = ask([{ claims, tier: 'B' }, { tier: 'B' }, { claims: { ...claims, ...onSite }, tier: 'A' }])
    const [history, unknown, best] = question.candidates.open
    expect(findTierLifts(history!, question.person, today)).toMatchObject([{ to: 'A' }])
    expect(findTierLifts(history!, question.person, today)[0]?.because.text).toMatch(/names informatics, quality or IT work/)
    expect(findTierLifts(unknown!, question.person, today)[0]?.because.text).toMatch(/; and If about one in ten/)
    expect(findTierLifts(best!, question.person, today)).toEqual([])
  })
})
