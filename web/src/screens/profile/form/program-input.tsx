import { X } from 'lucide-react'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { specialtyId } from '#domain'
import type { SpecialtyId } from '#domain'
import { isList, textOf } from '../../../draft/draft.ts'
import { MissingPrograms } from '../../../parts/missing-programs.tsx'
import { useAdvice, useAppState, useValueAt } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import type { Option } from '../fields/field.ts'
import type { ControlProps } from './control.ts'
import { ProgramFinder } from './program-finder.tsx'
import { programOptions } from './program-options.ts'

export function ProgramInput(control: ControlProps): ReactNode {
  const options = programOptions(useAdvice())
  const chosen = textOf(control.value)
  return (
    <div className="picks">
      {chosen === '' ? (
        <ProgramFinder id={control.id} label={control.label} options={options} pick={control.change} />
      ) : (
        <Picked ids={[chosen]} options={options} remove={() => control.change(undefined)} />
      )}
    </div>
  )
}

export function ProgramsInput(control: ControlProps): ReactNode {
  return <Several {...control} options={programOptions(useAdvice())} />
}

/** Of the specialty the partner applies in, which need not be one of the applicant’s own. */
export function PartnersProgramsInput(control: ControlProps): ReactNode {
  const specialty = textOf(useValueAt('partner.specialty'))
  return specialty === '' ? (
    <Several {...control} options={[]} />
  ) : (
    <OfSpecialty key={specialty} {...control} specialty={specialtyId(specialty)} />
  )
}

function OfSpecialty({ specialty, ...control }: ControlProps & { readonly specialty: SpecialtyId }): ReactNode {
  const { files } = useAppState()
  const named = useAnswer(useCallback(() => files.programsOf(specialty), [files, specialty]))
  if (named === undefined) return null
  return (
    <>
      <Several {...control} options={named.programs.map(({ id, label }) => ({ value: id, label }))} />
      <MissingPrograms missing={named.missing} />
    </>
  )
}

function Several({ options, ...control }: ControlProps & { readonly options: readonly Option[] }): ReactNode {
  const chosen = isList(control.value) ? control.value.map(textOf) : []
  const set = (ids: readonly string[]): void => control.change(ids.length === 0 ? undefined : ids)
  return (
    <div className="picks">
      <Picked ids={chosen} options={options} remove={(id) => set(chosen.filter((one) => one !== id))} />
      <ProgramFinder
        id={control.id}
        label={`${control.label}: find a program`}
        options={options}
        pick={(id) => set([...new Set([...chosen, id])])}
      />
    </div>
  )
}

interface PickedProps {
  readonly ids: readonly string[]
  readonly options: readonly Option[]
  readonly remove: (id: string) => void
}

function Picked({ ids, options, remove }: PickedProps): ReactNode {
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
