import type { ReactNode } from 'react'
import type { SpecialtyCompared } from '#domain/what-if'
import { chanceCell, moneyText, noNumber, perHundred } from '#domain/say'
import { useFollowUp } from '../state/use-follow-up.ts'
import type { FollowUp } from '../state/use-follow-up.ts'
import { Sideways } from './sideways.tsx'

const askSpecialties: FollowUp<readonly SpecialtyCompared[]> = (worker) => worker.compareSpecialties()

/** The first choices side by side, each as if it were the only one: what to look at before a list is made of them together. */
export function SpecialtiesCompared(): ReactNode {
  const compared = useFollowUp(askSpecialties)
  if (compared === undefined || compared.length === 0) return null
  return (
    <>
      <p className="small soft prose">
        Your specialties compared, each as if it were the only one, with the best list in it or, while there is no Step 2 CK
        score, a typical one. The chances do not add up: nobody matches twice.
      </p>
      <Sideways label="Your specialties side by side">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Specialty</th>
              <th scope="col" className="number">
                {perHundred('Match')}
              </th>
              <th scope="col" className="number">
                Fees
              </th>
              <th scope="col" className="number">
                Years
              </th>
              <th scope="col">Programs by visa</th>
              <th scope="col">Clinical informatics</th>
            </tr>
          </thead>
          <tbody>
            {compared.map((one) => (
              <Row key={one.specialty} compared={one} />
            ))}
          </tbody>
        </table>
      </Sideways>
    </>
  )
}

function Row({ compared }: { readonly compared: SpecialtyCompared }): ReactNode {
  const { name, matchChance, fees, applications, years, programs, informatics } = compared
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{matchChance ? chanceCell(matchChance) : noNumber}</td>
      <td className="number">
        {moneyText(fees)} for {applications}
      </td>
      <td className="number">{years?.value ?? 'not held'}</td>
      <td>
        {programs.open} open, {programs.toAsk} to ask, {programs.refused} closed
      </td>
      <td>
        {informatics.leadsThere.value ? `${informatics.fellowshipsOnSite} with a fellowship on site` : 'does not lead there'}
      </td>
    </tr>
  )
}
