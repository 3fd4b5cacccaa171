import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { CohortRow } from '#client'
import { wordsFor } from '#domain'
import { dutyLaneOf, dutyLanes, dutyTitles } from '#domain/office'
import type { DutyLane } from '#domain/office'
import { counted } from '#domain/say'
import { Section } from '../parts/page.tsx'
import type { AdvisingProps } from './advising-props.ts'
import { CohortWork } from './cohort-work.tsx'
import { Frame, When } from './frame.tsx'
import { useCohort } from './use-cohort.ts'

const lookMs = 60_000

/** Match Week: who heard what, and whom to call first. */
export function DutyBoard({ office, nav }: AdvisingProps): ReactNode {
  const { cohort, look, ...work } = useCohort(office)
  useEffect(() => {
    const again = setInterval(() => document.hidden || look(), lookMs)
    return () => clearInterval(again)
  }, [look])
  const rows = cohort.kind === 'there' ? cohort.data.rows : []
  const lanes = dutyLanes.map((lane) => ({ lane, members: rows.filter((row) => row.line && laneOf(row.line) === lane) }))
  const first = lanes.find(({ lane }) => lane === 'needs SOAP')?.members.length ?? 0
  const title = first > 0 ? `${counted(first, 'applicant')} to call first` : 'Nobody to call in Match Week'
  return (
    <Frame
      title={title}
      lede="By what applicants enter on the Monday of Match Week and after, looked at anew each minute."
      nav={nav}
    >
      <CohortWork {...work} />
      <When asked={cohort}>
        {() =>
          lanes.map(({ lane, members }) =>
            members.length === 0 ? null : (
              <Section key={lane} title={`${dutyTitles[lane]}: ${members.length}`} id={lane.replace(' ', '-')}>
                <ul className="office-list">
                  {members.map(({ id, label, line }) => (
                    <li key={id}>
                      <a href={`#/applicant/${id}`}>{label}</a>{' '}
                      <span className="soft">{line?.message && wordsFor('mondayMessage', line.message)}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            ),
          )
        }
      </When>
    </Frame>
  )
}

function laneOf({ stage, message }: NonNullable<CohortRow['line']>): DutyLane | undefined {
  return dutyLaneOf({ stage, ...(message === undefined ? {} : { message }) })
}
