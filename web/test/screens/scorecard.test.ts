import { describe, expect, it } from 'vitest'
import { aimInWords, figureInWords, knownLimitInWords } from '../../src/screens/chances/figures.ts'
import { leftOutFinding, leftOutNote, leftOutRows, trackEnd } from '../../src/screens/chances/left-out-rows.ts'
import { wholeChainRows } from '../../src/screens/chances/whole-chain-rows.ts'
import { playedRows } from '../../src/screens/chances/played-rows.ts'
import type { PublishedCheck } from '../../src/screens/chances/scorecard-data.ts'

function leftOut(name: string, value: number, most = 5): PublishedCheck {
  return { ...check(`left out rate/${name}`, value, most), group: { name, applicants: 1112 } }
}

function unprintedBy(value: number): PublishedCheck {
  return { ...check('free/unprinted', value), group: { name: 'Neurology and psychiatry', applicants: 924 } }
}

function check(id: string, value: number, most = 5): PublishedCheck {
  const verdict = Math.abs(value) <= most ? 'reached' : 'known limit'
  return { id, kind: 'held out', title: 'Match rate minus published', value, unit: 'points', aim: [-most, most], verdict }
}

function finding(...checks: readonly PublishedCheck[]): string {
  return leftOutFinding(leftOutRows(checks))
}

const two = [leftOut('Pathology (Anatomic and Clinical)', 6.407), leftOut('Surgery (general)', -2.4891)]
const unprinted = unprintedBy(0.5077)

describe('the specialties a scorecard left out', () => {
  it('are those of the checks, those without rows last, and nothing else', () => {
    const rows = leftOutRows([unprinted, check('left out curve/surgery', 1), ...two])
    expect(rows.map(({ name, applicants, isPrinted }) => [name, applicants, isPrinted])).toEqual([
      ['Pathology (Anatomic and Clinical)', 1112, true],
      ['Surgery (general)', 1112, true],
      ['Neurology and psychiatry', 924, false],
    ])
  })

  it('are none in a card that left none out', () => expect(leftOutRows([unprinted])).toEqual([]))

  it('lie on a track of fifteen points to each side, or of as many as hold the largest miss', () => {
    expect(trackEnd(leftOutRows(two))).toBe(15)
    expect(trackEnd(leftOutRows([leftOut('Surgery', -22.1)]))).toBe(25)
  })
})

describe('what leaving specialties out found', () => {
  it('says how many come out within the aim, and how far off those without rows are', () => {
    expect(finding(...two, leftOut('Pediatrics', 4), unprinted)).toBe(
      'Left out, 2 of 3 specialties come out within five points; neurology and psychiatry, of which we hold no rows, within one point',
    )
  })

  it('stays true where all, one or none of them do', () => {
    expect(finding(leftOut('A', 1), leftOut('B', 2))).toBe('Left out, all 2 specialties come out within five points')
    expect(finding(...two)).toBe('Left out, 1 of 2 specialties comes out within five points')
    expect(finding(leftOut('A', 9), leftOut('B', 9))).toBe('Left out, none of 2 specialties comes out within five points')
  })

  it('does not call a miss of those without rows a success', () => {
    expect(finding(...two, unprintedBy(-7.31))).toMatch(/of which we hold no rows, 7\.3 points off$/)
    expect(finding(...two, unprintedBy(1.02))).toMatch(/within two points$/)
  })

  it('names no number of points where the aims differ or are not the same to both sides', () => {
    const differing = [leftOut('A', 1), leftOut('B', 1, 3)]
    expect(finding(...differing)).toMatch(/come out within the aim$/)
    expect(leftOutNote(leftOutRows(differing))).toContain('the shade is the aim.')
    expect(finding({ ...leftOut('A', 1), aim: [0, 5] })).toMatch(/comes out within the aim$/)
  })

  it('explains those without rows only where they are shown', () => {
    expect(leftOutNote(leftOutRows([...two, unprinted]))).toContain('We hold no figures of neurology and psychiatry apart')
    expect(leftOutNote(leftOutRows(two))).not.toContain('We hold no figures')
    expect(leftOutNote(leftOutRows(two))).toContain('the shade is the aim of five points.')
  })
})

