import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Lever } from '#domain/plan'
import { sortLevers } from '#domain/what-if'
import { changeScale, LeverCard } from '../../parts/lever-card.tsx'
import { Section } from '../../parts/page.tsx'
import { Unweighed } from '../../parts/unweighed.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { askLeversBeside, useFollowUp } from '../../state/use-follow-up.ts'

const orders = [
  { by: 'gain', label: 'Most gain' },
  { by: 'per dollar', label: 'Gain for each dollar' },
  { by: 'per week', label: 'Gain for each week' },
] as const

export interface LeversProps {
  /** Ids of the tasks that stand in the plan. */
  readonly planned: ReadonlySet<string>
  readonly put: (lever: Lever) => void
}

/** What can still be done, each run as a world of its own; sorted by gain, or by what it costs in money or time. */
export function Levers({ planned, put }: LeversProps): ReactNode {
  const found = useFollowUp(askLeversBeside)
  const levers = found?.levers
  const [by, setBy] = useState<(typeof orders)[number]['by']>('gain')
  return (
    <Section title="What would change your chance" id="levers">
      {levers ? (
        <>
          <Unweighed found={found} />
          <fieldset className="pills no-print">
            <legend className="hidden">Order</legend>
            {orders.map((order) => (
              <label key={order.by} className="pill">
                <input type="radio" name="lever-order" checked={by === order.by} onChange={() => setBy(order.by)} />
                <span>{order.label}</span>
              </label>
            ))}
          </fieldset>
          <ul className="grid-3">
            {sortLevers(levers, by).map((lever) => (
              <li key={lever.id} className="lever-item">
                <LeverCard lever={lever} scale={changeScale(levers.map(({ change }) => change))} />
                {planned.has(`lever-${lever.id}`) ? (
                  <span className="small soft">In your plan</span>
                ) : (
                  <button type="button" className="button quiet" onClick={() => put(lever)}>
                    Put into my plan<span className="hidden">: {lever.title}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Skeleton lines={4} label="Running the model once for each thing you could change" />
      )}
    </Section>
  )
}
