import { useState } from 'react'
import type { ReactNode } from 'react'
import { useAppState } from '../state/hooks.ts'
import { useAnswer } from '../state/use-answer.ts'
import type { NamedProgram } from '../work/files-protocol.ts'
import { Labelled } from './labelled.tsx'
import { MissingPrograms } from './missing-programs.tsx'

export interface ProgramSearchProps {
  readonly label: string
  readonly chosen: NamedProgram | undefined
  readonly choose: (program: NamedProgram | undefined) => void
}

const shown = 30

/** Finds one program of the directory by words of its name, place or specialty, or by its number. */
export function ProgramSearch({ label, chosen, choose }: ProgramSearchProps): ReactNode {
  const { files } = useAppState()
  const named = useAnswer(files.programs)
  const programs = named?.programs ?? []
  const [words, setWords] = useState(chosen?.label ?? '')
  const found = words.length < 2 ? [] : matching(programs, words)
  return (
    <>
      <Labelled label={label}>
        {(id) => (
          <>
            <input
              id={id}
              className="input"
              list={`${id}-list`}
              value={words}
              autoComplete="off"
              placeholder="Name, city or number"
              onChange={(event) => {
                const typed = event.target.value
                setWords(typed)
                choose(programs.find((program) => program.label === typed || program.id === typed))
              }}
            />
            <datalist id={`${id}-list`}>
              {found.map((program) => (
                <option key={program.id} value={program.label}>
                  {program.id}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Labelled>
      {named && <MissingPrograms missing={named.missing} />}
    </>
  )
}

function matching(programs: readonly NamedProgram[], text: string): readonly NamedProgram[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return programs
    .filter(({ label, id }) => words.every((word) => label.toLowerCase().includes(word) || id.includes(word)))
    .slice(0, shown)
}
