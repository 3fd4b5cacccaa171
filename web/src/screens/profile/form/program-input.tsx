import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { isList, textOf } from '../../../draft/draft.ts'
import { useAdvice } from '../../../state/hooks.ts'
import type { ControlProps } from './control.ts'
import { ProgramFinder } from './program-finder.tsx'
import { programOptions } from './program-options.ts'

export function ProgramInput(control: ControlProps): ReactNode {
  const chosen = textOf(control.value)
  return (
    <div className="picks">
      {chosen !== '' && <Picked ids={[chosen]} remove={() => control.change(undefined)} />}
      {chosen === '' && <ProgramFinder id={control.id} label={control.label} pick={control.change} />}
    </div>
  )
}

export function ProgramsInput(control: ControlProps): ReactNode {
  const chosen = isList(control.value) ? control.value.map(textOf) : []
  const set = (ids: readonly string[]): void => control.change(ids.length === 0 ? undefined : ids)
  return (
    <div className="picks">
      <Picked ids={chosen} remove={(id) => set(chosen.filter((one) => one !== id))} />
      <ProgramFinder
        id={control.id}
        label={`${control.label}: find a program`}
        pick={(id) => set([...new Set([...chosen, id])])}
      />
    </div>
  )
}

function Picked({ ids, remove }: { readonly ids: readonly string[]; readonly remove: (id: string) => void }): ReactNode {
  const options = programOptions(useAdvice())
  if (ids.length === 0) return null
  return (
    <ul className="picked">
      {ids.map((id) => {
        const label = options.find((option) => option.value === id)?.label ?? id
        return (
          <li key={id}>
            <button type="button" className="picked-item" aria-label={`Take away ${label}`} onClick={() => remove(id)}>
              {label} <X size={16} aria-hidden />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
