import { listDoor } from '#store'
import type { KeptList } from '#store'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import type { KeptState } from './kept-state.ts'

/** Lists that were seen, to say later what has changed. */
export function createListsState(device: Device): KeptState<KeptList> {
  return createKeptState({ device, kind: listDoor })
}
