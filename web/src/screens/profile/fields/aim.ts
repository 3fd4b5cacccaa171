import type { Field, Group } from './field.ts'
import { words } from './field.ts'

/** The payment is before the courts: also asked on the visa screen, to see the answer either way. */
export const h1bPayment: Field = {
  path: 'visa.assumeH1bPayment',
  label: 'Reckon with the payment for new H-1B petitions from abroad?',
  input: { kind: 'yes or no' },
  hint: 'Left open, the dated rule in force decides.',
}

export const aim: Group = {
  id: 'aim',
  title: 'What you aim at',
  why: 'Decides which programs, fees, signals and dates the advice is about.',
  parts: [
    {
      fields: [
        {
          path: 'specialties',
          label: 'Specialties',
          input: { kind: 'specialty choices' },
          why: 'The only thing advice cannot do without. A backup is applied to, but counts for less.',
        },
        {
          path: 'season.target',
          label: 'Match year you aim at',
          input: { kind: 'number' },
          hint: 'For example 2028. Leave it empty and it follows from the date and from what you have sent.',
        },
        {
          path: 'season.appliedFor',
          label: 'Match year you have already applied for',
          input: { kind: 'number' },
          hint: 'Only if your applications went out this season.',
          why: 'Moves you from choosing programs to interviews and the rank list.',
        },
      ],
    },
    {
      title: 'What came of your applications',
      fields: [
        {
          path: 'season.applications',
          label: 'Applications sent',
          why: 'Each answer of a program changes what the others are likely to say.',
          input: {
            kind: 'list',
            one: 'application',
            namedBy: ['program', 'outcome'],
            fields: [
              { path: 'program', label: 'Program', input: { kind: 'program' } },
              { path: 'signal', label: 'Signal sent', input: { kind: 'choice', options: words('gold', 'silver', 'signal') } },
              {
                path: 'outcome',
                label: 'What they said',
                input: { kind: 'choice', options: words('invited', 'interviewed', 'rejected', 'waitlisted', 'withdrawn') },
                hint: 'Leave it empty while you have heard nothing.',
              },
              { path: 'date', label: 'On', input: { kind: 'day' } },
              { path: 'rank', label: 'Your rank for it', input: { kind: 'number' } },
            ],
          },
        },
      ],
    },
  ],
}

export const you: Group = {
  id: 'you',
  title: 'You',
  why: 'The statistics of non-US graduates and of everybody else differ; your country matters for visas.',
  parts: [
    {
      fields: [
        { path: 'name', label: 'Name', input: { kind: 'text' }, hint: 'Only for the headings of what you print.' },
        {
          path: 'applicant.type',
          label: 'Applicant type',
          input: {
            kind: 'choice',
            options: [
              { value: 'non-us-img', label: 'Graduate of a school abroad, not a US citizen' },
              { value: 'us-img', label: 'Graduate of a school abroad, US citizen or resident' },
              { value: 'us-md', label: 'US MD' },
              { value: 'us-do', label: 'US DO' },
            ],
          },
          why: 'Published results are counted by these four types.',
        },
        {
          path: 'applicant.citizenships',
          label: 'Citizenships',
          input: { kind: 'countries' },
          why: 'Some countries are under an entry suspension; some have visa treaties.',
        },
        { path: 'applicant.schoolCountry', label: 'Country of your medical school', input: { kind: 'country' } },
        {
          path: 'applicant.location',
          label: 'Where you are now',
          input: {
            kind: 'choice',
            options: [
              { value: 'abroad', label: 'Outside the United States' },
              { value: 'in-us', label: 'In the United States' },
            ],
          },
          why: 'The payment for new H-1B petitions and consular waits depend on it.',
        },
      ],
    },
    {
      title: 'Languages',
      fields: [
        {
          path: 'languages',
          label: 'Languages',
          input: {
            kind: 'list',
            one: 'language',
            namedBy: ['name', 'level'],
            fields: [
              { path: 'name', label: 'Language', input: { kind: 'text' } },
              {
                path: 'level',
                label: 'Level',
                input: { kind: 'choice', options: words('basic', 'conversational', 'fluent', 'native') },
              },
            ],
          },
        },
      ],
    },
    {
      title: 'Connections to places',
      fields: [
        {
          path: 'connections',
          label: 'Connections',
          why: 'Programs invite more often where they see a reason to come.',
          input: {
            kind: 'list',
            one: 'connection',
            namedBy: ['state', 'kind'],
            fields: [
              { path: 'state', label: 'State', input: { kind: 'state' } },
              {
                path: 'kind',
                label: 'Kind',
                input: { kind: 'choice', options: words('home', 'family', 'education', 'work', 'other') },
              },
            ],
          },
        },
      ],
    },
  ],
}

export const visa: Group = {
  id: 'visa',
  title: 'Visa',
  why: 'The costliest thing to get wrong: a program that cannot sponsor you cannot take you.',
  parts: [
    {
      fields: [
        {
          path: 'visa.needed',
          label: 'Do you need a program to sponsor a visa?',
          input: { kind: 'yes or no' },
          why: 'Closes programs that sponsor none. Leave it open and it follows from status and citizenship where they settle it.',
        },
        {
          path: 'visa.acceptable',
          label: 'Visas you would accept',
          input: {
            kind: 'several',
            options: [
              { value: 'j1', label: 'J-1' },
              { value: 'h1b', label: 'H-1B' },
            ],
          },
          hint: 'None marked means either.',
        },
        {
          path: 'visa.status',
          label: 'Your status in the United States now',
          input: {
            kind: 'choice',
            options: words(
              'none',
              'B-1/B-2',
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
            ),
          },
        },
        {
          path: 'visa.priorJ1Years',
          label: 'Years already spent on a J-1',
          input: { kind: 'number', unit: 'years', digits: 1 },
          why: 'J-1 training is limited to seven years.',
        },
        {
          path: 'visa.priorH1bYears',
          label: 'Years already spent on an H-1B',
          input: { kind: 'number', unit: 'years', digits: 1 },
          why: 'H-1B is limited to six years.',
        },
        {
          path: 'visa.homeRequirement',
          label: 'Are you under the two-year home requirement of an earlier J-1?',
          input: { kind: 'yes or no' },
        },
        {
          path: 'visa.travelPassport',
          label: 'Passport you would travel on',
          input: { kind: 'country' },
          hint: 'Only if you have more than one.',
        },
        {
          path: 'visa.validVisa.kind',
          label: 'A valid visa already in your passport',
          input: {
            kind: 'choice',
            options: [
              { value: 'j1', label: 'J-1' },
              { value: 'h1b', label: 'H-1B' },
              { value: 'other', label: 'Another kind' },
            ],
          },
          why: 'Entry suspensions do not cancel visas already issued.',
        },
        { path: 'visa.validVisa.until', label: 'Valid until', input: { kind: 'day' } },
        h1bPayment,
      ],
    },
  ],
}
