import type { Group } from './field.ts'
import { oneOf } from './choice.ts'

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
          input: { kind: 'applied for' },
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
          input: { kind: 'applications' },
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
          input: oneOf('applicantType'),
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
          input: oneOf('location'),
          why: 'The payment for new H-1B petitions and consular waits depend on it.',
        },
        {
          path: 'applicant.timeZone',
          label: 'The clock you live by',
          input: { kind: 'time zone' },
          hint: 'Not said: that of your device.',
          why: 'Interviews and deadlines are shown on it beside the clock of the program.',
        },
      ],
    },
    {
      fields: [
        {
          path: 'languages',
          label: 'Languages',
          input: {
            kind: 'list',
            one: 'language',
            namedBy: ['name', 'level'],
            fields: [
              { path: 'name', label: 'Language', input: { kind: 'text' }, missing: 'Which language?' },
              {
                path: 'level',
                label: 'Level',
                input: oneOf('languageLevel'),
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
              { path: 'state', label: 'State', input: { kind: 'state' }, missing: 'Which state?' },
              {
                path: 'kind',
                missing: 'Which kind?',
                label: 'Kind',
                input: oneOf('connection'),
              },
            ],
          },
        },
      ],
    },
  ],
}
