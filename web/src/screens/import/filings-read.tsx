import type { ReactNode } from 'react'
import type { EmployerFilings } from '#store/import'
import { Section } from '../../parts/page.tsx'

/** Employers that filed for physicians in training, most filings first. */
export function FilingsRead({ filings }: { readonly filings: readonly EmployerFilings[] }): ReactNode {
  return (
    <Section title="Employers with filings for physicians in training" id="filings">
      <div className="import-scroll" role="region" aria-label="Employers" tabIndex={0}>
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