describe('the figures of a check', () => {
  it('carry their unit once, and the aim without it', () => {
    const score = { value: -1.1014, unit: 'score points', aim: [-2, 2] } as const
    expect([figureInWords(score), aimInWords(score)]).toEqual(['-1.1 score points', 'aim -2.0 to 2.0'])
    const ratio = { value: 0.9944, unit: 'ratio', aim: [0.9, 1.1] } as const
    expect([figureInWords(ratio), aimInWords(ratio)]).toEqual(['0.99', 'aim 0.90 to 1.10'])
  })

  it('aim "up to" a number where zero is the least', () => {
    expect(aimInWords({ unit: 'points', aim: [0, 5] })).toBe('aim up to 5.0')
  })

  it('have no sign before a zero', () => {
    expect(figureInWords({ value: -0.0083, unit: 'points' })).toBe('0.0 points')
  })
})

describe('what a known limit is', () => {
  const explained = { verdict: 'known limit', note: 'A small group.' } as const
  const silent = { verdict: 'known limit' } as const

  it('is said where a check has one', () => {
    expect(knownLimitInWords([explained, { verdict: 'reached' }])).toMatch(/within what the data can show; each says why\.$/)
    expect(knownLimitInWords([{ verdict: 'reached' }])).toBeUndefined()
  })

  it('claims no reason that is not there', () => {
    expect(knownLimitInWords([explained, silent])).toMatch(/1 of 2 say why\.$/)
  })
})

function inChain(name: string, column: 'own' | 'left', value: number): PublishedCheck {
  const title = `Whole chain, ${column === 'own' ? 'own fit' : 'left out'}: Match rate of 9 groups`
  return { ...check(`chain/${name}/${column}`, value), title }
}

describe('the scoreboard of the whole chain', () => {
  it('puts what was fitted beside what was left out, figure by figure', () => {
    const rows = wholeChainRows([
      ...two,
      inChain('largeGroups', 'own', 2.4),
      check('chain/coverage', 4),
      inChain('largeGroups', 'left', 4.9),
    ])
    expect(rows.map(({ title, own, left }) => [title, own.value, left.value])).toEqual([['Match rate of 9 groups', 2.4, 4.9]])
  })
})

/** A gap known within two points. */
function gap(point: number) {
  return { point, low: point - 0.02, high: point + 0.02 }
}

describe('the list against simpler rules', () => {
  const played = {
    applicants: 924,
    ours: 0.503,
    typical: 0.372,
    promised: gap(-0.013),
    ahead: { 'most img': gap(-0.004), random: gap(0.096), chance: gap(0.004) },
  }

  it('says first where ours is least ahead, a loss in the same words, and leaves other worlds to docs/backtest.md', () => {
    const together = { ...played, ours: 0.421 }
    const backtest = {
      'internal-medicine chain': { ...played, ours: 0.48 },
      'internal-medicine nation': played,
      'internal-medicine stale rates': played,
      'internal-medicine tenth': together,
      'internal-medicine all': { ...played, ours: 0.35 },
    }
    expect(playedRows(backtest, 'nation')).toEqual([
      {
        specialty: 'internal medicine',
        applicants: 924,
        ours: 0.503,
        said: 0.49,
        typical: 0.372,
        against: [
          'Ours brings hardly less (2 fewer to 2 more) than most non-US IMGs first',
          'Ours brings about 10 more in 100 (8 more to 12 more) than IMG-friendly programs at random',
        ],
        crowded:
          'Where one applicant in ten sends such a list: 42 in 100 (39–45); where all applicants send such lists: 35 in 100 (32–38)',
      },
    ])
    expect(playedRows({ 'pathology nation': played }, 'nation').map(({ crowded }) => crowded)).toEqual([undefined])
    // As the model believes nobody else is there.
    expect(playedRows(backtest, 'chain').map(({ ours, crowded }) => [ours, crowded])).toEqual([[0.48, undefined]])
  })
})
