import type { ReactNode } from 'react'
import type { IsoDate } from '#domain'
import type { Program } from '#domain/claims'
import { FactLine } from '../../parts/fact-chip.tsx'
import { factOf } from './fact-of.tsx'
import { labelLines } from './label-lines.ts'
import type { LabelLine } from './label-lines.ts'

/** What is known, in the same place for every program, each value with its year and source behind it. */
export function FactsLabel({ program, today }: { readonly program: Program; readonly today: IsoDate }): ReactNode {
  return (
    <dl className="label">
      {labelLines.map(([group, own]) => (
        <div key={group} className="label-group">
          <dt className="label-title">{group}</dt>
          {own.map(({ field, label }) => (
            <dd key={field}>
              <FactCell program={program} field={field} label={label} today={today} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

interface FactCellProps extends LabelLine {
  readonly program: Program
  readonly today: IsoDate
}

/** One line of the label: what is in force, its year and source behind it, and the place for an answer where one can be asked for. */
export function FactCell({ program, field, label, today }: FactCellProps): ReactNode {
  return <FactLine {...factOf(program, { field, label }, today)} />
}
