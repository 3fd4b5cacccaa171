import type { Field, Group, Option } from './field.ts'
import { words } from './field.ts'

const divisions = words(
  'New England',
  'Middle Atlantic',
  'East North Central',
  'West North Central',
  'South Atlantic',
  'East South Central',
  'West South Central',
  'Mountain',
  'Pacific',
)

export const programSettings: readonly Option[] = [
  { value: 'university', label: 'University' },
  { value: 'community-university-affiliated', label: 'Community, university-affiliated' },
  { value: 'community', label: 'Community' },
  { value: 'military', label: 'Military' },
  { value: 'other', label: 'Other' },
]

/** What may matter to an applicant, in their words. */
export const weights: readonly { readonly name: string; readonly label: string; readonly hint: string }[] = [
  {
    name: 'informaticsEvidence',
    label: 'Informatics work seen',
    hint: 'Fellowship on site, records system, mentions of data or quality work',
  },
  {
    name: 'fellowshipPath',
    label: 'Path to the fellowship',
    hint: 'A clinical informatics fellowship at the same sponsor or near',
  },
  { name: 'imgPrecedent', label: 'Takes non-US graduates', hint: 'Share of residents who are non-US IMGs' },
  { name: 'visaCertainty', label: 'Visa is sure', hint: 'Sponsors what you can use, said recently' },
  { name: 'geography', label: 'Place', hint: 'Your divisions, states and connections' },
  { name: 'setting', label: 'Setting', hint: 'University or community' },
  { name: 'size', label: 'Size', hint: 'Number of residents' },
  { name: 'costOfLiving', label: 'Cost of living', hint: 'Cheaper places count for more' },
  { name: 'ownRating', label: 'Your own rating', hint: 'What you gave it on its page' },
]

const weightFields: readonly Field[] = weights.map(({ name, label, hint }) => ({
  path: `preferences.weights.${name}`,
  label,
  hint,
  input: { kind: 'weight' },
}))

export const preferences: Group = {
  id: 'preferences',
  title: 'Places and preferences',
  why: 'Among programs that are equally likely, the list takes those you would rather go to.',
  parts: [
    {
      title: 'Places',
      fields: [
        {
          path: 'preferences.divisions',
          label: 'Parts of the country',
          input: { kind: 'several', options: divisions, most: 3 },
          hint: 'Up to three, as MyERAS asks.',
          why: 'Programs in a division you name invite somewhat more often.',
        },
        { path: 'preferences.states', label: 'States you prefer', input: { kind: 'states' } },
        { path: 'preferences.avoidStates', label: 'States you avoid', input: { kind: 'states' } },
        {
          path: 'preferences.settings',
          label: 'Surroundings',
          input: { kind: 'several', options: words('urban', 'suburban', 'rural') },
        },
        { path: 'preferences.programSettings', label: 'Kind of program', input: { kind: 'several', options: programSettings } },
        {
          path: 'preferences.size',
          label: 'Size of program',
          input: { kind: 'choice', options: words('small', 'medium', 'large') },
        },
      ],
    },
    { title: 'What matters to you, 0 to 10', fields: weightFields },
    {
      title: 'How much less a lesser fit is worth',
      fields: [
        {
          path: 'preferences.leastFitWorth',
          label: 'The program that fits least',
          input: { kind: 'number', digits: 2 },
          hint: '0 to 1, beside 1 for the best fit. Left empty: 0.7.',
        },
        {
          path: 'preferences.backupWorth',
          label: 'A backup specialty',
          input: { kind: 'number', digits: 2 },
          hint: '0 to 1, beside the same fit in a first choice. Left empty: 0.8.',
        },
      ],
    },
    {
      title: 'What the list must hold',
      fields: [
        {
          path: 'preferences.firstChoiceShare',
          label: 'Share of the list for first choices, beside backups',
          input: { kind: 'number', digits: 2 },
          hint: '0 to 1. Left empty: two thirds.',
        },
        { path: 'preferences.nonNegotiables', label: 'What you will not give up', input: { kind: 'lines' } },
        { path: 'preferences.pinned', label: 'Programs always on the list', input: { kind: 'programs' } },
        { path: 'preferences.excluded', label: 'Programs never on the list', input: { kind: 'programs' } },
        { path: 'preferences.minimumByTier.A', label: 'At least so many of tier A', input: { kind: 'number' } },
        { path: 'preferences.minimumByTier.B', label: 'At least so many of tier B', input: { kind: 'number' } },
        { path: 'preferences.minimumByTier.C', label: 'At least so many of tier C', input: { kind: 'number' } },
        { path: 'preferences.minimumBySpecialty', label: 'At least so many by specialty', input: { kind: 'by specialty' } },
        { path: 'preferences.minimumByState', label: 'At least so many by state', input: { kind: 'by state' } },
      ],
    },
    {
      title: 'Your own notes and ratings',
      fields: [
        { path: 'preferences.ratings', label: 'Ratings, 0 to 10', input: { kind: 'by program', value: 'number' } },
        { path: 'preferences.notes', label: 'Notes', input: { kind: 'by program', value: 'text' } },
      ],
    },
  ],
}

export const money: Group = {
  id: 'money',
  title: 'Money and limits',
  why: 'The list stops where the next application no longer pays, or where your money ends.',
  parts: [
    {
      fields: [
        { path: 'money.applicationBudget', label: 'For application fees', input: { kind: 'number', unit: 'USD' } },
        { path: 'money.interviewBudget', label: 'For interviews', input: { kind: 'number', unit: 'USD' } },
        { path: 'money.maxApplications', label: 'Most applications', input: { kind: 'number' } },
        { path: 'money.maxApplicationsBySpecialty', label: 'Most applications by specialty', input: { kind: 'by specialty' } },
        { path: 'money.maxInterviews', label: 'Most interviews you can attend', input: { kind: 'number' } },
      ],
    },
  ],
}
