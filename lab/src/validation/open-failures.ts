/**
 * Figures that leave their limit today, each with why, in the order they should be mended. The build fails when another one does,
 * and when one of these comes back within its limit and still stands here. A limit is never moved to empty this list.
 */
export const openFailures: ReadonlyMap<string, string> = new Map([
  [
    'chain/scoreBands/own',
    'Internal medicine by bands of Step 2 CK: missed by 3.1 points where 3 is the limit; low scores are told too much, high ones too little.',
  ],
  ['chain/scoreBands/left', 'The same with internal medicine left out of the fit: 3.9 points where 3 is the limit.'],
  [
    'sd/family-medicine/matched',
    'Rank lists of the matched in family medicine spread 0.84 of the printed 5.5; many apply there second, with lists of two lengths.',
  ],
  ['sd/family-medicine/not matched', 'The same for those who did not match: 0.848 of the printed 2.1.'],
])
