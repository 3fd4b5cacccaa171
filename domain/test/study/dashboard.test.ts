import { describe, expect, it } from 'vitest'
import type { StudyDashboard } from '../../src/study/dashboard.ts'
import type { StudyItem, StudyLog } from '../../src/study/study-log.ts'
import { addToLog, emptyStudyLog } from '../../src/study/study-log.ts'
import { isoDate } from '../../src/units.ts'
import { readDashboard } from '../../src/study/read-dashboard.ts'
import { addDays } from '../../src/season/days.ts'
import { accuracyOf, pooledShare, sampling, shrinkCells } from '../../src/study/accuracy.ts'
import { accuracyFor, hoursToClose } from '../../src/study/learning-return.ts'
import { disciplineOf, outlineSystems, systemOf } from '../../src/study/topics.ts'
import { examFacts } from '../exams/exam-world.ts'
import { block, logOf } from './study-world.ts'
import { startProcessorTime } from '../../../test/processor-time.ts'

const today = isoDate('2026-11-22')

function board(log: StudyLog): StudyDashboard {
  return readDashboard({ log, exams: examFacts, today })
}

/** Where the heart stands after one block of these answers. */
const counted = (items: readonly StudyItem[]): number | undefined =>
  board({ ...emptyStudyLog, blocks: [{ id: 'q', date: isoDate('2026-11-20'), source: 'Bank', items }] }).systems.find(
    ({ id }) => id === 'cardiovascular',
  )?.now

const drawnTo = (others: readonly number[]): number => {
  const cells = shrinkCells(new Map([16, ...others].map((right, i) => [i, { right, asked: 20 }])), 0.6)
  return 0.8 - (cells.get(0)?.mean ?? 0)
}

/** Milliseconds of processor time of the quickest of five. */
function fastest(log: StudyLog): number {
  const times = Array.from({ length: 5 }, () => {
    const spent = startProcessorTime()
    board(log)
    return spent()
  })
  return Math.min(...times)
}

function years(days: number): StudyLog {
  return logOf(
    ...Array.from({ length: days }, (_, at) =>
      block(`b${at}`, addDays(isoDate('2018-01-01'), at), [{ system: 'Nervous System', asked: 6, right: 4 }]),
    ),
  )
}

it('costs in proportion to the answers: eight times the years is no more than twenty times the work', () => {
  expect(fastest(years(3200)) / fastest(years(400))).toBeLessThan(20)
})

describe('accuracy', () => {
  it('of a cell alone is a beta posterior: 7 of 10 under an even parent worth 2 is 8/12', () => {
    const { mean, low, high } = accuracyOf({ right: 7, asked: 10 }, 0.5, 2)
    expect(mean).toBeCloseTo(8 / 12, 12)
    // P(Beta(8, 4) <= x) = P(Binomial(11, x) >= 8)
    const choose = [165, 55, 11, 1]
    const below = (x: number): number => choose.reduce((sum, ways, k) => sum + ways * x ** (8 + k) * (1 - x) ** (3 - k), 0)
    expect(below(low)).toBeCloseTo(0.1, 9)
    expect(below(high)).toBeCloseTo(0.9, 9)
  })

  it('shrinks a small cell further than a large one, and never past the parent', () => {
    const cells = shrinkCells(
      new Map([
        ['small', { right: 0, asked: 4 }],
        ['large', { right: 30, asked: 100 }],
      ]),
      0.6,
    )
    const small = cells.get('small')?.mean ?? 0
    const large = cells.get('large')?.mean ?? 0
    expect(small).toBeGreaterThan(0.1)
    expect(small).toBeLessThan(0.6)
    expect(large).toBeGreaterThan(0.3)
    expect(large - 0.3).toBeLessThan(small - 0)
  })

  it('shrinks alike cells more than unlike ones', () => {
    expect(drawnTo([12, 11, 12, 13, 12])).toBeGreaterThan(1.5 * drawnTo([2, 19, 3, 18, 6]))
  })

  it('is sampled enough when its own share is known to ten points either way', () => {
    expect(sampling({ right: 0, asked: 0 })).toEqual({ enough: false, missing: 42 })
    expect(sampling({ right: 26, asked: 40 }).enough).toBe(true)
    expect(sampling({ right: 20, asked: 30 }).enough).toBe(false)
    expect(pooledShare([])).toBe(0.5)
  })
})

