import { specialtyNames } from 'virtual:specialty-names'
import type { Option } from '../fields/field.ts'

/** The specialties of the directory. */
export const specialtyOptions: readonly Option[] = specialtyNames.map(({ id, name }) => ({ value: id, label: name }))
