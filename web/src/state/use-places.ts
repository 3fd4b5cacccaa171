import { placesAt } from '../places.ts'
import type { Place } from '../places.ts'
import { useAdviceStatus } from './hooks.ts'

/** The places of the stage the person is at. */
export function usePlaces(): readonly Place[] {
  const { advice, beyond } = useAdviceStatus()
  return placesAt({ withoutList: beyond !== undefined, stage: (advice ?? beyond)?.person.stage.kind })
}
