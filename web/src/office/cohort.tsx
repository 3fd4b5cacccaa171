import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Cohort, CohortRow, OfficeClient, OfficeRun } from '#client'
import { counted } from '#domain/say'
import { Labelled } from '../parts/labelled.tsx'
import { LabelledSelect } from '../parts/labelled-select.tsx'
import type { AdvisingProps } from './advising-props.ts'
import { given, useAsked, useDoing } from './asked.ts'
import { noFilters, paperFilters, passes, valuesIn } from './cohort-filters.ts'
import type { CohortFilters } from './cohort-filters.ts'
import { CohortTable } from './cohort-table.tsx'
import { FailedLines } from './failed-lines.tsx'
import { readinessWords, visaWords } from './line-words.ts'
import { Frame, Said, When } from './frame.tsx'
import { OfficeDay } from './office-day.tsx'
import { useRun } from './use-run.ts'

/** Everybody of the office in a row. What is not up to date is worked out while one looks. */
export function CohortPage({ office, nav }: AdvisingProps): ReactNode {
  const [cohort, askAgain] = useAsked(async () => given(await office.GET('/api/cohort')))
  const [said, doing] = useDoing()
  const [failed, setFailed] = useState<OfficeRun['failed']>([])
  const { state, finished, applicants, follow } = useRun((run) => {
    askAgain()
    doing(async () => {
      setFailed(given(await office.GET('/api/cohort/runs/{run}', { params: { path: { run } } })).failed)
      return undefined
    })
  })
  const waiting = cohort.kind === 'there' ? cohort.data.waiting : 0
  useEffect(() => {
    if (waiting === 0 || state !== 'none') return
    doing(async () => {
      follow(given(await office.POST('/api/cohort/runs')).run)
      return undefined
    })
  }, [office, waiting, state, follow, doing])
  return (
    <Frame title={cohort.kind === 'there' ? titleOf(cohort.data.rows) : 'Applicants'} nav={nav}>
      <p role="status" className="soft">
        {state === 'running' && `Working out ${finished} of ${counted(applicants, 'line')}.`}
      </p>
      <Said>{said}</Said>
      <FailedLines failed={failed} />
      <When asked={cohort}>{(data) => <Rows office={office} cohort={data} askAgain={askAgain} />}</When>
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
  const [filters, setFilters] = useState(noFilters)
  const rows = cohort.rows.filter((row) => passes(row, filters))
  const change = (part: Partial<CohortFilters>): void => setFilters((before) => ({ ...before, ...part }))
  return (
    <>
      <Filters rows={cohort.rows} filters={filters} change={change} />
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

interface FiltersProps {
  readonly rows: readonly CohortRow[]
  readonly filters: CohortFilters
  readonly change: (part: Partial<CohortFilters>) => void
}

function Filters({ rows, filters, change }: FiltersProps): ReactNode {
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
      <label className="office-tick">
        <input type="checkbox" checked={filters.changed} onChange={({ target }) => change({ changed: target.checked })} /> Changed
        in a week
      </label>
    </form>
  )
}
