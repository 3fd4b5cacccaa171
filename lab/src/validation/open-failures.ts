/**
 * Figures that leave their limit today, each with why, in the order they should be mended. The build fails when another one does,
 * and when one of these comes back within its limit and still stands here. A limit is never moved to empty this list.
 */
export const openFailures: ReadonlyMap<string, string> = new Map([
  [
    'sd/family-medicine/matched',
    'Rank lists of the matched in family medicine spread 0.84 of the printed 5.5; many apply there second, with lists of two lengths.',
  ],
  ['sd/family-medicine/not matched', 'The same for those who did not match: 0.848 of the printed 2.1.'],
])
