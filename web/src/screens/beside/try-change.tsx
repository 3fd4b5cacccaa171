import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Labelled } from '../../parts/labelled.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useAdvice, useDraft } from '../../state/hooks.ts'
import { useSetBeside } from '../../state/use-beside.ts'
import { specialtyOptions } from '../profile/form/specialty-options.ts'
import { higherScore, otherSpecialty, yearLater } from './what-ifs.ts'
import type { WhatIf } from './what-ifs.ts'

/** One tap makes a copy of the profile with one thing changed. */
export function TryChange(): ReactNode {
  const draft = useDraft()
  const advice = useAdvice()
  const setBeside = useSetBeside()
  const say = useNotice()
  const add = ({ title, profile }: WhatIf): void =>
    say({ text: `Beside your profile: ${title}.`, action: { label: 'Undo', run: setBeside({ title, profile }) } })
  const ready = [higherScore(draft), advice && yearLater(draft, advice.season.match), { title: 'A copy of it', profile: draft }]
  return (
    <div className="row beside-tries">
      {ready.map(
        (one) =>
          one && (
            <button key={one.title} type="button" className="button" onClick={() => add(one)}>
              <Plus size={18} aria-hidden /> {one.title}
            </button>
          ),
      )}
      <Labelled label="Another specialty instead">
        {(id) => (
          <select
            id={id}
            className="input"
            value=""
            onChange={({ target }) => {
              const chosen = specialtyOptions.find(({ value }) => value === target.value)
              if (chosen) add(otherSpecialty(draft, chosen))
            }}
          >
            <option value="">Choose one</option>
            {specialtyOptions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </div>
  )
}
