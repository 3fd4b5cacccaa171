import { Columns3, SlidersHorizontal, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { facets } from '#domain/programs'
import { ColumnChoice } from './column-choice.tsx'
import { facetHeads, valueWords } from './facet-words.ts'
import { FilterPanel } from './filter-panel.tsx'
import { SearchText } from './search-text.tsx'
import { withToggled } from './view.ts'
import type { ViewProps } from './view.ts'

type Panel = 'filter' | 'columns'

interface BarProps extends ViewProps {
  /** How many are found, and views kept under a name. */
  readonly children: ReactNode
}

/** Words first, and one button each for what narrows and what is shown; what narrows the directory stands under them and is taken off with a tap. */
export function FilterBar({ children, ...props }: BarProps): ReactNode {
  const { view } = props
  const [panel, setPanel] = useState<Panel>()
  const id = useId()
  const toggle = (one: Panel): void => setPanel((now) => (now === one ? undefined : one))
  const opener = (one: Panel): { 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void } => ({
    'aria-expanded': panel === one,
    'aria-controls': id,
    onClick: () => toggle(one),
  })
  const narrowing = Object.values(view.query.facets).flat().length
  return (
    <div className="filters">
      <div className="filter-line">
        <SearchText {...props} />
        <button type="button" className="button" {...opener('filter')}>
          <SlidersHorizontal size={18} aria-hidden /> Filter <Count of={narrowing} />
        </button>
      </div>
      <div id={id} className="filter-panel" hidden={panel === undefined}>
        {panel === 'filter' && <FilterPanel {...props} />}
        {panel === 'columns' && <ColumnChoice {...props} />}
      </div>
      <div className="filter-chosen sideways">
        <Shown {...props} />
        <button type="button" className="chosen" {...opener('columns')}>
          <Columns3 size={14} aria-hidden /> Columns
        </button>
        <Chosen {...props} />
        {children}
      </div>
    </div>
  )
}

function Count({ of }: { readonly of: number }): ReactNode {
  return of > 0 && <b className="filter-count">{of}</b>
}

/** How it is looked at, each on or off. */
function Shown({ view, change }: ViewProps): ReactNode {
  const toggles = [
    ['On your list', 'onList'],
    ['Map', 'mapped'],
    ['Reasons', 'roomy'],
  ] as const
  return toggles.map(([name, key]) => (
    <button
      key={key}
      type="button"
      className="chosen"
      aria-pressed={view[key]}
      onClick={() => change((now) => ({ ...now, [key]: !now[key] }))}
    >
      {name}
    </button>
  ))
}

/** What the directory is narrowed to; a tap takes it off. */
function Chosen({ advice, view, change }: ViewProps): ReactNode {
  const on = facets.flatMap((facet) => (view.query.facets[facet] ?? []).map((value) => ({ facet, value })))
  return (
    <>
      {on.map(({ facet, value }) => (
        <button
          key={`${facet} ${value}`}
          type="button"
          className="chosen chosen-on"
          onClick={() => change((now) => withToggled(now, facet, value))}
        >
          <span className="hidden">Take off: </span>
          {facetHeads[facet]}: {valueWords(facet, value, advice.specialties)} <X size={14} aria-hidden />
        </button>
      ))}
      {on.length > 1 && (
        <button
          type="button"
          className="chosen"
          onClick={() => change((now) => ({ ...now, query: { ...now.query, facets: {} } }))}
        >
          Take all off
        </button>
      )}
    </>
  )
}
