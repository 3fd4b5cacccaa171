import { createContext, useContext, useId, useState } from 'react'
import type { Context, ReactNode } from 'react'
import type { FieldProblem } from '../../../draft/accepted-part.ts'
import type { Json } from '../../../draft/draft.ts'
import { fieldChange } from '../../../draft/field-change.ts'
import { useAppState, useProblem, useValueAt } from '../../../state/hooks.ts'
import type { Field } from '../fields/field.ts'
import { isSaidBeside, problemWords } from '../problem-words.ts'
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
  'partner’s programs',
  'countries',
  'states',
  'specialties',
])

interface Effects {
  /** Called before an answer changes. */
  readonly changed: (path: string) => void
  /** What the last change of this answer did to the chance; nothing at every other field. */
  readonly effectOf: (path: string) => ReactNode
}

/** Where answers are told what they do, which is on the profile. */
export const FieldEffects: Context<Effects> = createContext<Effects>({ changed: () => undefined, effectOf: () => null })

interface FieldFrameProps {
  readonly field: Field
  readonly path: string
  readonly children: (control: ControlProps) => ReactNode
}

/** One question: label, hint, why we ask, the control, and what is wrong with the answer once the field was left. */
export function FieldFrame({ field, path, children }: FieldFrameProps): ReactNode {
  const id = useId()
  const { profile } = useAppState()
  const { changed, effectOf } = useContext(FieldEffects)
  const value = useValueAt(path)
  const problem = useProblem((one) => isSaidBeside(one, path, field))
  const [inside, setInside] = useState(false)
  // What was wrong with the answer before this one is not said of this one.
  const [mended, setMended] = useState<FieldProblem>()
  const shown = inside || problem === mended ? undefined : problem
  const change = (next: Json | undefined): void => {
    setMended(problem)
    changed(path)
    profile.change(...fieldChange(profile.draft.get(), path, next))
  }
  const described = [field.hint && `${id}-hint`, shown && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const isGroup = grouped.has(field.input.kind) && !(field.input.kind === 'choice' && field.input.options.length > 5)
  const Frame = isGroup ? 'fieldset' : 'div'
  const Label = isGroup ? 'legend' : 'label'
  return (
    <Frame
      className={`field ${shown ? 'field-wrong' : ''}`}
      data-field={path}
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
          {problemWords(shown, field, value)}
        </p>
      )}
      {children({
        id,
        label: field.label,
        value,
        change,
        describedBy: isGroup ? undefined : described,
        invalid: shown !== undefined,
      })}
      {effectOf(path)}
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
