import type { SubPlace } from '../../../parts/sub-places.tsx'

/** The pages about exams and study, in the order one needs them. */
export const examPlaces: readonly SubPlace[] = [
  { path: '/exams', name: 'What they mean' },
  { path: '/exams/forecast', name: 'Forecast and exam day' },
  { path: '/exams/step3', name: 'Step 3' },
]
