import { textOf, valueAt } from '../draft/draft.ts'
import { isZone } from '#domain/say'
import { hereZone } from './here-zone.ts'
import { useDraft } from './hooks.ts'

/** The clock the person lives by: the one they chose, else that of the device. */
export function useOwnZone(): string {
  const said = textOf(valueAt(useDraft(), 'applicant.timeZone'))
  return said !== '' && isZone(said) ? said : hereZone()
}
