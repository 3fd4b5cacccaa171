import type { ReactNode } from 'react'
import type { ProgramId } from '#domain'
import { FieldRow } from '../profile/form/field-row.tsx'

/** What the applicant found out or thinks of a program; kept in the profile, beside our facts and above them. */
export function OwnNotes({ id }: { readonly id: ProgramId }): ReactNode {
  return (
    <div className="form">
      <FieldRow
        path={`preferences.ratings["${id}"]`}
        field={{
          path: 'rating',
          label: 'Your rating',
          hint: '0 to 10',
          input: { kind: 'weight' },
          why: 'Counts in the list as much as you weigh “your own rating” in your preferences.',
        }}
      />
      <FieldRow
        path={`preferences.notes["${id}"]`}
        field={{
          path: 'note',
          label: 'Notes',
          input: { kind: 'text', rows: 4 },
          hint: 'Who you wrote to, what they said, on which day.',
        }}
      />
    </div>
  )
}
