import { specialtyNames } from 'virtual:specialty-names'

/** A specialty as its programs call it; the id itself for one the directory does not know. */
export function specialtyName(id: string): string {
  return specialtyNames.find((one) => one.id === id)?.name ?? id
}
