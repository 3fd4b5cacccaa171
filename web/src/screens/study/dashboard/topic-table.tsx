import { useState } from 'react'
import type { ReactNode } from 'react'
import type { SystemId, TopicRow } from '#domain/study'
import { percentText, percentRange, counted } from '#domain/say'
import { points } from './study-words.ts'
import { along } from '../../../parts/along.ts'

const firstRows = 6

/** Topics by what they cost: the bar is points lost, the words say what an hour brings and whether enough was asked. */
export function TopicTable({ rows }: { readonly rows: readonly TopicRow<SystemId>[] }): ReactNode {
  const [all, setAll] = useState(false)
  const most = Math.max(0.1, ...rows.map(({ pointsLost }) => pointsLost))
  const shown = all ? rows : rows.slice(0, firstRows)
  return (
    <>
      <ol className="topics">
        {shown.map((row) => (
          <li key={row.id}>
            <div className="topic-head">
              <h3>{row.name}</h3>
              <span>
                <b>{points(row.pointsLost)}</b> <span className="soft">lost</span>
              </span>
            </div>
            <svg width="100%" height="10" aria-hidden>
              <rect className="topic-track" width="100%" y="2" height="6" rx="3" />
              <rect className="topic-bar" width={along(row.pointsLost / most)} y="2" height="6" rx="3" />
            </svg>
            <p className="small soft">
              {percentText(row.accuracy.mean)} right ({percentRange(row.accuracy)})
              {row.now === undefined ? '' : `, lately ${percentText(row.now)}`}
              {row.peers === undefined ? '' : `; others ${percentText(row.peers)}`}
              {' · '}
              {points(row.pointsPerHour)} an hour
              {' · '}
              {row.asked === 0
                ? 'never asked'
                : row.sampled.enough
                  ? 'enough asked'
                  : `about ${counted(row.sampled.missing, 'more question')} to be sure`}
            </p>
          </li>
        ))}
      </ol>
      {rows.length > firstRows && (
        <button type="button" className="button quiet" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${rows.length} systems`}
        </button>
      )}
    </>
  )
}
