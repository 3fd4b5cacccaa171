import type { ReactNode } from 'react'
import { money } from '../../parts/words.ts'
import type { Advice } from '../../work/protocol.ts'

/** The fee bill, a line for each service and specialty, with the rule it follows. */
export function Fees({ advice }: { readonly advice: Advice }): ReactNode {
  const { fees } = advice.portfolio
  return (
    <div className="chart-scroll" tabIndex={0} role="region" aria-label="Fees">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col" className="number">
              Programs
            </th>
            <th scope="col" className="number">
              Fee
            </th>
            <th scope="col">Rule</th>
          </tr>
        </thead>
        <tbody>
          {fees.lines.map((line) => (
            <tr key={`${line.service}${line.specialty ?? ''}`}>
              <th scope="row">
                {line.service}
                {line.specialty && `, ${advice.specialties.find(({ id }) => id === line.specialty)?.name ?? line.specialty}`}
              </th>
              <td className="number">{line.programs}</td>
              <td className="number">{money(line.usd)}</td>
              <td>{line.rule}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
