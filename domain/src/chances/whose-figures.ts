import type { Person } from '../person/person.ts'
import type { Chances } from './chances.ts'

/** The group whose figures every number for a person rests on. */
export function groupOf({ outside }: Pick<Person, 'outside'>): Chances['group'] {
  if (outside === undefined) return 'non-US IMGs'
  return outside === 'usImg' ? 'US-citizen IMGs' : 'US graduates'
}

/** Whose figures the numbers beside it are, for everybody they were not first fitted to. */
export function restsOn(group: Chances['group']): string | undefined {
  switch (group) {
    case 'non-US IMGs':
      return undefined
    case 'US-citizen IMGs':
      return 'These figures rest on US citizens who graduated abroad (US IMGs) as far as they are told apart, and on non-US IMGs beyond that.'
    case 'US graduates':
      return 'These figures rest on international graduates; for graduates of US schools they are far too low.'
  }
}
