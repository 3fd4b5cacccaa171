import type { ReactNode } from 'react'
import type { Field } from '../fields/field.ts'
import { FieldFrame } from './field-frame.tsx'
import { FieldInput } from './field-input.tsx'
import type { RenderRow } from './list-input.tsx'

/** One question with the control of its kind, whichever that is. */
export function FieldRow({ field, path }: { readonly field: Field; readonly path: string }): ReactNode {
  return (
    <FieldFrame field={field} path={path}>
      {(control) => <FieldInput field={field} path={path} control={control} renderRow={renderRow} />}
    </FieldFrame>
  )
}

const renderRow: RenderRow = (field, path) => <FieldRow field={field} path={path} />
