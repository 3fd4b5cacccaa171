import { useDeferredValue, useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { countText, counted } from '#domain/say'
import { NeedsProfile } from '../../parts/needs-profile.tsx'
import { Page } from '../../parts/page.tsx'
import { Summary } from '../../parts/summary.tsx'
import type { Advice } from '../../work/protocol.ts'
import { findRows, rowsOf } from './catalogue.ts'
import { FilterBar } from './filter-bar.tsx'
import { returning } from './returning.ts'
import { SavedViews } from './saved-views.tsx'
import { addressOf, viewIn, wholeDirectory } from './view.ts'
import type { View } from './view.ts'
import { Workbench } from './workbench.tsx'
import './programs.css'
import './workbench.css'

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
      <SavedViews view={view} show={show} />
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
        <Workbench key={view.roomy ? 'roomy' : 'dense'} advice={advice} rows={rows} roomy={view.roomy} />
      )}
    </Page>
  )
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
