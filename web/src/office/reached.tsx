import type { ReactNode } from 'react'
import type { OfficeRun } from '#client'
import { counted } from '#domain/say'
import { Section } from '../parts/page.tsx'
import { FailedLines } from './failed-lines.tsx'

/** Whom a supposition reaches, and what would read otherwise. */
export function Reached({ run: { reached, applicants, failed } }: { readonly run: OfficeRun }): ReactNode {
  const many = reached.length === 0 ? 'nobody' : reached.length
  return (
    <Section title={`It reaches ${many} of ${counted(applicants, 'applicant')}`} id="reached">
      <FailedLines failed={failed} />
      <ul className="office-list">
        {reached.map(({ id, label, changes }) => (
          <li key={id}>
            <a href={`#/applicant/${id}`}>{label}</a>
            <ul className="bullets">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
