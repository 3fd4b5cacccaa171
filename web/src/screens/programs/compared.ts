/** Programs that stand side by side, by the part of the address after the ?. */
import { presentId, programId } from '#domain'
import type { ProgramId } from '#domain'

const most = 4

export function comparable(count: number): boolean {
  return count >= 2 && count <= most
}

export function comparedAt(ids: readonly ProgramId[]): string {
  return `/programs/compare?ids=${ids.join(',')}`
}

export function comparedIn(address: string): readonly ProgramId[] {
  const ids = new URLSearchParams(address).get('ids')?.split(',').filter(Boolean) ?? []
  return ids.slice(0, most).map((id) => programId(presentId(id)))
}
