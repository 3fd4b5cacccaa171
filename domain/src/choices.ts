/**
 * What is chosen from a list, each list once: the values a profile may hold, with words where a value does not say it by itself.
 * The types of the profile, its validator and its form are made from this table.
 */
export const choices = {
  applicantType: {
    'non-us-img': 'graduate of a school abroad, not a US citizen',
    'us-img': 'graduate of a school abroad, US citizen or resident',
    'us-md': 'US MD',
    'us-do': 'US DO',
  },
  location: { abroad: 'outside the United States', 'in-us': 'in the United States' },
  /** The two visas a program sponsors for training. */
  visaKind: { j1: 'J-1', h1b: 'H-1B' },
  validVisa: { j1: 'J-1', h1b: 'H-1B', other: 'another kind' },
  usStatus: [
    'none',
    'B-1/B-2',
    'ESTA',
    'F-1',
    'F-1 OPT',
    'F-1 STEM OPT',
    'J-1',
    'J-1 research',
    'J-2',
    'H-1B',
    'H-4',
    'O-1',
    'TN',
    'L-2',
    'EAD',
    'green card',
    'citizen',
    'other',
  ],
  /** What a work permit of the person's own rests on. */
  permitBasis: [
    'none',
    'asylum granted',
    'refugee',
    'asylum pending',
    'green card pending',
    'spouse of J-1',
    'spouse of H-1B',
    'spouse of L-1',
    'other',
  ],
  /** By an employer it carries H-1B beyond six years; by another way it does not. */
  greenCardPetition: {
    none: 'none',
    filed: 'by an employer, filed',
    approved: 'by an employer, approved',
    'another way': 'another way: diversity visa or family',
  },
  practicalTraining: ['medicine', 'another field'],
  onFirstDay: { 'in the US': 'in the United States', 'held a valid visa': 'abroad, with a valid visa', neither: 'neither' },
  exam: { step1: 'Step 1', step2ck: 'Step 2 CK', step3: 'Step 3' },
  examResult: ['pass', 'fail'],
  pathwayStatus: ['not started', 'in progress', 'accepted'],
  certificateStatus: ['none', 'expected', 'issued'],
  practiceTest: {
    'nbme-ccssa': 'NBME CCSSA',
    'uwsa-1': 'UWSA 1',
    'uwsa-2': 'UWSA 2',
    'uwsa-3': 'UWSA 3',
    'free-120': 'Free 120',
    'amboss-sa': 'AMBOSS self-assessment',
    'bank-percent': 'question bank, percent correct',
  },
  clinicalExperience: ['elective', 'sub-internship', 'externship', 'observership', 'research', 'telehealth', 'other'],
  letterStatus: ['to ask', 'asked', 'promised', 'uploaded'],
  scholarlyWork: ['publication', 'abstract', 'poster', 'presentation', 'preprint', 'chapter'],
  scholarlyStatus: ['published', 'accepted', 'submitted', 'in progress'],
  experience: [
    'work',
    'research',
    'volunteering',
    'teaching',
    'quality-improvement',
    'informatics',
    'leadership',
    'training',
    'other',
  ],
  languageLevel: ['basic', 'conversational', 'fluent', 'native'],
  matchOutcome: ['matched', 'not matched', 'withdrew'],
  /** How far a step on the way to the first day has come. */
  stepState: ['open', 'begun', 'done'],
  /** What NRMP tells on the Monday of Match Week. */
  mondayMessage: {
    matched: 'matched',
    'advanced only': 'matched to an advanced place, not to a first year',
    'first year only': 'matched to a first year only',
    'not matched': 'not matched',
    'not eligible': 'not matched, and not eligible for SOAP',
    withdrawn: 'withdrawn from the Match',
  },
  /** What happened to one application in SOAP, before an offer is accepted; what needs an answer first. */
  soapWord: {
    offered: 'an offer is open',
    called: 'they called',
    applied: 'applied in SOAP',
    declined: 'offer declined',
    'no offer': 'no offer',
  },
  connection: ['home', 'family', 'education', 'work', 'other'],
  censusDivision: [
    'New England',
    'Middle Atlantic',
    'East North Central',
    'West North Central',
    'South Atlantic',
    'East South Central',
    'West South Central',
    'Mountain',
    'Pacific',
  ],
  surroundings: ['urban', 'suburban', 'rural'],
  programSetting: {
    university: 'university',
    'community-university-affiliated': 'community, university-affiliated',
    community: 'community',
    military: 'military',
    other: 'other',
  },
  /** What was reported of whether a program takes residents. */
  programStatus: {
    open: 'takes residents',
    moved: 'moved to another place',
    closing: 'takes no new residents',
    merged: 'part of another program',
    'accreditation withdrawn': 'accreditation withdrawn',
    closed: 'closed',
  },
  /** The moments of a season by which a program wants the ECFMG certificate. */
  certificateBy: { application: 'with the application', ranking: 'before they rank', start: 'before the start' },
  programSize: ['small', 'medium', 'large'],
  /** What may matter to an applicant, weighed 0 to 10 each. */
  weight: {
    informaticsEvidence: 'informatics work seen',
    fellowshipPath: 'path to the fellowship',
    geography: 'place',
    setting: 'setting',
    size: 'size',
    visaCertainty: 'visa certainty',
    imgPrecedent: 'precedent of non-US IMGs',
    costOfLiving: 'cost of living',
    ownRating: 'your own rating',
  },
  tier: ['A', 'B', 'C'],
  sentSignal: ['gold', 'silver', 'signal'],
  programAnswer: {
    invited: 'invited to interview',
    interviewed: 'interviewed',
    waitlisted: 'on the waiting list',
    rejected: 'rejected',
    withdrawn: 'I withdrew',
  },
  interviewForm: { online: 'online', 'in person': 'in person' },
  letterSent: {
    'thank you': 'a thank-you note',
    update: 'an update',
    interest: 'a letter of interest',
    question: 'a question',
  },
  /** What money of a season went to. */
  spentFor: {
    application: 'applying',
    interview: 'interviews',
    travel: 'travel',
    visa: 'visa',
    match: 'the Match',
    other: 'something else',
  },
  /** Who answered a question about a program. */
  answeredBy: {
    office: 'the program office',
    coordinator: 'the coordinator',
    director: 'the program director',
    resident: 'a resident',
    page: 'the program’s own page',
  },
  answeredHow: {
    email: 'by e-mail',
    call: 'by telephone',
    'open-house': 'at an open house',
    interview: 'at an interview',
    reading: 'read there',
  },
} as const

export type ChoiceName = keyof typeof choices
type Table<Name extends ChoiceName> = (typeof choices)[Name]

/** A value of the list so named. */
export type Choice<Name extends ChoiceName> =
  Table<Name> extends readonly (infer Value extends string)[] ? Value : keyof Table<Name> & string

/** The values of a list, in the order they are offered. */
export function valuesOf<Name extends ChoiceName>(name: Name): readonly Choice<Name>[] {
  const table: readonly string[] | Readonly<Record<string, string>> = choices[name]
  return (isPlain(table) ? table : Object.keys(table)) as readonly Choice<Name>[]
}

/** A value in words, as they stand within a sentence. */
export function wordsFor<Name extends ChoiceName>(name: Name, value: Choice<Name>): string {
  const table: readonly string[] | Readonly<Record<string, string>> = choices[name]
  return isPlain(table) ? value : (table[value] ?? value)
}

function isPlain(table: readonly string[] | Readonly<Record<string, string>>): table is readonly string[] {
  return Array.isArray(table)
}
