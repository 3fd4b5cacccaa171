import { writeKept } from '#store'
import type { Doc } from '#store'
import type { Device } from './device.ts'
import type { ProfileState } from './profile-state.ts'

export interface Everything {
  readonly text: string
  /** False where the device gives nothing back and only the profile as it stands on the page is in it. */
  readonly fromStore: boolean
}

/** All that is kept on this device as the text of one file, the profile as it stands on the page, also where it is not saved yet. */
export async function everythingAsFile({
  device,
  profile,
}: {
  readonly device: Pick<Device, 'store'>
  readonly profile: Pick<ProfileState, 'draft'>
}): Promise<Everything> {
  const stored = await device
    .store()
    .then((store) => store.all())
    .catch(() => undefined)
  const body = profile.draft.get()
  const kept = (stored ?? []).find(isProfile)
  const mine: readonly Doc[] = Object.keys(body).length === 0 ? [] : [{ kind: 'profile', id: 'mine', rev: 1, ...kept, body }]
  return { text: writeKept([...(stored ?? []).filter((doc) => !isProfile(doc)), ...mine]), fromStore: stored !== undefined }
}

function isProfile({ kind, id }: Doc): boolean {
  return kind === 'profile' && id === 'mine'
}
