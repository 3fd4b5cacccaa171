import type { Choice } from '#domain'
import { wordsFor } from '#domain'
import type { Field, Group } from './field.ts'
import { oneOf } from './choice.ts'

function exam(key: Choice<'exam'>, scoreHint: string): readonly Field[] {
  return [
    { path: `exams.${key}.score`, label: `${wordsFor('exam', key)} score`, input: { kind: 'number' }, hint: scoreHint },
    { path: `exams.${key}.result`, label: `${wordsFor('exam', key)} result`, input: oneOf('examResult') },
    {
      path: `exams.${key}.date`,
      label: `${wordsFor('exam', key)} date`,
      input: { kind: 'day' },
      hint: 'The day you took it, or plan to.',
    },
    {
      path: `exams.${key}.attempts`,
      label: `${wordsFor('exam', key)} attempts`,
      input: { kind: 'number' },
      hint: 'All of them, failed ones included.',
      why: 'Many programs set a limit; a failed attempt lowers invitations.',
    },
  ]
}

export const exams: Group = {
  id: 'exams',
  title: 'Exams and certificate',
  why: 'What programs look at first, and what your own timing hangs on.',
  parts: [
    { title: 'Step 2 CK', fields: exam('step2ck', 'Three digits, 1 to 300. Not taken yet? Leave it empty.') },
    { title: 'Step 1', fields: exam('step1', 'Only where your report shows one: Step 1 is pass or fail now.') },
    { title: 'Step 3', fields: exam('step3', 'Three digits, 1 to 300.') },
    {
      title: 'English and ECFMG',
      fields: [
        { path: 'exams.oet.date', label: 'OET date', input: { kind: 'day' } },
        { path: 'exams.oet.passed', label: 'OET passed?', input: { kind: 'yes or no' } },
        { path: 'exams.pathway.number', label: 'ECFMG pathway', input: { kind: 'number' }, hint: '1 to 6.' },
        {
          path: 'exams.pathway.status',
          label: 'Pathway status',
          input: oneOf('pathwayStatus'),
        },
        {
          path: 'exams.ecfmgCertificate.status',
          label: 'ECFMG certificate',
          input: oneOf('certificateStatus'),
          why: 'Needed to start residency, by some programs before ranking, and for Step 3.',
        },
        { path: 'exams.ecfmgCertificate.date', label: 'Issued or expected on', input: { kind: 'day' } },
      ],
    },
  ],
}

export const practice: Group = {
  id: 'practice',
  title: 'Practice tests and study time',
  why: 'Turns into a forecast of your score by date, and a plan for the week.',
  parts: [
    {
      fields: [
        {
          path: 'practiceTests',
          label: 'Practice tests',
          input: {
            kind: 'list',
            one: 'practice test',
            namedBy: ['source', 'form', 'score', 'date'],
            fields: [
              {
                path: 'exam',
                missing: 'For which exam?',
                label: 'Exam',
                input: oneOf('exam'),
              },
              {
                path: 'source',
                missing: 'Which test?',
                label: 'Test',
                input: oneOf('practiceTest'),
              },
              { path: 'form', label: 'Form', input: { kind: 'text' }, hint: 'As printed, such as 14.' },
              { path: 'date', label: 'Date', input: { kind: 'day' }, missing: 'On which day?' },
              {
                path: 'score',
                missing: 'Which score?',
                label: 'Score',
                input: { kind: 'number', digits: 1 },
                hint: 'Three digits, or percent for Free 120 and banks.',
              },
            ],
          },
        },
      ],
    },
    {
      title: 'Study time',
      fields: [
        { path: 'study.hoursPerWeek', label: 'Hours a week', input: { kind: 'number', unit: 'hours', digits: 1 } },
        { path: 'study.hoursByDay', label: 'Hours by day', input: { kind: 'hours by day' } },
        { path: 'study.restDays', label: 'Days of rest', input: { kind: 'days' } },
        { path: 'study.targetScore', label: 'Score you aim at', input: { kind: 'number' } },
      ],
    },
  ],
}
