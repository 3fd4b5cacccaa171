import { describe, expect, it } from 'vitest'
import { matchLimited } from '../../src/match/limited.ts'

describe('places with limits', () => {
  it('fills a position of each department, and sends on whom no department pays for any more', () => {
    // Applicants 0 and 1 are paid for by the first department only, 1 and 2 by the second; each pays for one.
    const lists = {
      applicants: [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      programs: [
        [0, 1, 2],
        [1, 2, 0],
      ],
      quota: [2, 1],
    }
    const limits = [
      { program: 0, applicants: [0, 1], positions: 1 },
      { program: 0, applicants: [1, 2], positions: 1 },
    ]
    const { program, stable, nested } = matchLimited(lists, limits)
    expect([...program]).toEqual([0, 1, 0])
    expect(stable).toBe(true)
    expect(nested).toBe(false)
  })

  it('names who would be chosen where overlapping limits leave a position empty', () => {
    // Program 0 first keeps 1 and refuses 2, who takes program 2 from 4. Then 3 pushes 0 on to program 0, which now refuses 1 and wants 2
    // back: the position at program 2 stays empty, and 4 would have had it.
    const lists = {
      applicants: [[1, 0], [0], [0, 2], [3, 1], [2]],
      programs: [[0, 1, 2], [3, 0], [2, 4], []],
      quota: [2, 1, 1, 1],
    }
    const limits = [
      { program: 0, applicants: [0, 1], positions: 1 },
      { program: 0, applicants: [1, 2], positions: 1 },
    ]
    const { program, nested, stable, blocking } = matchLimited(lists, limits)
    expect([...program]).toEqual([0, -1, 0, 1, -1])
    expect(nested).toBe(false)
    expect(stable).toBe(false)
    expect(blocking).toEqual([{ applicant: 4, program: 2 }])
  })

  // Four small markets of the public informatics fellowship match with limits by funding, with the results published beside it
  // (github.com/sdyang-medpeds/ClinicalInformaticsMatchAlgorithm, test cases 1, 2, 3 and 5; its cases 1-1 to 2-3 name the same
  // applicants in other orders, and so does this test).
  it.each([
    {
      case: 1,
      program: [
        [0, 1, 2, 3, 4, 5],
        [2, 0, 5, 4],
      ],
      result: [0, 0, 1, -1, -1, -1],
    },
    {
      case: 2,
      program: [
        [2, 1, 3, 0, 4, 5],
        [2, 0, 5, 4],
      ],
      result: [1, -1, 0, 0, -1, -1],
    },
  ])('gives the published result of case $case', ({ program: programs, result }) => {
    const lists = { applicants: result.map(() => [0, 1]), programs, quota: [2, 1] }
    const limits = [
      { program: 0, applicants: [1, 2], positions: 1 },
      { program: 0, applicants: [1, 3], positions: 1 },
    ]
    const { program, stable, nested } = matchLimited(lists, limits)
    expect([...program]).toEqual(result)
    expect(stable).toBe(true)
    expect(nested).toBe(false)
    for (const order of [
      [2, 3, 1, 4, 5, 0],
      [5, 1, 4, 3, 2, 0],
      [3, 5, 1, 0, 2, 4],
    ]) {
      const numbered = (some: readonly number[]): readonly number[] => some.map((applicant) => order.indexOf(applicant))
      const renumbered = matchLimited(
        { ...lists, programs: programs.map(numbered) },
        limits.map((limit) => ({ ...limit, applicants: numbered(limit.applicants) })),
      )
      expect(order.map((_, applicant) => renumbered.program[order.indexOf(applicant)])).toEqual(result)
    }
  })

  it('gives the published results of cases 3 and 5', () => {
    const third = matchLimited(
      {
        applicants: [
          [0, 1],
          [0, 1],
          [0, 1],
        ],
        programs: [
          [0, 1, 2],
          [1, 2, 0],
        ],
        quota: [2, 1],
      },
      [
        { program: 0, applicants: [0, 1], positions: 1 },
        { program: 0, applicants: [1, 2], positions: 1 },
      ],
    )
    expect([...third.program]).toEqual([0, 1, 0])
    const fifth = matchLimited({ applicants: [[0], [0], [0], [0]], programs: [[0, 1, 2, 3]], quota: [2] }, [
      { program: 0, applicants: [1, 2], positions: 1 },
      { program: 0, applicants: [1, 3], positions: 1 },
    ])
    expect([...fifth.program]).toEqual([0, 0, -1, -1])
    expect(third.stable && fifth.stable).toBe(true)
  })

  it('is the Match itself without limits', () => {
    const lists = {
      applicants: [[0, 1], [0], [1]],
      programs: [
        [1, 0],
        [0, 2],
      ],
      quota: [1, 1],
    }
    expect([...matchLimited(lists, []).program]).toEqual([1, 0, -1])
  })
})
