import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { facets, facetValues, valuesUnder } from '#domain/programs'
import type { Facet } from '#domain/programs'
import type { Advice } from '../../work/protocol.ts'
import { rowsOf } from './catalogue.ts'
import { facetHeads, valueWords } from './facet-words.ts'
import type { SortKey, View } from './view.ts'
import { sortKeys, wholeDirectory } from './view.ts'

export interface FilterBarProps {
  readonly advice: Advice
  readonly view: View
  readonly change: (view: View) => void
}

const sortNames: Readonly<Record<SortKey, string>> = {
  chance: 'Chance of an invitation',
  name: 'Name',
  state: 'State',
  tier: 'Tier',
  share: 'Non-US IMGs among residents',
}

/** Words first; what narrows the directory stands under them and is taken off with a tap; the rest folds away. */
export function FilterBar(props: FilterBarProps): ReactNode {
  const { view, change } = props
  return (
    <div className="filters">
      <label className="filter-text">
        <span className="hidden">Search programs: name, place, number, visa, records system</span>
        <Search size={18} aria-hidden />
        <input
          id="program-search"
          className="input"
          type="search"
          placeholder="Texas H-1B Epic"
          value={view.query.text}
          onChange={(event) => change({ ...view, query: { ...view.query, text: event.target.value } })}
        />
      </label>
      <details className="filter-more">
        <summary>Filter and sort</summary>
        <div className="filter-grid">
          {facets.map((facet) => (
            <FacetChoice key={facet} {...props} facet={facet} />
          ))}
          <label className="filter">
            <span>Sort by</span>
            <select
              className="input"
              value={view.sort}
              onChange={(event) =>
                change({ ...view, sort: sortKeys.find((key) => key === event.target.value) ?? wholeDirectory.sort })
              }
            >
              {sortKeys.map((key) => (
                <option key={key} value={key}>
                  {sortNames[key]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </details>
      <Chosen {...props} />
    </div>
  )
}

interface FacetChoiceProps extends FilterBarProps {
  readonly facet: Facet
}

/** Adds a value to narrow by: only those that some program has. */
function FacetChoice({ advice, view, change, facet }: FacetChoiceProps): ReactNode {
  const asked = view.query.facets[facet] ?? []
  const left = occurring(advice, facet).filter((value) => !asked.includes(value))
  if (left.length + asked.length < 2 && facet !== 'unsaid') return null
  return (
    <label className="filter">
      <span>{facetHeads[facet]}</span>
      <select
        className="input"
        value=""
        onChange={(event) => change(withValues(view, facet, [...asked, event.target.value]))}
        disabled={left.length === 0}
      >
        <option value="">{asked.length === 0 ? 'Any' : 'Add another'}</option>
        {left.map((value) => (
          <option key={value} value={value}>
            {valueWords(facet, value, advice.specialties)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What the directory is narrowed to; a tap takes it off. */
function Chosen({ advice, view, change }: FilterBarProps): ReactNode {
  const on = facets.flatMap((facet) => (view.query.facets[facet] ?? []).map((value) => ({ facet, value })))
  return (
    <div className="row filter-chosen">
      <button
        type="button"
        className="chosen"
        aria-pressed={view.onList}
        onClick={() => change({ ...view, onList: !view.onList })}
      >
        On your list
      </button>
      {on.map(({ facet, value }) => (
        <button
          key={`${facet} ${value}`}
          type="button"
          className="chosen chosen-on"
          onClick={() =>
            change(
              withValues(
                view,
                facet,
                (view.query.facets[facet] ?? []).filter((one) => one !== value),
              ),
            )
          }
        >
          <span className="hidden">Take off: </span>
          {facetHeads[facet]}: {valueWords(facet, value, advice.specialties)} <X size={14} aria-hidden />
        </button>
      ))}
      {on.length > 1 && (
        <button type="button" className="chosen" onClick={() => change({ ...view, query: { ...view.query, facets: {} } })}>
          Take all off
        </button>
      )}
      <button
        type="button"
        className="chosen filter-density"
        aria-pressed={view.roomy}
        onClick={() => change({ ...view, roomy: !view.roomy })}
      >
        Show reasons
      </button>
    </div>
  )
}

function withValues(view: View, facet: Facet, values: readonly string[]): View {
  return { ...view, query: { ...view.query, facets: { ...view.query.facets, [facet]: values } } }
}

const found = new WeakMap<Advice, Map<Facet, readonly string[]>>()

/** The values of a facet that some program has, in the order the facet gives them, else by name. */
function occurring(advice: Advice, facet: Facet): readonly string[] {
  const kept = found.get(advice) ?? new Map<Facet, readonly string[]>()
  found.set(advice, kept)
  const values = kept.get(facet) ?? read(advice, facet)
  kept.set(facet, values)
  return values
}

function read(advice: Advice, facet: Facet): readonly string[] {
  const present = new Set(rowsOf(advice).flatMap(({ candidate }) => valuesUnder(facet, candidate, advice.today)))
  return facetValues(facet)?.filter((value) => present.has(value)) ?? [...present].toSorted((a, b) => a.localeCompare(b, 'en'))
}
