import { valuesOf } from '#domain'
import type { Choice } from '#domain'
import { labelFor } from '../../../parts/choice-label.ts'
import { oneOf, severalOf } from './choice.ts'
import type { Field, Group } from './field.ts'

const hints: Readonly<Record<Choice<'weight'>, string>> = {
  informaticsEvidence: 'Fellowship on site, records system, mentions of data or quality work',
  fellowshipPath: 'A clinical informatics fellowship at the same sponsor or near',
  geography: 'Your divisions, states and connections',
  setting: 'University or community',
  size: 'Number of residents',
  visaCertainty: 'Sponsors what you can use, said recently',
  imgPrecedent: 'Share of residents who are non-US IMGs',
  costOfLiving: 'Cheaper places count for more',
  ownRating: 'What you gave it on its page',
}

export interface Weight {
  readonly name: Choice<'weight'>
  readonly label: string
  readonly hint: string
}

/** What may matter to an applicant, in their words. */
export const weights: readonly Weight[] = valuesOf('weight').map((name) => ({
  name,
  label: labelFor('weight', name),
  hint: hints[name],
}))

const weightFields: readonly Field[] = weights.map(({ name, label, hint }) => ({
  path: `preferences.weights.${name}`,
  label,
  hint,
  input: { kind: 'weight' },
}))

const tierFields: readonly Field[] = valuesOf('tier').map((tier) => ({
  path: `preferences.minimumByTier.${tier}`,
  label: `At least so many of tier ${tier}`,
  input: { kind: 'number' },
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
          input: severalOf('censusDivision', 3),
          hint: 'Up to three, as MyERAS asks.',
          why: 'Programs in a division you name invite somewhat more often.',
        },
        { path: 'preferences.states', label: 'States you prefer', input: { kind: 'states' } },
        { path: 'preferences.avoidStates', label: 'States you avoid', input: { kind: 'states' } },
        {
          path: 'preferences.settings',
          label: 'Surroundings',
          input: severalOf('surroundings'),
        },
        { path: 'preferences.programSettings', label: 'Kind of program', input: severalOf('programSetting') },
        {
          path: 'preferences.size',
          label: 'Size of program',
          input: oneOf('programSize'),
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
        ...tierFields,
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
