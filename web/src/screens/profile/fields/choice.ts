/** Fields that are chosen from a list of the domain: its values and no others, in its words. */
import { valuesOf } from '#domain'
import type { ChoiceName } from '#domain'
import { labelFor } from '../../../parts/choice-label.ts'
import type { Input, Option } from './field.ts'

export function oneOf(name: ChoiceName): Input {
  return { kind: 'choice', options: optionsFor(name) }
}

/** At most `most` of them, where that is limited. */
export function severalOf(name: ChoiceName, most?: number): Input {
  return { kind: 'several', options: optionsFor(name), ...(most === undefined ? {} : { most }) }
}

function optionsFor(name: ChoiceName): readonly Option[] {
  return valuesOf(name).map((value) => ({ value, label: labelFor(name, value) }))
}
