import { notCovered, specialtyNames } from 'virtual:specialty-names'
import type { ReactNode } from 'react'
import { notCoveredText } from '#domain'
import { isList, isObject } from '../../../draft/draft.ts'
import type { Json } from '../../../draft/draft.ts'
import { specialtyName } from '../../../parts/specialty-name.ts'
import type { ControlProps } from './control.ts'

const feeders = specialtyNames.filter(({ feeder }) => feeder)
const others = specialtyNames.filter(({ feeder }) => !feeder)

/** Which specialties, and which of them as a backup. The usual ways into clinical informatics come first. */
export function SpecialtyChoices(control: ControlProps): ReactNode {
  const chosen = isList(control.value) ? control.value : []
  const find = (id: string): Json | undefined => chosen.find((choice) => isObject(choice) && choice['id'] === id)
  const toggle = (id: string): void => {
    const next = find(id) ? chosen.filter((choice) => !(isObject(choice) && choice['id'] === id)) : [...chosen, { id }]
    control.change(next.length === 0 ? undefined : next)
  }
  const setBackup = (id: string, backup: boolean): void =>
    control.change(
      chosen.map((choice) => (isObject(choice) && choice['id'] === id ? { id, ...(backup ? { backup } : {}) } : choice)),
    )
  const shownOthers = others.filter(({ id }) => find(id))
  return (
    <div className="specialties">
      <div className="pills">
        {[...feeders, ...shownOthers].map(({ id, name }) => (
          <label key={id} className="pill">
            <input type="checkbox" checked={find(id) !== undefined} onChange={() => toggle(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <AnotherSpecialty left={others.filter(({ id }) => !find(id))} choose={toggle} />
      <NotCovered />
      {chosen.length > 1 && (
        <div className="pills">
          {chosen.filter(isObject).map((choice) => {
            const id = String(choice['id'])
            const name = specialtyName(id)
            return (
              <label key={id} className="pill pill-quiet">
                <input
                  type="checkbox"
                  checked={choice['backup'] === true}
                  onChange={(event) => setBackup(id, event.target.checked)}
                />
                <span>{name} is a backup</span>
              </label>
            )
          })}
        </div>
      )}
    </div>
  )
}

function AnotherSpecialty({
  left,
  choose,
}: {
  readonly left: typeof specialtyNames
  readonly choose: (id: string) => void
}): ReactNode {
  return (
    <select
      className="input"
      value=""
      aria-label="Another specialty"
      onChange={(event) => {
        if (event.target.value !== '') choose(event.target.value)
      }}
    >
      <option value="">Another specialty</option>
      {left.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** What cannot be chosen, by name and why. */
function NotCovered(): ReactNode {
  const first = notCovered.slice(0, 2).map(({ name }) => name)
  return (
    <details>
      <summary>Not here: {first.join(', ')} and others</summary>
      <ul>
        {notCovered.map((one) => (
          <li key={one.id}>{notCoveredText(one)}</li>
        ))}
      </ul>
    </details>
  )
}
