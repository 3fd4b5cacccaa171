import type { Group } from './field.ts'
import { listOf } from './field.ts'
import { oneOf } from './choice.ts'

export const education: Group = {
  id: 'education',
  title: 'Education and earlier Matches',
  why: 'Years since graduation are a filter at many programs; gaps are asked about in interviews.',
  parts: [
    {
      fields: [
        {
          path: 'education.graduationYear',
          label: 'Year of graduation',
          input: { kind: 'number' },
          why: 'Each year since lowers invitations a little, and some programs set a limit.',
        },
        {
          path: 'education.graduationMonth',
          label: 'Month of graduation, if it is ahead',
          input: { kind: 'number' },
          hint: '1 to 12.',
          why: 'The diploma has to be out before training starts in July, and verified for the certificate.',
        },
        { path: 'education.degree', label: 'Degree', input: { kind: 'text' }, hint: 'MBBS, MD, MBChB.' },
        { path: 'education.school', label: 'Medical school', input: { kind: 'text' } },
        { path: 'education.otherDegrees', label: 'Other degrees', input: { kind: 'lines' } },
        { path: 'education.honours', label: 'Honours and prizes', input: { kind: 'lines' } },
      ],
    },
    {
      fields: [
        listOf('education.gaps', {
          label: 'Gaps',
          one: 'gap',
          namedBy: ['from', 'to', 'reason'],
          fields: [
            { path: 'from', label: 'From', input: { kind: 'moment' }, missing: 'From when?' },
            { path: 'to', label: 'To', input: { kind: 'moment' }, missing: 'Until when?' },
            { path: 'reason', label: 'What you did', input: { kind: 'text', rows: 2 } },
          ],
        }),
      ],
    },
    {
      fields: [
        listOf('previousMatches', {
          label: 'Earlier Matches',
          one: 'earlier Match',
          namedBy: ['year', 'outcome'],
          fields: [
            { path: 'year', label: 'Match year', input: { kind: 'number' }, missing: 'Which Match?' },
            { path: 'specialties', label: 'Specialties', input: { kind: 'specialties' } },
            { path: 'applications', label: 'Applications', input: { kind: 'number' } },
            { path: 'interviews', label: 'Interviews', input: { kind: 'number' } },
            { path: 'ranked', label: 'Programs ranked', input: { kind: 'number' } },
            {
              path: 'outcome',
              label: 'Outcome',
              input: oneOf('matchOutcome'),
            },
          ],
        }),
      ],
    },
  ],
}

export const clinical: Group = {
  id: 'us-experience',
  title: 'Clinical experience in the US',
  why: 'Hands-on months raise invitations; where you spent them opens doors nearby.',
  parts: [
    {
      fields: [
        listOf('usClinicalExperience', {
          label: 'US clinical experience',
          one: 'rotation',
          namedBy: ['kind', 'state', 'year'],
          fields: [
            {
              path: 'kind',
              missing: 'Which kind?',
              label: 'Kind',
              input: oneOf('clinicalExperience'),
            },
            {
              path: 'months',
              label: 'Months',
              input: { kind: 'number', unit: 'months', digits: 1 },
              missing: 'How many months?',
            },
            { path: 'specialty', label: 'Specialty', input: { kind: 'specialty' } },
            { path: 'state', label: 'State', input: { kind: 'state' } },
            { path: 'program', label: 'Program, if at one', input: { kind: 'program' } },
            { path: 'year', label: 'Year', input: { kind: 'number' } },
          ],
        }),
      ],
    },
  ],
}

export const letters: Group = {
  id: 'letters',
  title: 'Letters',
  why: 'At most four go to a program; at least one should speak of your work with data or systems.',
  parts: [
    {
      fields: [
        listOf('letters', {
          label: 'Letters',
          one: 'letter',
          namedBy: ['author', 'status'],
          fields: [
            { path: 'author', label: 'Writer', input: { kind: 'text' } },
            { path: 'role', label: 'How the writer knows you', input: { kind: 'text' } },
            { path: 'specialty', label: 'Specialty', input: { kind: 'specialty' } },
            { path: 'fromUs', label: 'From the United States?', input: { kind: 'yes or no' } },
            { path: 'informaticsAngle', label: 'Can speak of data, systems or quality work?', input: { kind: 'yes or no' } },
            {
              path: 'status',
              label: 'Status',
              input: oneOf('letterStatus'),
            },
            { path: 'due', label: 'Needed by', input: { kind: 'day' } },
          ],
        }),
      ],
    },
  ],
}

