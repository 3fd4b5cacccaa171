import type { ReactNode } from 'react'
import { practice } from '../../profile/fields/exams.ts'
import { FieldRow } from '../../profile/form/field-row.tsx'

const asked: ReadonlySet<string> = new Set(['study.hoursByDay', 'study.restDays', 'study.targetScore'])

/** The questions of the profile that the week stands on, answered here. */
export function HoursForm(): ReactNode {
  return (
    <div className="form">
      {practice.parts
        .flatMap(({ fields }) => fields)
        .filter(({ path }) => asked.has(path))
        .map((field) => (
          <FieldRow key={field.path} field={field} path={field.path} />
        ))}
    </div>
  )
}
