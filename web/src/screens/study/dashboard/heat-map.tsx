import type { ReactNode } from 'react'
import type { CellRow, DisciplineId, StudyDashboard, TopicRow } from '#domain/study'
import { useSheet } from '../../../parts/sheet.tsx'
import { heatOf } from './heat.ts'
import type { Heat } from './heat.ts'
import { percentText, percentRange } from '#domain/say'
import { points } from './study-words.ts'

const columns: readonly { readonly id: DisciplineId; readonly name: string; readonly short: string }[] = [
  { id: 'medicine', name: 'Medicine', short: 'Med' },
  { id: 'surgery', name: 'Surgery', short: 'Surg' },
  { id: 'pediatrics', name: 'Pediatrics', short: 'Peds' },
  { id: 'obstetrics-gynecology', name: 'Obstetrics and gynecology', short: 'OB/Gyn' },
  { id: 'psychiatry', name: 'Psychiatry', short: 'Psych' },
]

type Cell = Pick<CellRow, 'asked' | 'right' | 'accuracy' | 'sampled' | 'pointsLost' | 'pointsPerHour' | 'peers'>

/** Each system by each discipline: its share right after shrinkage, against what the target asks for. Dotted where too few were asked. */
export function HeatMap({ dashboard }: { readonly dashboard: StudyDashboard }): ReactNode {
  const { systems, cells, target, disciplines } = dashboard
  const byKey = new Map(cells.map((cell) => [`${cell.system}/${cell.discipline}`, cell]))
  const rows = systems.toSorted((a, b) => b.weight - a.weight)
  const byDiscipline = new Map(disciplines.map((row) => [row.id, row]))
  return (
    <>
      <table className="heat">
        <caption className="hidden">Share right by system and discipline, in percent</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">System</span>
            </th>
            <th scope="col">All</th>
            {columns.map(({ id, name, short }) => (
              <th key={id} scope="col">
                <abbr title={name}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name} <span className="soft small">{percentText(row.weight)} of the exam</span>
              </th>
              <HeatCell title={row.name} cell={row} target={target.accuracy} strong />
              {columns.map(({ id, name }) => (
                <HeatCell key={id} title={`${row.name}, ${name}`} cell={byKey.get(`${row.id}/${id}`)} target={target.accuracy} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">All systems</th>
            <td className="heat-empty">
              <span className="hidden">See the number on top</span>
            </td>
            {columns.map(({ id, name }) => (
              <HeatCell key={id} title={name} cell={byDiscipline.get(id)} target={target.accuracy} strong />
            ))}
          </tr>
        </tbody>
      </table>
      <ul className="heat-key small">
        {keys.map(({ heat, text }) => (
          <li key={heat}>
            <span className={`heat-sample heat-${heat}`} aria-hidden /> {text}
          </li>
        ))}
        <li>
          <span className="heat-sample heat-few" aria-hidden /> dotted: asked too few times to believe
        </li>
      </ul>
    </>
  )
}

const keys: readonly { readonly heat: Heat; readonly text: string }[] = [
  { heat: 'far-below', text: 'more than 10 below what the target asks' },
  { heat: 'below', text: 'below it' },
  { heat: 'near', text: 'about there' },
  { heat: 'above', text: 'above it' },
]

interface HeatCellProps {
  readonly title: string
  readonly cell: Cell | TopicRow<string> | undefined
  readonly target: number
  readonly strong?: boolean
}

function HeatCell({ title, cell, target, strong = false }: HeatCellProps): ReactNode {
  const { open } = useSheet()
  if (!cell || cell.asked === 0) {
    return (
      <td className="heat-empty">
        <span aria-hidden>·</span>
        <span className="hidden">never asked</span>
      </td>
    )
  }
  const { accuracy, sampled } = cell
  const share = Math.round(accuracy.mean * 100)
  return (
    <td>
      <button
        type="button"
        className={`heat-cell heat-${heatOf(accuracy.mean, target)} ${sampled.enough ? '' : 'heat-few'} ${strong ? 'heat-strong' : ''}`}
        aria-haspopup="dialog"
        aria-label={`${title}: ${percentText(accuracy.mean)} right${sampled.enough ? '' : ', asked too few times'}`}
        onClick={() => open({ title, body: <CellStory cell={cell} target={target} /> })}
      >
        {share}
      </button>
    </td>
  )
}

function CellStory({ cell, target }: { readonly cell: Cell; readonly target: number }): ReactNode {
  const { asked, right, accuracy, sampled, peers, pointsLost, pointsPerHour } = cell
  return (
    <dl className="cell-story">
      <div>
        <dt>Answered</dt>
        <dd>
          {Math.round(right * 10) / 10} right of {asked}
        </dd>
      </div>
      <div>
        <dt>Most likely share right</dt>
        <dd>
          {percentText(accuracy.mean)} ({percentRange(accuracy)}); few answers are pulled towards the average
        </dd>
      </div>
      <div>
        <dt>The target asks for</dt>
        <dd>{percentText(target)}</dd>
      </div>
      {peers !== undefined && (
        <div>
          <dt>Others on the same questions</dt>
          <dd>{percentText(peers)}</dd>
        </div>
      )}
      <div>
        <dt>Enough asked?</dt>
        <dd>{sampled.enough ? 'yes' : `about ${sampled.missing} more before it can be believed`}</dd>
      </div>
      <div>
        <dt>Costs you</dt>
        <dd>
          {points(pointsLost)} of the score; an hour would bring back {points(pointsPerHour)}
        </dd>
      </div>
    </dl>
  )
}
