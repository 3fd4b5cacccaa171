import type { Source } from '#domain'
import type { VisaRule } from '#domain/visa'
import { embassy, longStanding, lookedUp, suspensionPage } from './visa-sources.ts'

const listed = { from: '2025-06-09', checked: '2026-09-26', officialPage: suspensionPage, certainty: 'medium' as const }

export const suspensionRules: readonly VisaRule[] = [
  {
    id: 'suspension-other-passport',
    value: 'The suspension does not reach dual nationals who travel on the passport of a country that is not listed.',
    ...embassy,
    ...listed,
    effect: { kind: 'exception', exception: 'other passport' },
  },
  {
    id: 'suspension-valid-visa',
    value: 'The suspension does not reach people who held a valid visa on its first day.',
    ...embassy,
    ...listed,
    effect: { kind: 'exception', exception: 'valid visa' },
  },
  {
    id: 'suspension-in-us',
    value: 'The suspension does not reach people who were inside the US on its first day.',
    ...embassy,
    ...listed,
    effect: { kind: 'exception', exception: 'in the US on the first day' },
  },
  {
    id: 'suspension-permanent-resident',
    value: 'The suspension does not reach lawful permanent residents.',
    ...embassy,
    ...listed,
    effect: { kind: 'exception', exception: 'permanent resident' },
  },
  {
    id: 'suspension-no-physician-exception',
    value: 'No exception for physicians was seen in the text of the suspension. The lists are reviewed every 180 days.',
    ...embassy,
    ...listed,
  },
  {
    id: 'uscis-hold',
    value: 'USCIS held back requests filed inside the US by nationals of the listed countries.',
    source: 'Manifest Law on the USCIS hold',
    asOf: '2026-06-12',
    known: 'reported',
    url: 'https://manifestlaw.com/blog/immigration/news/district-court-vacates-uscis-policies-06-08-2026/',
    from: '2026-01-01',
    until: '2026-06-05',
    checked: '2026-09-26',
    officialPage: 'https://www.uscis.gov/newsroom/alerts',
    certainty: 'medium',
    effect: { kind: 'hold' },
  },
  {
    id: 'uscis-hold-ended',
    value:
      'A court ended on 2026-06-05 the hold on requests filed inside the US by nationals of listed countries. Whether a single case moves has to be checked.',
    source: 'Dorcas International Institute v. USCIS, D.R.I. No. 1:26-cv-00132 (as reported)',
    asOf: '2026-09-26',
    known: 'reported',
    url: 'https://manifestlaw.com/blog/immigration/news/district-court-vacates-uscis-policies-06-08-2026/',
    from: '2026-06-05',
    checked: '2026-09-26',
    officialPage: 'https://www.uscis.gov/newsroom/alerts',
    certainty: 'low',
    effect: { kind: 'hold ended' },
  },
]

const oldGuide: Source = {
  source: 'Law-firm guide to visas of residents (old)',
  asOf: lookedUp,
  known: 'reported',
  url: 'https://theseltzerfirm.com/immigration-options/the-abcs-of-nivs/frequently-asked-questions-options-for-medical-residents/',
}
const uscisPage = 'https://www.uscis.gov/working-in-the-united-states'
const slowMoving = { from: longStanding, checked: lookedUp, certainty: 'high' as const }

export const statusRules: readonly VisaRule[] = [
  {
    id: 'no-sponsor-needed',
    value:
      'US citizens and lawful permanent residents need no visa sponsor. NRMP counts green card holders as non-US-citizen IMGs all the same.',
    source: 'NRMP, registration',
    asOf: '2025-26',
    known: 'published',
    url: 'https://www.nrmp.org/search/R+program/page/6/?category_name=registration',
    ...slowMoving,
    officialPage: uscisPage,
    effect: { kind: 'needs no sponsor', status: ['citizen', 'green card'] },
  },
  {
    id: 'work-permit',
    value:
      'A work permit (EAD) lets you train without a sponsor for as long as it is valid. Permits are no longer extended by themselves while a renewal filed after 2025-10-30 is pending.',
    ...oldGuide,
    ...slowMoving,
    officialPage:
      'https://www.uscis.gov/working-in-the-united-states/information-for-employers-and-employees/employer-information/employment-authorization',
    effect: { kind: 'work permit', status: ['EAD'], route: 'ead' },
  },
  {
    id: 'dependent-work-permit',
    value: 'Some dependents (J-2, L-2, some H-4) can get a work permit and train on it; it ends with the spouse’s status.',
    ...oldGuide,
    ...slowMoving,
    officialPage: 'https://www.uscis.gov/working-in-the-united-states',
    certainty: 'medium',
    effect: { kind: 'work permit', status: ['J-2', 'L-2', 'H-4'], route: 'ead' },
  },
  {
    id: 'f1-opt',
    value:
      'Optional practical training after a US degree can cover a first year at a program that accepts it; a residency needs another status after that.',
    ...oldGuide,
    ...slowMoving,
    officialPage:
      'https://www.uscis.gov/working-in-the-united-states/students-and-exchange-visitors/optional-practical-training-opt-for-f-1-students',
    certainty: 'medium',
    amount: 12,
    effect: { kind: 'work permit', status: ['F-1', 'F-1 OPT', 'F-1 STEM OPT'], route: 'f1opt' },
  },
  {
    id: 'o1',
    value: 'O-1 is filed by the hospital for people of extraordinary ability; it is rare for residents.',
    ...oldGuide,
    ...slowMoving,
    officialPage:
      'https://www.uscis.gov/working-in-the-united-states/temporary-workers/o-1-visa-individuals-with-extraordinary-ability-or-achievement',
    certainty: 'medium',
    effect: { kind: 'work permit', status: ['O-1'], route: 'o1' },
  },
]
