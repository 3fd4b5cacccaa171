import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Cohort, CohortRow, OfficeClient } from '#client'
import { counted } from '#domain/say'
import { go, useQuery } from '../address.ts'
import type { AdvisingProps } from './advising-props.ts'
import { CohortFilterForm } from './cohort-filter-form.tsx'
import { addressOf, filtersIn, narrowed } from './cohort-filters.ts'
import type { CohortFilters } from './cohort-filters.ts'
import { CohortTable } from './cohort-table.tsx'
import { CohortWork } from './cohort-work.tsx'
import { Frame, When } from './frame.tsx'
import { OfficeDay } from './office-day.tsx'
import { useCohort } from './use-cohort.ts'

/** Everybody of the office in a row. */
export function CohortPage({ office, nav }: AdvisingProps): ReactNode {
  const { cohort, look, ...work } = useCohort(office)
  return (
    <Frame title={cohort.kind === 'there' ? titleOf(cohort.data.rows) : 'Applicants'} nav={nav}>
      <CohortWork {...work} />
      <When asked={cohort}>{(data) => <Rows office={office} cohort={data} askAgain={look} />}</When>
    </Frame>
  )
}

function titleOf(rows: readonly CohortRow[]): string {
  const late = rows.filter(({ line }) => line !== undefined && line.overdue.length > 0).length
  if (rows.length === 0) return 'Nobody has taken up an invitation yet'
  return `${counted(rows.length, 'applicant')}, ${late === 0 ? 'nobody' : late} with a step overdue`
}

interface RowsProps {
  readonly office: OfficeClient
  readonly cohort: Cohort
  readonly askAgain: () => void
}

function Rows({ office, cohort, askAgain }: RowsProps): ReactNode {
  const [text, setText] = useState('')
  const filters = { text, ...filtersIn(useQuery()) }
  const rows = narrowed(cohort.rows, filters)
  const change = (part: Partial<CohortFilters>): void => {
    if (part.text !== undefined) setText(part.text)
    else go(addressOf({ ...filters, ...part }), { replace: true })
  }
  if (cohort.rows.length === 0)
    return (
      <p>
        <a className="button primary" href="#/invitations">
          Invite an applicant
        </a>
      </p>
    )
  return (
    <>
      <CohortFilterForm rows={cohort.rows} filters={filters} change={change} />
      <p className="row">
        <span role="status">
          {rows.length === cohort.rows.length ? 'All are shown.' : `${rows.length} of ${cohort.rows.length} are shown.`}
        </span>
        <a className="button" href="/api/cohort.csv" download="cohort.csv">
          All as CSV
        </a>
      </p>
      <CohortTable rows={rows} />
      <OfficeDay office={office} cohort={cohort} done={askAgain} />
    </>
  )
}
