import { inHundred, perHundred } from '#domain/say'
import type { ReactNode } from 'react'
import { Section } from '../../parts/page.tsx'
import type { PlayedRow } from './played-rows.ts'

/** The list against simpler rules, where it wins and where it does not. */
export function Played({ rows }: { readonly rows: readonly PlayedRow[] }): ReactNode {
  if (rows.length === 0) return null
  return (
    <Section title="The list against simpler rules" id="played">
      <p className="soft">
        Invented applicants, one at a time, send our list, and lists by simpler rules, with as many applications and signals in
        the same drawn national seasons. Where ours brings fewer, or no more, the simpler rule does as well there. Applicants who
        send such lists together compete at the same programs.
      </p>
      <div className="chart-scroll" tabIndex={0} role="region" aria-label="Our list against simpler rules in drawn seasons">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Specialty</th>
              <th scope="col">{perHundred('Matched with ours')}</th>
              <th scope="col">{perHundred('Said beforehand')}</th>
              <th scope="col">{perHundred('With a typical list')}</th>
              <th scope="col">Against simpler rules</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.specialty}>
                <th scope="row">
                  {row.specialty}
                  <br />
                  <span className="soft">{row.applicants} applicants</span>
                </th>
                <td>{inHundred(row.ours)}</td>
                <td>{inHundred(row.said)}</td>
                <td>{inHundred(row.typical)}</td>
                <td>
                  {row.against.map((text) => (
                    <div key={text}>{text}</div>
                  ))}
                  {row.crowded !== undefined && <div className="soft">{row.crowded}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
