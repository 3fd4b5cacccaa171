import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { valueAt } from '../../../draft/draft.ts'
import { useAdviceStatus, useAppState, useDraft } from '../../../state/hooks.ts'
import type { Field } from '../fields/field.ts'
import { problemWords } from '../problem-words.ts'
import type { ControlProps } from './control.ts'
import '../../../parts/form.css'

/** Kinds whose answer is given by several controls, and which therefore are a group with a legend. */
const grouped: ReadonlySet<string> = new Set([
  'choice',
  'several',
  'yes or no',
  'specialty choices',
  'hours by day',
  'days',
  'by specialty',
  'by state',
  'by program',
  'programs',
  'countries',
  'states',
  'specialties',
])

interface FieldFrameProps {
  readonly field: Field
  readonly path: string
  readonly children: (control: ControlProps) => ReactNode
}

/** One question: label, hint, why we ask, the control, and what is wrong with the answer once the field was left. */
export function FieldFrame({ field, path, children }: FieldFrameProps): ReactNode {
  const id = useId()
  const { profile } = useAppState()
  const draft = useDraft()
  const value = valueAt(draft, path)
  const [inside, setInside] = useState(false)
  const problem = useAdviceStatus().problems.find((one) => one.path === path)
  const shown = inside ? undefined : problem
  const described = [field.hint && `${id}-hint`, shown && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const isGroup = grouped.has(field.input.kind) && !(field.input.kind === 'choice' && field.input.options.length > 5)
  const Frame = isGroup ? 'fieldset' : 'div'
  const Label = isGroup ? 'legend' : 'label'
  return (
    <Frame
      className={`field ${shown ? 'field-wrong' : ''}`}
      aria-describedby={isGroup ? described : undefined}
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
    >
      <Label className="field-label" {...(isGroup ? {} : { htmlFor: id })}>
        {field.label}
      </Label>
      {field.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {shown && (
        <p className="field-problem" id={`${id}-problem`}>
          <span className="hidden">Problem: </span>
          {problemWords(shown, field.label, draft)}
        </p>
      )}
      {children({
        id,
        label: field.label,
        value,
        change: (next) => profile.change(path, next),
        describedBy: isGroup ? undefined : described,
        invalid: shown !== undefined,
      })}
      {field.why && <WhyWeAsk why={field.why} />}
    </Frame>
  )
}

function WhyWeAsk({ why }: { readonly why: string }): ReactNode {
  return (
    <details className="why">
      <summary>Why we ask</summary>
      <p>{why}</p>
    </details>
  )
}
