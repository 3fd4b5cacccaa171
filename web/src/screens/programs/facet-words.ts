import { valuesOf } from '#domain'
import type { Choice, ChoiceName, Specialty } from '#domain'
import { stateName } from '#domain/claims'
import type { ProgramField } from '#domain/claims'
import type { Facet } from '#domain/programs'
import { rateText, sentenceCase } from '#domain/say'
import { labelFor } from '../../parts/choice-label.ts'
import { visaOutcomeWords } from '../../parts/visa-outcome-words.ts'
import { fieldLabel } from './label-lines.ts'

/** What one narrows by, as the head of its control. */
export const facetHeads: Readonly<Record<Facet, string>> = {
  specialty: 'Specialty',
  state: 'State',
  division: 'Part of the country',
  sponsors: 'Sponsors',
  visa: 'Your visa there',
  standing: 'Standing',
  tier: 'Tier',
  share: 'Non-US IMGs among residents',
  setting: 'Setting',
  informatics: 'Informatics',
  record: 'Records system',
  status: 'Reported of it',
  unsaid: 'Not said yet',
}

const visaWords: Readonly<Record<string, string>> = visaOutcomeWords

const standingWords: Readonly<Record<string, string>> = {
  open: 'Open to you',
  unknown: 'Needs an answer',
  refused: 'Not open to you',
}

/** A value one narrows by, in the words the rest of the app uses for it. */
export function valueWords(facet: Facet, value: string, specialties: readonly Specialty[]): string {
  switch (facet) {
    case 'specialty':
      return specialties.find(({ id }) => id === value)?.name ?? value
    case 'state':
      return stateName(value)
    case 'sponsors':
      return fromChoices('visaKind', value)
    case 'visa':
      return sentenceCase(visaWords[value] ?? value)
    case 'standing':
      return standingWords[value] ?? value
    case 'tier':
      return `Tier ${value}`
    case 'share':
      return `${rateText(Number(value) / 100)} or more`
    case 'setting':
      return fromChoices('programSetting', value)
    case 'status':
      return fromChoices('programStatus', value)
    case 'unsaid':
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the values of this facet are names of fields
      return fieldLabel(value as ProgramField)
    case 'division':
    case 'informatics':
    case 'record':
      return sentenceCase(value)
  }
}

function fromChoices<Name extends ChoiceName>(name: Name, value: string): string {
  const known: readonly Choice<Name>[] = valuesOf(name)
  const found = known.find((one) => one === value)
  return found === undefined ? value : labelFor(name, found)
}
