import type { KeptBeside } from '#store'
import { useAppState } from './hooks.ts'

/** Sets a profile beside the one that is worked with; the answer takes it away again. */
export function useSetBeside(): (one: Pick<KeptBeside, 'title' | 'profile' | 'own'>) => () => void {
  const { beside, today } = useAppState()
  return (one) => {
    const id = `p${Date.now().toString(36)}-${beside.documents.get().size}`
    void beside.put(id, { version: 1, kept: today(), ...one })
    return () => void beside.remove(id)
  }
}