describe('topics', () => {
  it('knows the names that banks and reports use', () => {
    const pairs = [
      ['Cardiovascular System', 'cardiovascular'],
      ['Pulmonary & Critical Care', 'respiratory'],
      ['Hematology & Oncology', 'blood-immune'],
      ['Female Reproductive System & Breast', 'renal-reproductive'],
      ['Male Reproductive System', 'renal-reproductive'],
      ['Pregnancy, Childbirth & Puerperium', 'pregnancy'],
      ['Gynecologic, Pregnancy & Childbirth', 'pregnancy'],
      ['Psychiatric/Behavioral & Substance Use Disorder', 'behavioral'],
      ['Biostat, Epi, Population Health, Lit Interp', 'biostatistics'],
      ['Social Sciences (Ethics/Legal/Professional)', 'social-sciences'],
      ['Ear, Nose & Throat (ENT)', 'nervous'],
      ['Endocrine, Diabetes & Metabolism', 'endocrine'],
      ['Dermatology', 'musculoskeletal-skin'],
      ['Rheumatology/Orthopedics & Sports', 'musculoskeletal-skin'],
      ['Infectious Diseases', 'multisystem'],
      ['Allergy & Immunology', 'blood-immune'],
      ['Gastrointestinal & Nutrition', 'gastrointestinal'],
    ] as const
    for (const [name, id] of pairs) expect([name, systemOf(name)]).toEqual([name, id])
    expect(disciplineOf('Obstetrics & Gynecology')).toBe('obstetrics-gynecology')
    expect(disciplineOf('Internal Medicine')).toBe('medicine')
    expect(disciplineOf('Family Medicine')).toBeUndefined()
    expect(systemOf('Weekend shifts')).toBeUndefined()
    expect(systemOf('Weekend shifts', { 'Weekend shifts': 'respiratory' })).toBe('respiratory')
  })

  it('gives the fourteen systems of the outline weights that add to 1, social sciences the heaviest', () => {
    const systems = outlineSystems(examFacts)
    expect(new Set(systems.map(({ id }) => id)).size).toBe(14)
    expect(systems.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(systems.toSorted((a, b) => b.weight - a.weight)[0]?.id).toBe('social-sciences')
  })
})

const total = (date: string, correct: number) =>
  ({
    id: `t:${date}`,
    source: 'UWorld',
    date: isoDate(date),
    kind: 'system',
    name: 'Nervous System',
    correct,
    incorrect: 10,
    omitted: 0,
  }) as const

describe('the dashboard', () => {
  const log = logOf(
    block('a', '2026-11-02', [
      {
        system: 'Cardiovascular System',
        discipline: 'Medicine',
        asked: 40,
        right: 16,
        rest: { seconds: 100, error: 'reasoning' },
      },
      { system: 'Endocrine, Diabetes & Metabolism', discipline: 'Medicine', asked: 40, right: 16 },
      { system: 'Pulmonary & Critical Care', discipline: 'Surgery', asked: 40, right: 36, rest: { seconds: 60 } },
    ]),
    block('b', '2026-11-10', [{ system: 'Weekend shifts', asked: 5, right: 1 }]),
  )

  it('ranks by outline weight times what is missing: cardiology before endocrinology at the same accuracy', () => {
    const { systems } = board(log)
    const rank = (id: string): number => systems.findIndex((row) => row.id === id)
    expect(rank('cardiovascular')).toBeLessThan(rank('endocrine'))
    expect(rank('respiratory')).toBe(systems.length - 1)
    const cardio = systems[rank('cardiovascular')]
    expect(cardio?.pointsLost).toBeCloseTo(
      100 * 2.63 * (cardio?.weight ?? 0) * (accuracyFor(240) - (cardio?.accuracy.mean ?? 0)),
      9,
    )
    expect(cardio?.pointsPerHour).toBeCloseTo((cardio?.pointsLost ?? 0) / hoursToClose, 12)
  })

  it('shows topics nobody asked about with a wide interval, and says that they are not sampled', () => {
    const pregnancy = board(log).systems.find(({ id }) => id === 'pregnancy')
    expect(pregnancy?.asked).toBe(0)
    expect(pregnancy?.sampled.enough).toBe(false)
    expect((pregnancy?.accuracy.high ?? 0) - (pregnancy?.accuracy.low ?? 0)).toBeGreaterThan(0.3)
  })

  it('counts names it cannot place in the whole only, and asks', () => {
    const { unmapped, asks, asked } = board(log)
    expect(unmapped).toEqual(['Weekend shifts'])
    expect(asks[0]?.field).toBe('topicNames')
    expect(asked).toBe(125)
  })

  it('tells the errors and the pace: 24 reasoning errors, 90 seconds allowed since 2026-05-07', () => {
    const { errors, pace } = board(log)
    expect(errors.counts).toEqual({ knowledge: 0, reasoning: 24, misreading: 0 })
    expect(errors.wrong).toBe(24 + 24 + 4 + 4)
    expect(errors.unlogged).toBe(32)
    expect(pace).toEqual({ timed: 80, allowed: 90, median: 80, shareOver: 0.5, medianWrong: 100 })
  })

  it('moves accuracy to questions of usual difficulty where peers are known', () => {
    const hard = { peersPercent: 40 }
    const easy = { peersPercent: 80 }
    const withPeers = logOf(
      block('a', '2026-11-02', [
        { system: 'Cardiovascular System', asked: 30, right: 15, rest: hard },
        { system: 'Nervous System', asked: 30, right: 15, rest: easy },
      ]),
    )
    const { systems } = board(withPeers)
    const of = (id: string): number => systems.find((row) => row.id === id)?.accuracy.mean ?? 0
    expect(of('cardiovascular')).toBeGreaterThan(of('nervous') + 0.1)
  })

  it('help counts half, and omitted questions not at all', () => {
    const states = logOf({
      id: 'x',
      date: today,
      source: 'AMBOSS',
      items: [
        { id: 'x:1', system: 'Nervous System', answer: 'correct with help' },
        { id: 'x:2', system: 'Nervous System', answer: 'omitted' },
      ],
    })
    const { asked, omitted, withHelp, systems } = board(states)
    expect([asked, omitted, withHelp]).toEqual([1, 1, 1])
    expect(systems.find(({ id }) => id === 'nervous')?.right).toBe(0.5)
  })

  it('printed totals count where a source has no single answers, and only its newest', () => {
    const { systems } = board({ ...emptyStudyLog, totals: [total('2026-10-01', 10), total('2026-11-01', 30)] })
    expect(systems.find(({ id }) => id === 'nervous')?.asked).toBe(40)
  })

  it('reads the outline’s crossing subject by name', () => {
    const nutrition = logOf(
      block('n', '2026-11-02', [{ system: 'Nervous System', asked: 4, right: 3, rest: { topic: 'Parenteral nutrition' } }]),
    )
    expect(board(nutrition).crossCutting[0]).toMatchObject({ name: 'Nutrition', asked: 4, right: 3, min: 15, max: 20 })
  })

  it('takes no order from a block logged by its counts: however it lists them, the topic stands where it stands', () => {
    const answers = block('q', '2026-11-20', [{ system: 'Cardiovascular System', asked: 20, right: 12 }]).items.map(
      ({ question: _question, ...item }) => item,
    )
    expect(counted(answers)).toBeCloseTo(counted(answers.toReversed()) ?? 0, 12)
  })

  it('tells where a topic stands now: after a bad start, a good end counts more', () => {
    const blocks = ['2026-11-02', '2026-11-09', '2026-11-16'].map((date, i) =>
      block(`w${i}`, date, [{ system: 'Nervous System', asked: 15, right: 5 * i + 2 }]),
    )
    const row = board(logOf(...blocks)).systems.find(({ id }) => id === 'nervous')
    expect(row?.now).toBeGreaterThan((row?.right ?? 0) / (row?.asked ?? 1))
  })

  it('of an empty log shows the outline and claims nothing', () => {
    const empty = board(emptyStudyLog)
    expect(empty.asked).toBe(0)
    expect(empty.systems).toHaveLength(14)
    expect(empty.weeks).toEqual([])
  })
})

describe('learning returns', () => {
  it('agree with the study: a full-time week spread evenly closes 8.4 % of the gap', () => {
    const perTopic = (0.65 * 56) / 14
    expect(50 * (1 - Math.exp(-perTopic / hoursToClose))).toBeCloseTo(50 * (1 - 0.987527 ** 7), 9)
  })
})

const item = (id: string): StudyItem => ({ id, answer: 'correct' })

describe('adding to the log', () => {
  it('adds the same twice as nothing, and new items to a block that is there', () => {
    const addition = { blocks: [{ id: 'b', date: today, source: 'UWorld', items: [item('1'), item('2')] }] }
    const once = addToLog(emptyStudyLog, addition)
    expect([once.added, once.known]).toEqual([2, 0])
    const twice = addToLog(once.log, addition)
    expect([twice.added, twice.known]).toEqual([0, 2])
    expect(twice.log.blocks).toEqual(once.log.blocks)
    const more = addToLog(once.log, { blocks: [{ id: 'b', date: today, source: 'UWorld', items: [item('2'), item('3')] }] })
    expect(more.log.blocks[0]?.items.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })
})
