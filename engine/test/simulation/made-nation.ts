import type { Nation, OtherGroup, StudiedGroup } from '../../src/simulation/nation.ts'

interface Made {
  readonly programs: number
  readonly positions: number
  readonly first: number
  readonly second: number
  readonly rivals: OtherGroup
  readonly kinds: StudiedGroup['kinds']
}

/** Two invented specialties of like programs. */
export function nation(made: Partial<Made> = {}): Nation {
  const one = {
    programs: 30,
    positions: 4,
    first: 200,
    second: 40,
    rivals: { first: 90, second: 10, interviews: 8 },
    kinds: [{ share: 1, size: 12, worth: 0 }],
    ...made,
  }
  const columns = Float64Array.from({ length: one.programs }, (_, p) => p / one.programs)
  const specialty = {
    programs: {
      positions: new Int32Array(one.programs).fill(one.positions),
      baseline: columns.map((at) => at - 2),
      own: columns.map(() => 0.4),
      popularity: columns.map(() => 1 / one.programs),
      toOthers: [columns.map((at) => 1 + at)],
      appeal: columns.map((at) => at - 0.5),
      leaning: columns.map((at) => at - 0.5),
    },
    studied: {
      first: one.first,
      second: one.second,
      kinds: one.kinds,
      shareSignalled: 0.25,
      signalEffect: 1,
      spread: 1,
      rankSlope: 0.5,
      rankLevel: 0,
      capacity: 40,
    },
    others: [one.rivals],
  }
  return {
    specialties: [specialty, specialty],
    others: ['rivals'],
    tastes: { groupEdge: [1], leaning: 0, standing: 0.8, appeal: 1, interviewSpread: 0.3 },
  }
}
