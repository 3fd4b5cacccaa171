import type { ReactNode } from 'react'
import { SourceNote } from '../../parts/source-note.tsx'
import { Sideways } from '../../parts/sideways.tsx'
import { moneyText } from '#domain/say'
import type { Advice } from '../../work/protocol.ts'

/** The fee bill, a line for each service and specialty, with the rule it follows. */
export function Fees({ advice }: { readonly advice: Advice }): ReactNode {
  const { fees } = advice.list
  return (
    <Sideways label="Fees, line by line">
      <table className="table fees">
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col" className="number">
              Programs
            </th>
            <th scope="col" className="number">
              Fee
            </th>
          </tr>
        </thead>
        <tbody>
          {fees.lines.map((line) => (
            <tr key={`${line.service}${line.specialty ?? ''}`}>
              <th scope="row">
                {line.service}
                {line.specialty && `, ${advice.specialties.find(({ id }) => id === line.specialty)?.name ?? line.specialty}`}
                <span className="fee-rule">
                  {line.rule} <SourceNote source={line.source} />
                </span>
              </th>
              <td className="number">{line.programs}</td>
              <td className="number">{moneyText(line.usd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
