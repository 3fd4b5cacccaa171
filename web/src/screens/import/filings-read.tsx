import type { ReactNode } from 'react'
import type { EmployerFilings } from '#store/import'
import { Section } from '../../parts/page.tsx'
import { counted } from '#domain/say'

/** Employers that filed for physicians in training, most filings first. */
export function FilingsRead({
  filings,
  programs,
}: {
  readonly filings: readonly EmployerFilings[]
  /** How many programs of the directory belong to these employers. */
  readonly programs: number
}): ReactNode {
  return (
    <Section title="Employers with filings for physicians in training" id="filings">
      <p>They stand as evidence at {counted(programs, 'program')} of these employers, never as a policy of one.</p>
      <div className="import-scroll sideways" role="region" aria-label="Employers" tabIndex={0}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">Employer</th>
              <th scope="col">State</th>
              <th scope="col">Positions</th>
              <th scope="col">Titles</th>
            </tr>
          </thead>
          <tbody>
            {filings.slice(0, 100).map(({ employer, state, trainees, titles }) => (
              <tr key={`${employer}${state}`}>
                <th scope="row">{employer}</th>
                <td>{state}</td>
                <td>{trainees.value}</td>
                <td>{titles.join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
