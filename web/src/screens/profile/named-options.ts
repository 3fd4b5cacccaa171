import type { Input, Option } from './fields/field.ts'
import { countries, states } from './form/places.ts'
import { specialtyOptions } from './form/specialty-options.ts'

/** What an answer is chosen from, each with its name; undefined where it is written freely. */
export function namedOptions(input: Input): readonly Option[] | undefined {
  switch (input.kind) {
    case 'choice':
    case 'several':
      return input.options
    case 'country':
    case 'countries':
      return countries()
    case 'state':
    case 'states':
      return states
    case 'specialty':
    case 'specialties':
    case 'specialty choices':
      return specialtyOptions
    default:
      return undefined
  }
}
