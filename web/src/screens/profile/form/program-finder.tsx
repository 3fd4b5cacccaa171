import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Option } from '../fields/field.ts'

export interface ProgramFinderProps {
  readonly id?: string
  readonly label: string
  readonly options: readonly Option[]
  readonly pick: (id: string) => void
}

const mostShown = 20

/** Finds one of these programs by words of its name or place; choosing it is the answer. */
export function ProgramFinder({ id, label, options, pick }: ProgramFinderProps): ReactNode {
  const list = useId()
  const [typed, setTyped] = useState('')
  if (options.length === 0) return <p className="field-hint">Choose the specialty first; its programs can then be found here.</p>
  return (
    <>
      <input
        id={id}
        className="input"
        type="search"
        list={list}
        autoComplete="off"
        placeholder="Name or city"
        aria-label={label}
        value={typed}
        onChange={(event) => {
          const chosen = options.find((option) => option.label === event.target.value)
          setTyped(chosen ? '' : event.target.value)
          if (chosen) pick(chosen.value)
        }}
      />
      <datalist id={list}>
        {matching(options, typed).map((option) => (
          <option key={option.value} value={option.label}>
            {option.label}
          </option>
        ))}
      </datalist>
    </>
  )
}

function matching(options: readonly Option[], typed: string): readonly Option[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return options.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))).slice(0, mostShown)
}
