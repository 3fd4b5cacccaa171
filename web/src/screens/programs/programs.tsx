import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { NeedsProfile } from '../../parts/needs-profile.tsx'
import { Page } from '../../parts/page.tsx'
import { Summary } from '../../parts/summary.tsx'
import { countText, counted } from '#domain/say'
import { observable } from '../../state/observable.ts'
import { useObserved } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'
import type { Filters } from './catalogue.ts'
import { findRows, noFilters, rowsOf } from './catalogue.ts'
import { FilterBar } from './filter-bar.tsx'
import { ProgramRow, ProgramRowHead } from './program-row.tsx'
import './programs.css'

/** Filters and place stay while one looks at a program and comes back. */
const filters = observable<Filters>(noFilters)
let place = 0

/** Every program of the chosen specialties, seen through the applicant's eyes. */
export function Programs(): ReactNode {
  return (
    <NeedsProfile promise="Then this page shows every program of it, and which are open to you.">
      {(advice) => <Shown advice={advice} />}
    </NeedsProfile>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const chosen = useObserved(filters)
  const asked = useDeferredValue(chosen)
  const rows = useMemo(() => findRows(rowsOf(advice), asked), [advice, asked])
  const { open, unknown, refused } = advice.candidates
  const all = open.length + unknown.length + refused.length
  useRememberedPlace()
  return (
    <Page
      title={
        open.length > 0
          ? `${countText(open.length)} of ${counted(all, 'program')} are open to you`
          : `${countText(unknown.length)} of ${counted(all, 'program')} may be open to you; each needs an answer first`
      }
      lede={[
        open.length > 0 && unknown.length > 0 ? `${countText(unknown.length)} more may be, once a question is answered.` : '',
        refused.length > 0 ? `${countText(refused.length)} are not, and say why.` : '',
      ].join(' ')}
      summary={<Summary advice={advice} />}
    >
      <p className="small">
        <Link href="/import">Import your own research</Link>, or see <Link href="/facts">what is known and what to ask</Link>.{' '}
        <span className="soft">A saved page, a list or a spreadsheet of yours stands above what we know.</span>
      </p>
      <FilterBar advice={advice} filters={chosen} change={filters.set} />
      <p className="found" role="status">
        {rows.length === all ? `All ${countText(all)} programs` : `${counted(rows.length, 'program')} of ${countText(all)}`}
      </p>
      {rows.length === 0 ? (
        <div className="card">
          <p>No program passes all of these filters.</p>
          <button type="button" className="button" onClick={() => filters.set(noFilters)}>
            Show all programs
          </button>
        </div>
      ) : (
        <VirtualRows advice={advice} rows={rows} />
      )}
    </Page>
  )
}

function VirtualRows({ advice, rows }: { readonly advice: Advice; readonly rows: ReturnType<typeof findRows> }): ReactNode {
  const list = useRef<HTMLDivElement>(null)
  const scale = Math.ceil(Math.max(0.1, ...rows.map((row) => row.invitation?.high ?? 0)) * 10) / 10
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (window.innerWidth < 640 ? 210 : 84),
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.candidate.program.id ?? index,
  })
  return (
    <div className="program-table" role="table" aria-label="Programs" aria-rowcount={rows.length + 1}>
      <ProgramRowHead scale={scale} />
      <div ref={list} role="rowgroup" className="program-rows">
        {/* Room for all rows, of which only those near the window exist. */}
        <svg className="program-room" width="1" height={virtualizer.getTotalSize()} aria-hidden />
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="program-place"
                style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
              >
                <ProgramRow row={row} advice={advice} scale={scale} index={item.index} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

function useRememberedPlace(): void {
  useEffect(() => {
    const back = place
    if (back > 0) requestAnimationFrame(() => window.scrollTo(0, back))
    const remember = (): void => {
      place = window.scrollY
    }
    addEventListener('scroll', remember, { passive: true })
    return () => removeEventListener('scroll', remember)
  }, [])
}
