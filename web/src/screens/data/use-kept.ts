import { useCallback, useEffect, useState } from 'react'
import type { Doc } from '#store'
import { useAppState } from '../../state/hooks.ts'
import { faultSentence } from '../../state/storage-fault.ts'

export interface Kept {
  /** Undefined until they were read. */
  readonly docs: readonly Doc[] | undefined
  readonly problem: string | undefined
}

/** Every document on this device, read again whenever something is saved here or in another tab. */
export function useKept(): Kept {
  const { device } = useAppState()
  const [kept, setKept] = useState<Kept>({ docs: undefined, problem: undefined })
  const read = useCallback(
    (): Promise<void> =>
      device
        .read((store) => store.all())
        .then(
          (docs) => setKept({ docs, problem: undefined }),
          (error: unknown) => setKept({ docs: undefined, problem: faultSentence(error) }),
        ),
    [device],
  )
  useEffect(() => {
    void read()
    const stops = [device.saving.subscribe(() => void read()), device.follow(() => void read())]
    return () => stops.forEach((stop) => stop())
  }, [device, read])
  return kept
}

/** Every document replaced by these, here and in every other tab. */
export function useReplaceAll(): (docs: readonly Doc[]) => Promise<void> {
  const { device } = useAppState()
  return async (docs) => {
    await device.write('everything', (store) => store.replaceAll(docs))
    device.tell('everything')
  }
}
