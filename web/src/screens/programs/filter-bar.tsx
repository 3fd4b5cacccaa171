import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Advice } from '../../work/protocol.ts'
import { states } from '../profile/form/places.ts'
import type { Filters } from './catalogue.ts'
import { noFilters, rowsOf } from './catalogue.ts'

export interface FilterBarProps {
  readonly advice: Advice
  readonly filters: Filters
  readonly change: (filters: Filters) => void
}

/** Text first; the rest folds away on a phone and says how many are on. */
export function FilterBar({ advice, filters, change }: FilterBarProps): ReactNode {
  const rows = rowsOf(advice)
  const specialties = advice.specialties.filter(({ id }) => rows.some(({ candidate }) => candidate.program.specialty === id))
  const present = new Set(rows.map(({ candidate }) => candidate.program.state))
  const on = [filters.specialty, filters.state, filters.tier, filters.visa, filters.standing].filter(Boolean).length
  const pick = (key: keyof Filters) => (value: string) => change({ ...filters, [key]: value })
  return (
    <div className="filters">
      <label className="filter-text">
        <span className="hidden">Search programs by name, city or number</span>
        <Search size={18} aria-hidden />
        <input
          className="input"
          type="search"
          placeholder="Name, city or number"
          value={filters.text}
          onChange={(event) => pick('text')(event.target.value)}
        />
      </label>
      <details className="filter-more">
        <summary>Filter and sort{on > 0 && ` (${on} on)`}</summary>
        <div className="filter-grid">
          {specialties.length > 1 && (
            <Pick
              label="Specialty"
              value={filters.specialty}
              all="All"
              options={specialties.map(({ id, name }) => [id, name])}
              pick={pick('specialty')}
            />
          )}
          <Pick
            label="State"
            value={filters.state}
            all="All"
            options={states.filter(({ value }) => present.has(value)).map(({ value, label }) => [value, label])}
            pick={pick('state')}
          />
          <Pick
            label="Tier"
            value={filters.tier}
            all="All"
            options={['A', 'B', 'C'].map((tier) => [tier, `Tier ${tier}`])}
            pick={pick('tier')}
          />
          <Pick
            label="Visa"
            value={filters.visa}
            all="All"
            options={[
              ['feasible', 'Works'],
              ['feasible if', 'Works if'],
              ['unknown', 'Unknown, ask'],
              ['not feasible', 'Does not work'],
              ['not needed', 'Not needed'],
            ]}
            pick={pick('visa')}
          />
          <Pick
            label="Standing"
            value={filters.standing}
            all="All"
            options={[
              ['listed', 'On your list'],
              ['open', 'Open to you'],
              ['unknown', 'Needs an answer'],
              ['refused', 'Not open to you'],
            ]}
            pick={pick('standing')}
          />
          <Pick
            label="Sort by"
            value={filters.sort}
            options={[
              ['chance', 'Chance of an invitation'],
              ['name', 'Name'],
              ['state', 'State'],
              ['tier', 'Tier'],
            ]}
            pick={pick('sort')}
          />
        </div>
        {on > 0 && (
          <button type="button" className="button quiet" onClick={() => change({ ...noFilters, text: filters.text })}>
            Take all filters off
          </button>
        )}
      </details>
    </div>
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly all?: string
  readonly options: readonly (readonly string[])[]
  readonly pick: (value: string) => void
}

function Pick({ label, value, all, options, pick }: PickProps): ReactNode {
  return (
    <label className="filter">
      <span>{label}</span>
      <select className="input" value={value} onChange={(event) => pick(event.target.value)}>
        {all && <option value="">{all}</option>}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
