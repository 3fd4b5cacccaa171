import type { Source } from '#domain'
import type { VisaRule } from '#domain/visa'
import { ecfmg, ecfmgPage, longStanding, lookedUp, waiverGuide, waiverPage } from './visa-sources.ts'

const slowMoving = { from: longStanding, checked: lookedUp, officialPage: ecfmgPage, certainty: 'high' as const }

export const j1Rules: readonly VisaRule[] = [
  {
    id: 'j1-sponsor',
    value: 'ECFMG, a division of Intealth, is the only J-1 sponsor for physicians in training.',
    ...ecfmg,
    ...slowMoving,
  },
  {
    id: 'j1-certificate',
    value: 'J-1 sponsorship needs the ECFMG certificate.',
    ...ecfmg,
    ...slowMoving,
    effect: { kind: 'requires', visa: 'j1', need: 'ecfmg certificate' },
  },
  {
    id: 'j1-contract',
    value: 'J-1 sponsorship needs a contract for accredited training.',
    ...ecfmg,
    ...slowMoving,
    effect: { kind: 'requires', visa: 'j1', need: 'training contract' },
  },
  {
    id: 'j1-statement-of-need',
    value:
      'J-1 sponsorship needs a Statement of Need from the health ministry of the country of your last legal permanent residence.',
    ...ecfmg,
    ...slowMoving,
    effect: { kind: 'requires', visa: 'j1', need: 'statement of need' },
  },
  {
    id: 'j1-most-years',
    value:
      'J-1 physicians may train for at most seven years in all. Three years of residency and two of clinical informatics fit.',
    source: 'Law-firm guide to visas of residents (old)',
    asOf: lookedUp,
    known: 'reported',
    url: 'https://theseltzerfirm.com/immigration-options/the-abcs-of-nivs/frequently-asked-questions-options-for-medical-residents/',
    note: 'Old, undated page; the limit is long-standing.',
    ...slowMoving,
    amount: 7,
    effect: { kind: 'most years', visa: 'j1', years: 7 },
  },
  {
    id: 'training-years',
    value: 'Residencies that lead to clinical informatics take three years or more, the fellowship two.',
    source: 'American Board of Pathology, clinical informatics; ACGME residency lengths',
    asOf: lookedUp,
    known: 'derived',
    url: 'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
    ...slowMoving,
    amount: 3,
    effect: { kind: 'training', years: 3 },
  },
  {
    id: 'j1-home-requirement',
    value: 'Everyone who trains on J-1 must afterwards spend two years in the home country, or get a waiver.',
    ...ecfmg,
    ...slowMoving,
    amount: 2,
    effect: { kind: 'home requirement', visa: 'j1' },
  },
  {
    id: 'j1-admission',
    value:
      'J-1 holders are admitted for the length of their program. A rule to fix the stay at four years or less, due on 2026-09-15, was postponed by a court on 2026-09-14.',
    source: 'Federal Register 2026-14439 and D. Mass. No. 1:26-cv-13799 (as cited)',
    asOf: '2026-09-30',
    known: 'reported',
    url: 'https://www.federalregister.gov/documents/2026/07/17/2026-14439/establishing-a-fixed-time-period-of-admission-and-an-extension-of-stay-procedure-for-nonimmigrant',
    note: 'Whether the government appealed, and whom the order covers, was not seen.',
    from: longStanding,
    checked: '2026-09-30',
    officialPage:
      'https://www.federalregister.gov/documents/2026/07/17/2026-14439/establishing-a-fixed-time-period-of-admission-and-an-extension-of-stay-procedure-for-nonimmigrant',
    certainty: 'low',
    effect: { kind: 'admission', visa: 'j1', form: 'duration of status' },
  },
  {
    id: 'social-media-j1',
    value: 'Consulates ask J-1 applicants to make their social media accounts public.',
    source: 'American College of Radiology on J-1 physicians',
    asOf: '2025-06-25',
    known: 'reported',
    url: 'https://www.acr.org/News-and-Publications/State-Department-Resumes-Visa-Process-and-Prioritizes-J-1-Physicians',
    from: '2025-06-18',
    checked: lookedUp,
    officialPage: 'https://travel.state.gov/content/travel/en/us-visas.html',
    certainty: 'medium',
  },
]

const conrad: Source & { readonly note: string } = {
  source: 'Public Law 119-75, Division I, section 5013 (as cited)',
  asOf: '2026-09',
  known: 'reported',
  url: 'https://www.govinfo.gov/app/details/PLAW-119publ75',
  note: 'The last day of the extension was not read; 30 September is the usual one.',
}

export const waiverRules: readonly VisaRule[] = [
  {
    id: 'conrad30-extended',
    value:
      'Conrad 30: each state may recommend 30 waivers a year for three years of full-time work in a shortage area. It was extended in February 2026.',
    ...conrad,
    from: '2026-02-03',
    until: '2026-10-01',
    checked: '2026-09-26',
    officialPage: waiverPage,
    certainty: 'medium',
    amount: 30,
    effect: { kind: 'waiver', path: 'Conrad 30', state: 'open' },
  },
  {
    id: 'conrad30-unknown',
    value:
      'Conrad 30: each state may recommend 30 waivers a year for three years of full-time work in a shortage area. Whether it was extended beyond September 2026 was not seen.',
    ...conrad,
    from: '2026-10-01',
    checked: '2026-09-26',
    officialPage: waiverPage,
    certainty: 'low',
    amount: 30,
    effect: { kind: 'waiver', path: 'Conrad 30', state: 'unknown' },
  },
  waiver(
    'waiver-hhs',
    'Department of Health and Human Services',
    'The Department of Health and Human Services recommends waivers for primary care and psychiatry in areas with a shortage score of 7 or more.',
  ),
  waiver(
    'waiver-arc',
    'Appalachian Regional Commission',
    'The Appalachian Regional Commission recommends waivers in parts of 13 states.',
  ),
  waiver('waiver-dra', 'Delta Regional Authority', 'The Delta Regional Authority recommends waivers in parts of 8 states.'),
  waiver(
    'waiver-scrc',
    'Southeast Crescent Regional Commission',
    'The Southeast Crescent Regional Commission recommends waivers, all of Florida included, for a fee of $3,000.',
  ),
  waiver(
    'waiver-va',
    'Department of Veterans Affairs',
    'The Department of Veterans Affairs recommends waivers for its own hospitals.',
  ),
  {
    id: 'waiver-clinical-work',
    value: 'Waiver jobs are full-time clinical work in a shortage area. A job in informatics alone does not fit one.',
    ...waiverGuide,
    known: 'derived',
    note: 'Our reading of the service rule: ask before you sign.',
    from: longStanding,
    checked: lookedUp,
    officialPage: waiverPage,
    certainty: 'medium',
    effect: { kind: 'waiver service' },
  },
]

function waiver(id: string, path: string, value: string): VisaRule {
  return {
    id,
    value,
    ...waiverGuide,
    from: longStanding,
    checked: lookedUp,
    officialPage: waiverPage,
    certainty: 'medium',
    effect: { kind: 'waiver', path, state: 'open' },
  }
}
