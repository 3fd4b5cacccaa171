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
  const on = [filters.specialty, filters.state, filters.tier, filters.visa, filters.standing].filter(Boolean).length
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
          onChange={(event) => change({ ...filters, text: event.target.value })}
        />
      </label>
      <details className="filter-more">
        <summary>Filter and sort{on > 0 && ` (${on} on)`}</summary>
        <div className="filter-grid">
          {choicesFor(advice).map(({ key, ...choice }) => (
            <Pick key={key} {...choice} value={filters[key]} pick={(value) => change({ ...filters, [key]: value })} />
          ))}
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

interface FilterChoice {
  readonly key: Exclude<keyof Filters, 'text'>
  readonly label: string
  /** What no choice is called; absent where one always stands. */
  readonly all?: string
  readonly options: readonly (readonly [value: string, name: string])[]
}

/** What there is to choose from: only specialties and states that occur. */
function choicesFor(advice: Advice): readonly FilterChoice[] {
  const rows = rowsOf(advice)
  const specialties = advice.specialties.filter(({ id }) => rows.some(({ candidate }) => candidate.program.specialty === id))
  const present = new Set(rows.map(({ candidate }) => candidate.program.state))
  const ofSpecialty: FilterChoice = {
    key: 'specialty',
    label: 'Specialty',
    all: 'All',
    options: specialties.map(({ id, name }) => [id, name]),
  }
  return [
    ...(specialties.length > 1 ? [ofSpecialty] : []),
    {
      key: 'state',
      label: 'State',
      all: 'All',
      options: states.filter(({ value }) => present.has(value)).map(({ value, label }) => [value, label]),
    },
    ...fixedChoices,
  ]
}

const fixedChoices: readonly FilterChoice[] = [
  {
    key: 'tier',
    label: 'Tier',
    all: 'All',
    options: [
      ['A', 'Tier A'],
      ['B', 'Tier B'],
      ['C', 'Tier C'],
    ],
  },
  {
    key: 'visa',
    label: 'Visa',
    all: 'All',
    options: [
      ['feasible', 'Works'],
      ['feasible if', 'Works if'],
      ['unknown', 'Unknown, ask'],
      ['not feasible', 'Does not work'],
      ['not needed', 'Not needed'],
    ],
  },
  {
    key: 'standing',
    label: 'Standing',
    all: 'All',
    options: [
      ['listed', 'On your list'],
      ['open', 'Open to you'],
      ['unknown', 'Needs an answer'],
      ['refused', 'Not open to you'],
    ],
  },
  {
    key: 'sort',
    label: 'Sort by',
    options: [
      ['chance', 'Chance of an invitation'],
      ['name', 'Name'],
      ['state', 'State'],
      ['tier', 'Tier'],
    ],
  },
]

interface PickProps extends Omit<FilterChoice, 'key'> {
  readonly value: string
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
