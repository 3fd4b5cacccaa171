import { swapProfile } from '#store'
import type { KeptBeside } from '#store'
import { shortDayText } from '#domain/say'
import { isoDate } from '#domain'
import { draftFrom, textOf } from '../../draft/draft.ts'
import { useNotice } from '../../parts/notice.tsx'
import { useAppState } from '../../state/hooks.ts'
import { faultSentence } from '../../state/storage-fault.ts'
import { useReplaceAll } from '../data/use-kept.ts'

/** The profile that stands beside changes places with the one that is worked with; Undo changes them back. */
export function useWorkWith(): (id: string, one: KeptBeside) => Promise<void> {
  const { beside, profile, device, today } = useAppState()
  const replaceAll = useReplaceAll()
  const say = useNotice()

  const exchange = async (id: string, one: KeptBeside, titled: string): Promise<() => void> => {
    const before = profile.draft.get()
    profile.replace(draftFrom(one.profile))
    await beside.put(id, { version: 1, title: titled, kept: today(), profile: before })
    return () => {
      profile.replace(before)
      void beside.put(id, one)
    }
  }

  const moveIn = async (id: string, titled: string): Promise<() => void> => {
    await profile.flush()
    const before = await device.read((store) => store.all())
    await replaceAll(swapProfile(before, { id, titled, kept: today() }))
    return () => void replaceAll(before).catch(() => undefined)
  }

  return async (id, one) => {
    const name = textOf(profile.draft.get()['name'])
    const titled = `${name === '' ? 'Your profile' : name}, as of ${shortDayText(isoDate(today()))}`
    try {
      const undo = await (one.own === undefined ? exchange(id, one, titled) : moveIn(id, titled))
      say({ text: `You work with ${one.title} now; what was here stands beside it.`, action: { label: 'Undo', run: undo } })
    } catch (error) {
      say({ text: `${faultSentence(error)} Nothing was changed.` })
    }
  }
}
