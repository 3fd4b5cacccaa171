import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { searchWords } from '#domain/programs'
import { countText, counted } from '#domain/say'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page } from '../../parts/page.tsx'
import { Summary } from '../../parts/summary.tsx'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { whileIdle } from '../../work/idle.ts'
import type { Advice } from '../../work/protocol.ts'
import { findRows, rowsOf } from './catalogue.ts'
import { FilterBar } from './filter-bar.tsx'
import { orderRows } from './row-order.ts'
import { returning } from './returning.ts'
import { SavedViews } from './saved-views.tsx'
import { useLater } from './use-later.ts'
import { addressOf, viewIn, wholeDirectory } from './view.ts'
import type { ChangeView, View } from './view.ts'
import { Workbench } from './workbench.tsx'
import './filters.css'
import './programs.css'
import './program-columns.css'
import './workbench.css'

// Shapes of the states are for those who look at them.
const ProgramMap = lazyScreen(async () => (await import('./map/program-map.tsx')).ProgramMap)

/** Every program of the chosen specialties, seen through the applicant's eyes. */
export function Programs(): ReactNode {
  return (
    <NeedsProfile promise="Then this page shows every program of it, and which are open to you.">
      {(advice) => <Shown advice={advice} />}
    </NeedsProfile>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { view, change } = useView()
  useEffect(() => whileIdle(rowsOf(advice), ({ candidate }) => void searchWords(candidate, advice.today)), [advice])
  const asked = useLater(view)
  const { by, reversed } = asked.order
  const ordered = useMemo(() => orderRows(rowsOf(advice), { by, reversed }, advice.today), [advice, by, reversed])
  const rows = useMemo(() => findRows(ordered, asked, advice.today), [advice, ordered, asked])
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
        open.length > 0 && unknown.length > 0 ? `${countText(unknown.length)} more once they answer a question.` : '',
        refused.length > 0 ? `${countText(refused.length)} are not.` : '',
      ].join(' ')}
      summary={<Summary advice={advice} />}
      wide
    >
      <FilterBar advice={advice} view={view} change={change}>
        <SavedViews view={view} change={change} />
        <p className="found" role="status">
          {rows.length === all ? `All ${counted(all, 'program')}` : `${counted(rows.length, 'program')} of ${countText(all)}`}
        </p>
      </FilterBar>
      {view.mapped && <ProgramMap rows={ordered} advice={advice} view={view} change={change} />}
      {rows.length === 0 && (
        <div className="card">
          <p>No program passes all of these filters.</p>
          <button type="button" className="button" onClick={() => change(() => wholeDirectory)}>
            Show all programs
          </button>
        </div>
      )}
      <Workbench
        key={view.roomy ? 'roomy' : 'dense'}
        {...{ advice, rows }}
        {...view}
        sort={(order) => change((now) => ({ ...now, order }))}
      />
    </Page>
  )
}

/** The view the address names; another one replaces it, so that Back leaves the directory and a reload keeps it. */
function useView(): { readonly view: View; readonly change: ChangeView } {
  const address = useSearch()
  const [path, goTo] = useLocation()
  const view = useMemo(() => viewIn(address), [address])
  const latest = useRef(view)
  useLayoutEffect(() => void (latest.current = view), [view])
  useEffect(() => returning.seenAs(address), [address])
  const change: ChangeView = (next) => {
    latest.current = next(latest.current)
    const query = addressOf(latest.current)
    goTo(query === '' ? path : `${path}?${query}`, { replace: true })
  }
  return { view, change }
}
