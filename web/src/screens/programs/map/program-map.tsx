import { useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { stateName } from '#domain/claims'
import { counted } from '#domain/say'
import type { Row } from '../catalogue.ts'
import { findRows } from '../catalogue.ts'
import type { ViewProps } from '../view.ts'
import { withToggled, withValues } from '../view.ts'
import { byState, shadeOf } from './by-state.ts'
import type { InState } from './by-state.ts'
import { inset, sheet, stateShapes } from './state-shapes.ts'
import '../../../parts/chart.css'
import './program-map.css'

interface ProgramMapProps extends ViewProps {
  /** Every program, whatever the view narrows to. */
  readonly rows: readonly Row[]
}

/** Where the programs are that pass the other filters; a state, pressed on the map or in the table beside it, narrows to itself. */
export function ProgramMap({ rows, advice, view, change }: ProgramMapProps): ReactNode {
  const asked = useDeferredValue(view)
  const states = useMemo(() => byState(findRows(rows, withValues(asked, 'state', []), advice.today)), [rows, asked, advice])
  const chosen = view.query.facets.state ?? []
  const toggle = (code: string): void => change((now) => withToggled(now, 'state', code))
  const [most] = states
  return (
    <figure className="program-map">
      <figcaption className="chart-title">
        {most
          ? `${stateName(most.code)} has the most of them: ${counted(most.found, 'program')}`
          : 'No state has a program that passes'}
      </figcaption>
      <Picture {...{ states, chosen, toggle }} />
      <StateTable {...{ states, chosen, toggle }} />
      <p className="soft small program-map-source">Shapes: US Census Bureau, 2017 cartographic boundary files (us-atlas 3).</p>
    </figure>
  )
}

interface StatesProps {
  readonly states: readonly InState[]
  readonly chosen: readonly string[]
  readonly toggle: (code: string) => void
}

/** For the eye and the hand; whoever listens or types has the table. */
function Picture({ states, chosen, toggle }: StatesProps): ReactNode {
  const found = new Map(states.map(({ code, found: count }) => [code, count]))
  const most = states[0]?.found ?? 0
  return (
    <svg className="program-map-picture" viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden>
      <rect className="program-map-inset" {...inset} />
      {stateShapes.map(({ code, path }) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the table beside it
        <path
          key={code}
          d={path}
          className={`map-state map-shade-${shadeOf(found.get(code) ?? 0, most)} ${chosen.includes(code) ? 'map-chosen' : ''}`}
          onClick={() => toggle(code)}
        >
          <title>{`${stateName(code)}: ${found.get(code) ?? 0}`}</title>
        </path>
      ))}
      {stateShapes.map(
        ({ code, label }) =>
          label &&
          found.has(code) && (
            <text key={code} className="map-count" x={label[0]} y={label[1]}>
              {found.get(code)}
            </text>
          ),
      )}
    </svg>
  )
}

function StateTable({ states, chosen, toggle }: StatesProps): ReactNode {
  return (
    <div className="map-table" tabIndex={0} role="region" aria-label="Programs by state">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Programs</th>
            <th scope="col">On your list</th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ code, found, listed }) => (
            <tr key={code}>
              <th scope="row">
                <button type="button" className="chosen" aria-pressed={chosen.includes(code)} onClick={() => toggle(code)}>
                  {stateName(code)}
                </button>
              </th>
              <td className="number">{found}</td>
              <td className="number">{listed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
