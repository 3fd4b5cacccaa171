/**
 * What the whole chain has to reach, set before it was run: aims are the figures of the prototype it was specified by, limits what
 * fails the build. They are not moved after a run; what misses an aim says why in docs/method.md.
 */
export interface Bound {
  readonly aim: readonly [number, number]
  readonly limit: readonly [number, number]
}

/** Fitted to the specialty's own figures, and predicted by the others. */
type Columns = Readonly<Record<'own' | 'left', Bound>>

interface ChainLimits extends Readonly<
  Record<
    'largeGroups' | 'smallGroups' | 'competitive' | 'quartiles' | 'meanRanks' | 'scoreGap' | 'scoreBands' | 'listedShare',
    Columns
  >
> {
  readonly matchedOfAll: Readonly<Record<string, Columns>>
  readonly coverage: Bound
  readonly coverageOfPrints: Bound
  readonly promised: Bound
  readonly pools: Bound
  readonly ourLists: Bound
  readonly takenBack: Bound
}

export const chainLimits: ChainLimits = {
  /** Match rate, groups of at least a hundred: root mean square miss, points. */
  largeGroups: { own: within(1.7, 3), left: within(4.5, 6.5) },
  /** Groups under a hundred; sampling alone gives 8.5. */
  smallGroups: { own: within(7.7, 8.5), left: within(9.5, 11) },
  /** Orthopaedics, dermatology, otolaryngology, plastics: mean miss, points. */
  competitive: { own: about(1.2, 4), left: about(2.3, 5) },
  /** Rank quartiles of matched and not matched: mean miss, ranks. */
  quartiles: { own: within(0.2, 0.35), left: within(0.48, 0.7) },
  /** Mean ranks: mean absolute log ratio. */
  meanRanks: { own: within(0.02, 0.05), left: within(0.1, 0.15) },
  /** Step 2 CK of matched minus not matched: root mean square miss, score points. */
  scoreGap: { own: within(1.5, 2.5), left: within(1.4, 2.5) },
  /** Internal medicine, chance to match by score band: root mean square miss, points. */
  scoreBands: { own: within(1.7, 3), left: within(1.3, 3) },
  /** Internal medicine, share of applicants with a list, in 100 (published 65; of first choices 69). */
  listedShare: { own: { aim: [62, 75], limit: [58, 80] }, left: { aim: [60, 75], limit: [52, 82] } },
  /** Matched of all who applied, in 100. */
  matchedOfAll: {
    'internal-medicine': { own: { aim: [29, 36], limit: [25, 40] }, left: { aim: [27, 36], limit: [23, 42] } },
    'family-medicine': { own: { aim: [13, 28], limit: [10, 32] }, left: { aim: [13, 40], limit: [8, 45] } },
    surgery: { own: { aim: [8, 15], limit: [6, 18] }, left: { aim: [7, 17], limit: [5, 22] } },
  },
  /** 80 % bands of left-out match rates: share that hold the published one, in 100. */
  coverage: { aim: [72, 88], limit: [65, 95] },
  /**
   * The same of everything a left-out specialty prints of ranks: match rate, quartiles and mean of the matched and of the not matched,
   * each held against what samples of its size would print, drawn from what the others foretell.
   */
  coverageOfPrints: { aim: [72, 88], limit: [65, 95] },
  /** Promised minus realised, own lists of the feeders at 40, 80, 120 and 200 applications, points. */
  promised: about(2, 3),
  /** Applicants drawn from a pool with typical lists: matched of 100, person by person minus the group as fitted. */
  pools: about(3, 6),
  /** The same applicants with our lists of the same length: more matched, in points. */
  ourLists: { aim: [1, 40], limit: [0, 40] },
  /** A correction taken back: by how much mean ranks (absolute log ratio) are missed more. */
  takenBack: { aim: [0, 9], limit: [-0.02, 9] },
}

function within(aim: number, limit: number): Bound {
  return { aim: [0, aim], limit: [0, limit] }
}

function about(aim: number, limit: number): Bound {
  return { aim: [-aim, aim], limit: [-limit, limit] }
}
