import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { countText, counted } from '#domain/say'
import { NeedsProfile } from '../../parts/needs-profile.tsx'
import { Page } from '../../parts/page.tsx'
import { Summary } from '../../parts/summary.tsx'
import type { Advice } from '../../work/protocol.ts'
import type { Row } from './catalogue.ts'
import { findRows, rowsOf } from './catalogue.ts'
import { FilterBar } from './filter-bar.tsx'
import { ProgramRow, ProgramRowHead } from './program-row.tsx'
import { returning } from './returning.ts'
import { addressOf, viewIn, wholeDirectory } from './view.ts'
import type { View } from './view.ts'
import './programs.css'

/** Every program of the chosen specialties, seen through the applicant's eyes. */
export function Programs(): ReactNode {
  return (
    <NeedsProfile promise="Then this page shows every program of it, and which are open to you.">
      {(advice) => <Shown advice={advice} />}
    </NeedsProfile>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { view, show } = useView()
  const asked = useDeferredValue(view)
  const rows = useMemo(() => findRows(rowsOf(advice), asked, advice.today), [advice, asked])
  const { open, unknown, refused } = advice.candidates
  const all = open.length + unknown.length + refused.length
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
      wide
    >
      <p className="small">
        <Link href="/import">Import your own research</Link>, or see <Link href="/facts">what is known and what to ask</Link>.{' '}
        <span className="soft">A saved page, a list or a spreadsheet of yours stands above what we know.</span>
      </p>
      <FilterBar advice={advice} view={view} change={show} />
      <p className="found" role="status">
        {rows.length === all ? `All ${countText(all)} programs` : `${counted(rows.length, 'program')} of ${countText(all)}`}
      </p>
      {rows.length === 0 ? (
        <div className="card">
          <p>No program passes all of these filters.</p>
          <button type="button" className="button" onClick={() => show(wholeDirectory)}>
            Show all programs
          </button>
        </div>
      ) : (
        <VirtualRows key={view.roomy ? 'roomy' : 'dense'} advice={advice} rows={rows} roomy={view.roomy} />
      )}
    </Page>
  )
}

/** Height of a row in pixels before it is measured. */
function usualHeight(roomy: boolean): number {
  const isPhone = window.innerWidth < 640
  if (roomy) return isPhone ? 210 : 84
  return isPhone ? 120 : 36
}

/** The view the address names; another one replaces it, so that Back leaves the directory and a reload keeps it. */
function useView(): { readonly view: View; readonly show: (view: View) => void } {
  const address = useSearch()
  const [path, goTo] = useLocation()
  const view = useMemo(() => viewIn(address), [address])
  useEffect(() => returning.seenAs(address), [address])
  const show = (next: View): void => {
    const query = addressOf(next)
    goTo(query === '' ? path : `${path}?${query}`, { replace: true })
  }
  return { view, show }
}

interface VirtualRowsProps {
  readonly advice: Advice
  readonly rows: readonly Row[]
  readonly roomy: boolean
}

function VirtualRows({ advice, rows, roomy }: VirtualRowsProps): ReactNode {
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
  useEffect(() => {
    const back = returning.take()
    const index = rows.findIndex(({ candidate }) => candidate.program.id === back)
    // After the page has gone to its top, as every new page does.
    if (index >= 0) requestAnimationFrame(() => virtualizer.scrollToIndex(index, { align: 'center' }))
    // Only on coming back: later rows and sizes must not move the page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return (
    <div
      className={`program-table ${roomy ? 'program-roomy' : 'program-dense'}`}
      role="table"
      aria-label="Programs"
      aria-rowcount={rows.length + 1}
    >
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
                <ProgramRow row={row} advice={advice} scale={scale} index={item.index} roomy={roomy} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
