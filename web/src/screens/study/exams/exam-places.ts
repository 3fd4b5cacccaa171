import type { SubPlace } from '../../../parts/sub-places.tsx'

/** The pages about exams and study, in the order one needs them. */
export const examPlaces: readonly SubPlace[] = [
  { path: '/scores', name: 'What they mean' },
  { path: '/scores/forecast', name: 'Forecast and exam day' },
  { path: '/scores/step3', name: 'Step 3' },
]
