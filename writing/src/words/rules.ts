import type { Source } from '#domain'

/** A rule of the application services on writing and conduct, with where and when it was read. */
export interface WritingRule extends Source {
  readonly id: string
  readonly text: string
  readonly about: 'writing' | 'letters' | 'interview'
}

const aamc = { asOf: '2025', known: 'published' } as const
const nrmp = { asOf: '2026', known: 'published' } as const
const nrmpUrl = 'https://www.nrmp.org/policy/match-code-of-conduct-applicants/'
const aamcPages = 'https://students-residents.aamc.org/applying-residencies-eras/publication-chapters'

export const writingRules: readonly WritingRule[] = [
  {
    id: 'own-work',
    about: 'writing',
    text: 'AI tools may help you brainstorm, proofread and edit. The final statement must be your own work, in your own words. Read the certification text in MyERAS before you submit: it binds you, not this page.',
    source: 'AAMC, use of artificial intelligence and personal statement pages',
    url: `${aamcPages}/personal-statement`,
    ...aamc,
  },
  {
    id: 'no-copying',
    about: 'writing',
    text: 'Copying sample statements is plagiarism. ERAS investigates it and tells programs, now and in later seasons. Examples anywhere are to learn the shape from, never to copy.',
    source: 'AAMC, personal statement page',
    url: `${aamcPages}/personal-statement`,
    ...aamc,
  },
  {
    id: 'tell-the-truth',
    about: 'writing',
    text: 'Give complete and accurate information, and report changes (a failed exam, a visa, a graduation) even after you applied. No document may hide an attempt.',
    source: 'NRMP, Match code of conduct for applicants',
    url: nrmpUrl,
    ...nrmp,
  },
  {
    id: 'waived-letters',
    about: 'letters',
    text: 'If you waive your right to see a letter, you may never see it. You may give the writer facts about your work; the writer writes the letter.',
    source: 'AAMC, letters of recommendation page',
    url: `${aamcPages}/letters-recommendation`,
    ...aamc,
  },
  {
    id: 'no-solicited-promises',
    about: 'interview',
    text: 'Programs and you may say that you are interested. Nobody may ask for a promise: never ask where a program will rank you, never offer a deal, and say "I will rank you first" only if it is true and nobody asked.',
    source: 'NRMP, Match code of conduct and Match Agreement sections on communication',
    url: nrmpUrl,
    ...nrmp,
  },
  {
    id: 'rankings-private',
    about: 'interview',
    text: 'You may keep your rankings and the other programs you applied to confidential. A program may not ask for their names, specialties or places.',
    source: 'NRMP, Match code of conduct for programs',
    url: 'https://www.nrmp.org/policy/match-code-of-conduct-programs/',
    ...nrmp,
  },
]
