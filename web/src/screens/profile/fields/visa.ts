import type { Field, Group } from './field.ts'
import { oneOf, severalOf } from './choice.ts'

/** The payment is before the courts: also asked on the visa screen, to see the answer either way. */
export const h1bPayment: Field = {
  path: 'visa.assumeH1bPayment',
  label: 'Reckon with the payment for new H-1B petitions from abroad?',
  input: { kind: 'yes or no' },
  hint: 'Left open, the dated rule in force decides.',
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
          input: severalOf('visaKind'),
          hint: 'None marked means either.',
        },
        {
          path: 'visa.status',
          label: 'Your status in the United States now',
          input: oneOf('usStatus'),
        },
        {
          path: 'visa.priorJ1Years',
          label: 'Years already spent on a J-1',
          input: { kind: 'number', unit: 'years', digits: 1 },
          why: 'J-1 training is limited to seven years.',
        },
        {
          path: 'visa.j1ClinicalYears',
          label: 'Years of them in clinical training',
          input: { kind: 'number', unit: 'years', digits: 1 },
          why: 'Only these count against the seven years.',
        },
        {
          path: 'visa.priorH1bYears',
          label: 'Years already spent on an H-1B',
          input: { kind: 'number', unit: 'years', digits: 1 },
          why: 'H-1B is limited to six years.',
        },
        {
          path: 'visa.h1bDaysAbroad',
          label: 'Days outside the United States since the H-1B began',
          input: { kind: 'number', unit: 'days', digits: 0 },
          why: 'They can be added back.',
        },
        {
          path: 'visa.yearAbroadAfterH1b',
          label: 'Have you lived a full year outside after your H-1B?',
          input: { kind: 'yes or no' },
          why: 'It starts a new six years.',
        },
        {
          path: 'visa.greenCardPetition',
          label: 'A green card under way (by an employer: labor certification or I-140)',
          input: oneOf('greenCardPetition'),
          why: 'It speaks against J-1; an employer’s carries H-1B beyond six years.',
        },
        {
          path: 'visa.permit.basis',
          label: 'What a work permit of your own rests on',
          input: oneOf('permitBasis'),
          hint: 'None where you hold no permit. The card of F-1 OPT is no permit of its own: name F-1 OPT as your status.',
          why: 'With one no program has to sponsor you for as long as it lasts.',
        },
        { path: 'visa.permit.until', label: 'Work permit valid until', input: { kind: 'day' } },
        {
          path: 'visa.practicalTraining',
          label: 'Field of the US degree behind your practical training (OPT)',
          input: oneOf('practicalTraining'),
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
          missing: 'Which visa?',
          label: 'A valid visa already in your passport',
          input: oneOf('validVisa'),
          why: 'Entry suspensions do not cancel visas already issued.',
        },
        { path: 'visa.validVisa.until', label: 'Valid until', input: { kind: 'day' }, missing: 'Valid until which day?' },
        {
          path: 'visa.onFirstDay',
          label: 'Where you were on the first day of the suspension that names your country',
          input: oneOf('onFirstDay'),
          hint: 'Only if your country is listed.',
        },
        h1bPayment,
      ],
    },
  ],
}
