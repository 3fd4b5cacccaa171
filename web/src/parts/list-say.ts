import type { ProgramId } from '#domain'
import { changesToSay, sayIn } from '../draft/say-over-program.ts'
import type { Say } from '../draft/say-over-program.ts'
import { useAppState, useDraft } from '../state/hooks.ts'
import { useNotice } from './notice.tsx'

export function useSay(id: ProgramId): Say {
  return sayIn(useDraft(), id)
}

/** Says the same of several programs as one change; `name` is what they are called together. */
export function useChooseSay(): (ids: readonly ProgramId[], say: Say, name: string) => void {
  const { profile } = useAppState()
  const tell = useNotice()
  return (ids, say, name) => {
    profile.changeMany(changesToSay(profile.draft.get(), ids, say))
    tell({ text: `${name} ${saidWords(say, ids.length > 1)}.`, action: { label: 'Undo', run: profile.undo } })
  }
}

function saidWords(say: Say, many: boolean): string {
  const is = many ? 'are' : 'is'
  if (say === 'always') return `${is} always on your list`
  return say === 'never' ? `${is} off your list` : `${is} left to the list to decide`
}
