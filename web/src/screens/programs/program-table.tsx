import { measureElement, useWindowVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { ProgramId } from '#domain'
import { chanceScale } from '../../parts/chance-scale.ts'
import type { Advice } from '../../work/protocol.ts'
import type { Row } from './catalogue.ts'
import { ProgramHead } from './program-head.tsx'
import { ProgramRow } from './program-row.tsx'
import { useFilling } from './use-filling.ts'
import { useTop } from './use-top.ts'
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
  /** Whether a key moved to the row, so that it takes the focus: true once. */
  readonly move: () => boolean
  /** The program one comes back from. */
  readonly back: ProgramId | undefined
}

/** Every row has its place; only those near the window exist. Tab stops at the controls of one row, keys go to the others. */
export function ProgramTable(props: ProgramTableProps): ReactNode {
  const { advice, rows, roomy, columns, active, chosen } = props
  const list = useRef<HTMLDivElement>(null)
  const scale = useMemo(() => chanceScale(advice), [advice])
  const virtualizer = useRowPlaces({ rows, roomy }, list)
  const near = virtualizer.getVirtualItems()
  const drawn = useFilling(
    near.flatMap(({ index }) => rows[index]?.candidate.program.id ?? []),
    rows[active]?.candidate.program.id,
  )
  useComingBack(props, (index) => virtualizer.scrollToIndex(index, { align: 'center' }))
  useFocusByKeys(props, { list, show: (index) => virtualizer.scrollToIndex(index) })
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
        {near.map(({ key, index, start }) => {
          const row = rows[index]
          if (!row || !drawn.has(row.candidate.program.id)) return null
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
                chosen={chosen.has(row.candidate.program.id)}
                choose={props.choose}
                peek={props.peek}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where each row is, and which are near the window. */
function useRowPlaces(
  { rows, roomy }: Pick<ProgramTableProps, 'rows' | 'roomy'>,
  list: RefObject<HTMLDivElement | null>,
): Virtualizer<Window, Element> {
  // Read once: asked of thousands of rows, it would have the page laid out first.
  const height = usualHeight(roomy)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  return useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    // A row is measured once it is laid out anyway: to ask it at once would lay the page out for each.
    measureElement: (element, entry, table) =>
      entry
        ? measureElement(element, entry, table)
        : (table.itemSizeCache.get(table.options.getItemKey(table.indexFromElement(element))) ?? height),
    overscan: 6,
    scrollMargin: useTop(list),
    // The same function while the rows are the same: another one would have all of them placed anew with every frame.
    getItemKey: useCallback((index: number) => rows[index]?.candidate.program.id ?? index, [rows]),
  })
}

/** Height of a row in pixels before it is measured. */
function usualHeight(roomy: boolean): number {
  const isPhone = window.innerWidth < 640
  if (roomy) return isPhone ? 210 : 84
  return isPhone ? 104 : 35
}

interface FocusPlace {
  readonly list: RefObject<HTMLDivElement | null>
  readonly show: (index: number) => void
}

/** The row a key moved to is in view and has the focus. */
function useFocusByKeys({ move, active }: ProgramTableProps, { list, show }: FocusPlace): void {
  useEffect(() => {
    if (!move()) return
    show(active)
    // Once the row exists, its link has the focus: Enter opens it. Keys may have gone on meanwhile: it is the row one is at by then.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.program-active .program-name')?.focus())
  })
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
