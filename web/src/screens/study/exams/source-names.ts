import type { PracticeTestSource } from '#domain/person'

const names: Readonly<Record<PracticeTestSource, string>> = {
  'nbme-ccssa': 'NBME CCSSA',
  'uwsa-1': 'UWSA 1',
  'uwsa-2': 'UWSA 2',
  'uwsa-3': 'UWSA 3',
  'free-120': 'Free 120',
  'amboss-sa': 'AMBOSS self-assessment',
  'bank-percent': 'Question bank, percent',
}

/** A practice test as people call it. */
export function sourceName(source: PracticeTestSource): string {
  return names[source]
}
