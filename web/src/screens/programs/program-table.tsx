import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { ProgramId } from '#domain'
import type { Advice } from '../../work/protocol.ts'
import { rowsOf } from './catalogue.ts'
import type { Row } from './catalogue.ts'
import { ProgramHead } from './program-head.tsx'
import { ProgramRow } from './program-row.tsx'
import type { Order, View } from './view.ts'

export interface WorkbenchProps extends Pick<View, 'roomy' | 'columns' | 'order'> {
  readonly advice: Advice
  readonly rows: readonly Row[]
  readonly sort: (order: Order) => void
}

interface ProgramTableProps extends WorkbenchProps {
  readonly active: number
  readonly chosen: ReadonlySet<ProgramId>
  readonly choose: (id: ProgramId, on: boolean) => void
  readonly peek: (index: number) => void
  /** One is at this row now, by a click or by Tab. */
  readonly at: (index: number) => void
  /** True while a key moved to the row last, so that it takes the focus. */
  readonly move: RefObject<boolean>
  /** The program one comes back from. */
  readonly back: ProgramId | undefined
}

/** Every row has its place; only those near the window exist. Tab stops at the controls of one row, keys go to the others. */
export function ProgramTable(props: ProgramTableProps): ReactNode {
  const { advice, rows, roomy, columns, active, chosen } = props
  const list = useRef<HTMLDivElement>(null)
  // One scale for every row of this person, whatever is shown.
  const scale = useMemo(
    () => Math.ceil(Math.max(0.1, ...rowsOf(advice).map((row) => row.invitation?.high ?? 0)) * 10) / 10,
    [advice],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usualHeight(roomy),
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.candidate.program.id ?? index,
  })
  useComingBack(props, (index) => virtualizer.scrollToIndex(index, { align: 'center' }))
  useEffect(() => {
    if (!props.move.current) return
    props.move.current = false
    virtualizer.scrollToIndex(active)
    // Once the row exists, its link has the focus: Enter opens it. Keys may have gone on meanwhile: it is the row one is at by then.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.program-active .program-name')?.focus())
  })
  return (
    <div
      className={`program-table ${roomy ? 'program-roomy' : 'program-dense'}`}
      role="table"
      aria-label="Programs"
      aria-rowcount={rows.length + 1}
    >
      <ProgramHead {...props} scale={scale} />
      <div ref={list} role="rowgroup" className="program-rows">
        {/* Room for all rows, of which only those near the window exist. */}
        <svg className="program-room" width="1" height={virtualizer.getTotalSize()} aria-hidden />
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]
          if (!row) return null
          const { id } = row.candidate.program
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="program-place"
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
              onFocus={() => props.at(index)}
            >
              <ProgramRow
                {...{ row, advice, scale, columns, index, roomy }}
                active={index === active}
                chosen={chosen.has(id)}
                choose={(on) => props.choose(id, on)}
                peek={() => props.peek(index)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Height of a row in pixels before it is measured. */
function usualHeight(roomy: boolean): number {
  const isPhone = window.innerWidth < 640
  if (roomy) return isPhone ? 210 : 84
  return isPhone ? 104 : 35
}

/** The row of the program one comes back from is in view. */
function useComingBack({ rows, back }: ProgramTableProps, show: (index: number) => void): void {
  useEffect(() => {
    const index = rows.findIndex(({ candidate }) => candidate.program.id === back)
    // After the page has gone to its top, as every new page does.
    if (index >= 0) requestAnimationFrame(() => show(index))
    // Only on coming back: later rows and sizes must not move the page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
}