export const research: Group = {
  id: 'research',
  title: 'Research and publications',
  why: 'Published results find little effect on matching, so this is asked for your documents more than for your chances.',
  parts: [
    {
      fields: [
        listOf('scholarlyWork', {
          label: 'Scholarly work',
          one: 'work',
          namedBy: ['title', 'year'],
          fields: [
            {
              path: 'kind',
              missing: 'Which kind?',
              label: 'Kind',
              input: oneOf('scholarlyWork'),
            },
            { path: 'title', label: 'Title', input: { kind: 'text', rows: 2 }, missing: 'Which title?' },
            { path: 'year', label: 'Year', input: { kind: 'number' } },
            {
              path: 'status',
              label: 'Status',
              input: oneOf('scholarlyStatus'),
            },
            { path: 'firstAuthor', label: 'First author?', input: { kind: 'yes or no' } },
            { path: 'link', label: 'Link', input: { kind: 'text' } },
          ],
        }),
      ],
    },
  ],
}

export const experiences: Group = {
  id: 'experiences',
  title: 'Experience: your evidence log',
  why: 'What statement, letters and interview answers can rest on. Numbers are asked for, never made up.',
  parts: [
    {
      fields: [
        listOf('experiences', {
          label: 'Experiences',
          one: 'experience',
          namedBy: ['title', 'from'],
          fields: [
            {
              path: 'title',
              label: 'What',
              input: { kind: 'text' },
              missing: 'What was it?',
              hint: 'In plain words: "Excel list of ward patients".',
            },
            {
              path: 'kind',
              missing: 'Which kind?',
              label: 'Kind',
              input: oneOf('experience'),
            },
            { path: 'organization', label: 'Where', input: { kind: 'text' } },
            { path: 'country', label: 'Country', input: { kind: 'country' } },
            { path: 'from', label: 'From', input: { kind: 'moment' } },
            { path: 'to', label: 'To', input: { kind: 'moment' }, hint: 'Or: now.' },
            { path: 'hoursPerWeek', label: 'Hours a week', input: { kind: 'number', unit: 'hours', digits: 1 } },
            { path: 'role', label: 'Your part in it', input: { kind: 'text' } },
            {
              path: 'description',
              label: 'What happened',
              input: { kind: 'text', rows: 4 },
              hint: 'The situation, your task, what you did.',
            },
            { path: 'tools', label: 'Tools', input: { kind: 'lines' } },
            { path: 'peopleServed', label: 'People it served', input: { kind: 'number' } },
            {
              path: 'result.measure',
              label: 'What was measured',
              missing: 'What was measured?',
              input: { kind: 'text' },
              hint: 'For example: handovers with a pending result missing.',
            },
            { path: 'result.before', label: 'Before', input: { kind: 'number', digits: 3 } },
            { path: 'result.after', label: 'After', input: { kind: 'number', digits: 3 } },
            { path: 'result.unit', label: 'Unit', input: { kind: 'text' } },
            { path: 'result.n', label: 'Of how many', input: { kind: 'number' } },
            { path: 'result.period', label: 'Over what time', input: { kind: 'text' } },
            { path: 'evidence', label: 'What shows it', input: { kind: 'text' }, hint: 'A link, a file, a poster.' },
            { path: 'canVouch', label: 'Who can vouch for it', input: { kind: 'text' } },
            { path: 'mostMeaningful', label: 'One of your three most meaningful?', input: { kind: 'yes or no' } },
            { path: 'id', label: 'Short name', input: { kind: 'text' }, hint: 'Only if you refer to it from other files.' },
          ],
        }),
      ],
    },
  ],
}
