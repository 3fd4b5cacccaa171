import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { ProgramId } from '#domain'
import type { Advice } from '../../work/protocol.ts'
import { BulkBar } from './bulk-bar.tsx'
import { rowOf } from './catalogue.ts'
import type { Row } from './catalogue.ts'
import { ProgramPeek } from './program-peek.tsx'
import { ProgramTable } from './program-table.tsx'
import type { WorkbenchProps } from './program-table.tsx'
import { returning } from './returning.ts'
import { useRowKeys } from './use-row-keys.ts'

/** The table, what is chosen in it, and one program beside it. */
export function Workbench(props: WorkbenchProps): ReactNode {
  const { advice, rows } = props
  const [back] = useState(returning.take)
  const [at, setAt] = useState(() => Math.max(0, rows.findIndex(isOf(back))))
  const [chosen, setChosen] = useState(() => chosenBefore(advice))
  useEffect(() => returning.choosing(chosen), [chosen])
  const [peeking, setPeeking] = useState(false)
  // A filter may leave fewer rows than one had gone down.
  const active = Math.min(at, rows.length - 1)
  const choose = useCallback(
    (id: ProgramId, on: boolean): void =>
      setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id))),
    [],
  )
  const peek = useCallback((index: number): void => {
    setAt(index)
    setPeeking(true)
  }, [])
  const move = useRowKeys({
    rows,
    active,
    go: setAt,
    choose: (id) => choose(id, !chosen.has(id)),
    peek: () => setPeeking((now) => !now),
  })
  const row = rows[active]
  return (
    <div className={`workbench ${peeking ? 'workbench-peeking' : ''}`}>
      <ProgramTable {...props} {...{ active, chosen, choose, peek, move, back }} at={setAt} />
      {peeking && row && <ProgramPeek key={row.candidate.program.id} row={row} advice={advice} close={() => setPeeking(false)} />}
      <BulkBar advice={advice} chosen={chosen} clear={() => setChosen(new Set())} />
    </div>
  )
}

/** What was chosen when one left, as far as it is here: specialties may have changed since. */
function chosenBefore(advice: Advice): ReadonlySet<ProgramId> {
  return new Set([...returning.chosen()].filter((id) => rowOf(advice, id) !== undefined))
}

function isOf(id: ProgramId | undefined): (row: Row) => boolean {
  return ({ candidate }) => candidate.program.id === id
}
