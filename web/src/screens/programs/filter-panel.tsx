import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { facets, facetValues, valuesUnder } from '#domain/programs'
import type { Facet } from '#domain/programs'
import type { Advice } from '../../work/protocol.ts'
import { rowsOf } from './catalogue.ts'
import { headOf, sortKeys } from './columns.ts'
import { facetHeads, valueWords } from './facet-words.ts'
import type { ViewProps } from './view.ts'
import { wholeDirectory, withToggled } from './view.ts'

/** Everything the directory can be narrowed by, and the order of what is left. */
export function FilterPanel(props: ViewProps): ReactNode {
  const { view, change } = props
  return (
    <>
      <div className="filter-grid">
        {facets.map((facet) => (
          <FacetChoice key={facet} {...props} facet={facet} />
        ))}
        <label className="filter">
          <span>Sort by</span>
          <select
            className="input"
            value={view.order.by}
            onChange={({ target }) => {
              const by = sortKeys.find((key) => key === target.value) ?? wholeDirectory.order.by
              change((now) => ({ ...now, order: { by, reversed: false } }))
            }}
          >
            {sortKeys.map((key) => (
              <option key={key} value={key}>
                {headOf(key)}
              </option>
            ))}
          </select>
        </label>
        <label className="filter-check">
          <input
            type="checkbox"
            checked={view.order.reversed}
            onChange={({ target }) => change((now) => ({ ...now, order: { ...now.order, reversed: target.checked } }))}
          />
          The other way round
        </label>
      </div>
      <p className="small">
        <Link href="/import">Import your own research</Link>, or see <Link href="/facts">what is known and what to ask</Link>.{' '}
        <span className="soft">A saved page, a list or a spreadsheet of yours stands above what we know.</span>
      </p>
    </>
  )
}

interface FacetChoiceProps extends ViewProps {
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
        onChange={({ target }) => change((now) => withToggled(now, facet, target.value))}
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
