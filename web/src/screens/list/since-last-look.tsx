import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { changesSince } from '#domain/list'
import type { ProgramId } from '#domain'
import type { KeptList } from '#store'
import { nameOf } from '../../parts/program-name.ts'
import { moneyText } from '#domain/say'
import { useAppState, useObserved } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'
import { rowOf } from '../programs/catalogue.ts'

const id = 'last-seen'

/** What came in and went out since the list was last looked at, when profile or facts have changed. */
export function SinceLastLook({ advice }: { readonly advice: Advice }): ReactNode {
  const { lists } = useAppState()
  const ready = useObserved(lists.ready)
  const seen = useObserved(lists.documents).get(id)
  const { list } = advice
  const changes = seen && changesSince(seen, list)
  // Somebody else's profile, or another specialty, makes another list: there is nothing to compare.
  const isOther = changes !== undefined && changes.entered.length > list.picks.length / 2
  useEffect(() => void lists.load(), [lists])
  useEffect(() => {
    if (ready && (!seen || isOther)) void lists.put(id, keptOf(list))
  }, [ready, seen, isOther, lists, list])
  if (!changes || isOther) return null
  const { entered, left, fees } = changes
  if (entered.length === 0 && left.length === 0) return null
  return (
    <div className="card since" role="status">
      <h2>Since you last looked</h2>
      {entered.length > 0 && <p>{named('Came in', entered, advice)}</p>}
      {left.length > 0 && <p>{named('Went out', left, advice)}</p>}
      {Math.round(fees) !== 0 && <p>{fees > 0 ? `It costs ${moneyText(fees)} more.` : `It costs ${moneyText(-fees)} less.`}</p>}
      <button type="button" className="button" onClick={() => void lists.put(id, keptOf(list))}>
        I have seen this
      </button>
    </div>
  )
}

function keptOf({ picks, fees }: Advice['list']): KeptList {
  return {
    version: 1,
    picks: picks.map(({ program, signal }) => ({ program, signal })),
    fees: { total: fees.total },
  }
}

const namedAtMost = 6

function named(words: string, programs: readonly ProgramId[], advice: Advice): ReactNode {
  const names = programs.slice(0, namedAtMost).map((program) => {
    const row = rowOf(advice, program)
    return row ? nameOf(row.candidate.program) : program
  })
  const more = programs.length - names.length
  return (
    <>
      <b>
        {words}: {programs.length}.
      </b>{' '}
      {names.join(', ')}
      {more > 0 && ` and ${more} more`}
    </>
  )
}
