import type { ReactNode } from 'react'
import type { ProgramId } from '#domain'
import { Section } from '../../parts/page.tsx'
import { valueAt } from '../../draft/draft.ts'
import { useDraft } from '../../state/hooks.ts'
import { FieldRow } from '../profile/form/field-row.tsx'

/** What the applicant found out or thinks of a program; kept in the profile, beside our facts and above them. Paper has what is written. */
export function OwnNotes({ id }: { readonly id: ProgramId }): ReactNode {
  const path = `preferences.notes["${id}"]`
  const note = valueAt(useDraft(), path)
  return (
    <div className={typeof note === 'string' ? '' : 'no-print'}>
      <Section title="Your own notes" id="notes">
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
            path={path}
            field={{
              path: 'note',
              label: 'Notes',
              input: { kind: 'text', rows: 4 },
              hint: 'Who you wrote to, what they said, on which day.',
            }}
          />
        </div>
        {typeof note === 'string' && (
          <p className="on-paper" dir="auto">
            {note}
          </p>
        )}
      </Section>
    </div>
  )
}
