import type { ReactNode } from 'react'
import { outcomesByClass } from '#domain/office'
import type { AdvisingProps } from './advising-props.ts'
import { CohortWork } from './cohort-work.tsx'
import { Frame, When } from './frame.tsx'
import { useCohort } from './use-cohort.ts'
import { Sideways } from '../parts/sideways.tsx'

/** How classes have fared, in people. */
export function Classes({ office, nav }: AdvisingProps): ReactNode {
  const { cohort, look: _look, ...work } = useCohort(office)
  return (
    <Frame
      title="How each class has fared so far"
      lede="Of applicants who share with the office; a class is the year of graduation. Counts and no shares: a class is small."
      nav={nav}
    >
      <CohortWork {...work} />
      <When asked={cohort}>
        {({ rows }) => (
          <Sideways label="Classes">
            <table className="office-table">
              <thead>
                <tr>
                  {['Class', 'Applicants', 'Matched', 'Not matched', 'Not yet known'].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {outcomesByClass(rows.flatMap(({ line }) => line ?? []).map(fared)).map(({ graduation, applicants, counts }) => (
                  <tr key={graduation ?? 'none'}>
                    <th scope="row">{graduation ?? 'not said'}</th>
                    <td>{applicants}</td>
                    <td>{counts.matched}</td>
                    <td>{counts['not matched']}</td>
                    <td>{counts['not yet']}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Sideways>
        )}
      </When>
    </Frame>
  )
}

type Fared = Parameters<typeof outcomesByClass>[0][number]

function fared({ graduation, outcome }: { readonly graduation?: number | undefined; readonly outcome: Fared['outcome'] }): Fared {
  return { outcome, ...(graduation === undefined ? {} : { graduation }) }
}
