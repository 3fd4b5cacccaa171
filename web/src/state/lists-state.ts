import type { EarlierList } from '#domain/list'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import type { KeptState } from './kept-state.ts'

/** Lists that were seen, to say later what has changed. */
export function createListsState(device: Device): KeptState<EarlierList> {
  return createKeptState<EarlierList>({ device, kind: 'list', isBody })
}

function isBody(body: unknown): body is EarlierList {
  return typeof body === 'object' && body !== null && 'picks' in body && Array.isArray(body.picks) && 'fees' in body
}
