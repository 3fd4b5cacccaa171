import type { ReactNode } from 'react'
import type { ListedProgram, ProgramId } from '#domain'
import { listAt } from '../state/draft.ts'
import { useAppState, useDraft } from '../state/hooks.ts'
import { useNotice } from './notice.tsx'
import './list-control.css'

const signalWords = { gold: 'gold signal', silver: 'silver signal', signal: 'signal', none: 'no signal' } as const

/** Where a program stands on the list, and the say over it: let the list decide, always, never. */
export function ListControl({
  id,
  name,
  listed,
}: {
  readonly id: ProgramId
  readonly name: string
  readonly listed: ListedProgram | undefined
}): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const draft = useDraft()
  const pinned = listAt(draft, 'preferences.pinned')
  const excluded = listAt(draft, 'preferences.excluded')
  const choice = pinned.includes(id) ? 'always' : excluded.includes(id) ? 'never' : 'decide'
  const choose = (next: string): void => {
    const with_ = (list: typeof pinned, holds: boolean): typeof pinned | undefined => {
      const others = list.filter((one) => one !== id)
      const all = holds ? [...others, id] : others
      return all.length === 0 ? undefined : all
    }
    profile.changeMany([
      ['preferences.pinned', with_(pinned, next === 'always')],
      ['preferences.excluded', with_(excluded, next === 'never')],
    ])
    const words = next === 'always' ? 'is always on your list' : next === 'never' ? 'is off your list' : 'is left to the list to decide'
    say({ text: `${name} ${words}.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <span className="list-control">
      <span className={`list-state ${listed ? 'list-state-on' : ''}`}>
        {listed ? `On the list, ${signalWords[listed.signal]}` : 'Not on the list'}
      </span>
      <select className="list-choice" aria-label={`${name}: on the list?`} value={choice} onChange={(event) => choose(event.target.value)}>
        <option value="decide">Let the list decide</option>
        <option value="always">Always on the list</option>
        <option value="never">Never on the list</option>
      </select>
    </span>
  )
}
