import { you } from './aim.ts'
import { exams } from './exams.ts'
import type { Field, Group } from './field.ts'
import { education, clinical } from './past.ts'
import { visa } from './visa.ts'
import { money } from './wishes.ts'

/** What decides about a partner, asked in the words the applicant is asked in. */
const decisive: readonly string[] = [
  'exams.step2ck',
  'exams.step1',
  'exams.step3',
  'exams.ecfmgCertificate',
  'applicant.',
  'visa.needed',
  'visa.acceptable',
  'visa.status',
  'education.graduationYear',
  'usClinicalExperience',
  'money.applicationBudget',
  'money.maxApplications',
]

/** The applicant's own fields that begin so, with the answers kept under the partner. */
function askedOfBoth(): readonly Field[] {
  const own = [exams, you, visa, education, clinical, money].flatMap(({ parts }) => parts.flatMap(({ fields }) => fields))
  return decisive
    .flatMap((start) => own.filter(({ path }) => path === start || path.startsWith(start)))
    .filter(({ path }) => path !== 'money.maxApplicationsBySpecialty')
    .map((field) => ({ ...field, path: `partner.${field.path}`, label: `Partner: ${field.label}` }))
}

export const partner: Group = {
  id: 'partner',
  title: 'Partner',
  why: 'Only if somebody comes with you or matches with you.',
  parts: [
    {
      fields: [
        {
          path: 'partner.couplesMatch',
          label: 'Do you enter the Match as a couple?',
          input: { kind: 'yes or no' },
          why: 'Then both lists are chosen together, by place, and ranked in pairs.',
        },
        { path: 'partner.name', label: 'Partner’s name', input: { kind: 'text' } },
        { path: 'partner.specialty', label: 'Partner’s specialty', input: { kind: 'specialty' } },
        { path: 'partner.state', label: 'State your partner is bound to', input: { kind: 'state' } },
        { path: 'partner.city', label: 'City', input: { kind: 'text' } },
        {
          path: 'partner.ranks',
          label: 'Programs your partner ranks, first to last',
          input: { kind: 'partner’s programs' },
          why: 'For the list of pairs that a couple enters in February.',
        },
      ],
    },
    {
      title: 'What you two wish',
      fields: [
        {
          path: 'partner.reachKm',
          label: 'How far each of you would travel to work',
          input: { kind: 'number', unit: 'km' },
          hint: 'From a home between, as the crow flies. Left empty: 50.',
        },
        {
          path: 'partner.apartWorth',
          label: 'Both matched in different places, worth beside both in one',
          input: { kind: 'number', digits: 2 },
          hint: '0 to 1; at 0 you do not rank it. Left empty: 0.5.',
        },
        {
          path: 'partner.aloneWorth',
          label: 'Only one of you matched, worth beside both in one place',
          input: { kind: 'number', digits: 2 },
          hint: '0 to 1; at 0 you do not rank it. Left empty: 0.25.',
        },
      ],
    },
    { title: 'Your partner, asked as you are', fields: askedOfBoth() },
  ],
}
