import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { isIsoDate, isoDate, programId, valuesOf } from '#domain'
import type { Choice, ChoiceName } from '#domain'
import type { Application } from '#domain/season'
import { labelFor } from '../../../parts/choice-label.ts'
import { Labelled } from '../../../parts/labelled.tsx'
import { LabelledSelect } from '../../../parts/labelled-select.tsx'
import { useNotice } from '../../../parts/notice.tsx'
import { useAdvice } from '../../../state/hooks.ts'
import { useSeason } from '../../../state/use-season.ts'
import type { Option } from '../fields/field.ts'
import type { ControlProps } from './control.ts'
import { ProgramFinder } from './program-finder.tsx'
import { programOptions } from './program-options.ts'

/** The Match whose applications are out. Noted in the season log once a whole year stands there. */
export function AppliedForInput(control: ControlProps): ReactNode {
  const { appliedFor, setApplied } = useSeason()
  const kept = appliedFor === undefined ? '' : String(appliedFor)
  const [typed, setTyped] = useState<string>()
  return (
    <input
      id={control.id}
      className="input input-number"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? kept}
      aria-describedby={control.describedBy}
      onChange={({ target: { value } }) => {
        const isYear = /^20[2-9]\d$/.test(value)
        setTyped(isYear || value === '' ? undefined : value)
        if (isYear) setApplied(Number(value))
        else if (value === '') setApplied(undefined)
      }}
    />
  )
}

/** The applications of the season, each folded to a line; what is said here is an entry of the season log. */
export function ApplicationsInput({ id, label }: ControlProps): ReactNode {
  const season = useSeason()
  const options = programOptions(useAdvice())
  return (
    <div className="entries">
      {season.applications.map((application) => (
        <ApplicationEntry key={application.program} application={application} options={options} />
      ))}
      <ProgramFinder
        id={id}
        label={`${label}: find a program`}
        options={options}
        pick={(program) => season.note(season.of(programId(program)) ?? { program: programId(program) })}
      />
    </div>
  )
}

interface EntryProps {
  readonly application: Application
  readonly options: readonly Option[]
}

function ApplicationEntry({ application, options }: EntryProps): ReactNode {
  const season = useSeason()
  const say = useNotice()
  const { program, outcome } = application
  const name = options.find(({ value }) => value === program)?.label ?? program
  const title = [name, outcome && labelFor('programAnswer', outcome)].filter(Boolean).join(', ')
  const remove = (): void => {
    season.drop(program)
    say({ text: `Took away ${title}.`, action: { label: 'Undo', run: season.undo } })
  }
  return (
    <details className="entry">
      <summary>
        <span className="entry-name">{title}</span>
      </summary>
      <div className="entry-fields">
        <ApplicationFields application={application} note={season.note} />
        <button type="button" className="button" onClick={remove}>
          <Trash2 size={18} aria-hidden /> Take away this application
        </button>
      </div>
    </details>
  )
}

interface FieldsProps {
  readonly application: Application
  readonly note: (application: Application) => void
}

function ApplicationFields({ application, note }: FieldsProps): ReactNode {
  const { signal, outcome, date, rank, ...rest } = application
  const set = (part: Partial<Parts>): void => note({ ...rest, ...given({ signal, outcome, date, rank, ...part }) })
  return (
    <>
      <ChoiceSelect label="Signal sent" name="sentSignal" value={signal} choose={(value) => set({ signal: value })} />
      <ChoiceSelect
        label="What they said"
        name="programAnswer"
        value={outcome}
        choose={(value) => set({ outcome: value, ...(value === undefined ? { date: undefined } : {}) })}
      />
      {outcome !== undefined && (
        <Labelled label="On">
          {(id) => (
            <input
              id={id}
              className="input input-day"
              type="date"
              value={date ?? ''}
              onChange={({ target }) => set({ date: isIsoDate(target.value) ? isoDate(target.value) : undefined })}
            />
          )}
        </Labelled>
      )}
      <Labelled label="Your rank for it">
        {(id) => (
          <input
            key={rank ?? 0}
            id={id}
            className="input input-number"
            type="text"
            inputMode="numeric"
            defaultValue={rank ?? ''}
            onBlur={({ target }) => set({ rank: /^[1-9]\d{0,2}$/.test(target.value) ? Number(target.value) : undefined })}
          />
        )}
      </Labelled>
    </>
  )
}

type Parts = { readonly [Key in Exclude<keyof Application, 'program'>]: Application[Key] | undefined }

/** Only the parts that were said. */
function given(parts: Parts): Omit<Application, 'program'> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

interface ChoiceSelectProps<Name extends ChoiceName> {
  readonly label: string
  readonly name: Name
  readonly value: Choice<Name> | undefined
  readonly choose: (value: Choice<Name> | undefined) => void
}

function ChoiceSelect<Name extends ChoiceName>({ name, ...props }: ChoiceSelectProps<Name>): ReactNode {
  return <LabelledSelect options={valuesOf(name)} word={(one) => labelFor(name, one)} none="Not said" {...props} />
}
