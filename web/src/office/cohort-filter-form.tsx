import type { ReactNode } from 'react'
import type { CohortRow } from '#client'
import { Labelled } from '../parts/labelled.tsx'
import { LabelledSelect } from '../parts/labelled-select.tsx'
import { cohortOrders, paperFilters, valuesIn } from './cohort-filters.ts'
import type { CohortFilters } from './cohort-filters.ts'
import { readinessWords, visaWords } from './line-words.ts'

interface CohortFilterFormProps {
  readonly rows: readonly CohortRow[]
  readonly filters: CohortFilters
  readonly change: (part: Partial<CohortFilters>) => void
}

/** What to look at, and in which order. */
export function CohortFilterForm({ rows, filters, change }: CohortFilterFormProps): ReactNode {
  return (
    <form className="office-filters" aria-label="Which applicants" onSubmit={(event) => event.preventDefault()}>
      <Labelled label="Name">
        {(id) => (
          <input
            id={id}
            className="input"
            type="search"
            value={filters.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Labelled>
      <LabelledSelect
        label="Stage"
        none="any"
        options={valuesIn(rows, ({ stage }) => stage)}
        value={filters.stage}
        choose={(stage) => change({ stage })}
      />
      <LabelledSelect
        label="Readiness"
        none="any"
        options={valuesIn(rows, ({ readiness }) => readiness)}
        word={readinessWords}
        value={filters.readiness}
        choose={(readiness) => change({ readiness })}
      />
      <LabelledSelect
        label="Visa"
        none="any"
        options={valuesIn(rows, ({ visa }) => visa)}
        word={visaWords}
        value={filters.visa}
        choose={(visa) => change({ visa })}
      />
      <LabelledSelect
        label="Papers"
        none="any"
        options={paperFilters}
        value={filters.paper}
        choose={(paper) => change({ paper })}
      />
      <LabelledSelect
        label="Order"
        options={cohortOrders}
        value={filters.order}
        choose={(order) => change({ order: order ?? 'name' })}
      />
      <Tick name="With a step overdue" isOn={filters.overdue} set={(overdue) => change({ overdue })} />
      <Tick name="Changed in a week" isOn={filters.changed} set={(changed) => change({ changed })} />
    </form>
  )
}

interface TickProps {
  readonly name: string
  readonly isOn: boolean
  readonly set: (isOn: boolean) => void
}

function Tick({ name, isOn, set }: TickProps): ReactNode {
  return (
    <label className="office-tick">
      <input type="checkbox" checked={isOn} onChange={({ target }) => set(target.checked)} /> {name}
    </label>
  )
}
