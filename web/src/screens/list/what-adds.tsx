import type { ReactNode } from 'react'
import type { Added } from '#domain/list'
import { ChangeFigure, changeScale } from '../../parts/lever-card.tsx'
import { Section } from '../../parts/page.tsx'
import { moneyText } from '#domain/say'
import type { Advice } from '../../work/protocol.ts'

/** What the signals add, and what each specialty adds where there are several: the best list with it against the best without. */
export function WhatAdds({ adds, advice }: { readonly adds: readonly Added[]; readonly advice: Advice }): ReactNode {
  if (adds.length === 0) return null
  const scale = changeScale(adds.map(({ matchChance }) => matchChance))
  const nameOf = ({ what, specialty }: Added): string =>
    what === 'signals' ? 'Your signals' : (advice.specialties.find(({ id }) => id === specialty)?.name ?? String(specialty))
  return (
    <Section title="What each part of the list adds" id="adds">
      <ul className="grid-3">
        {adds.map((added) => (
          <li key={nameOf(added)} className="card other-list">
            <h3>{nameOf(added)}</h3>
            <ChangeFigure change={added.matchChance} scale={scale} />
            <p className="small soft">
              {added.fees === 0
                ? 'They cost nothing.'
                : added.fees > 0
                  ? `For ${moneyText(added.fees)} in fees.`
                  : `Without it the same number of applications would cost ${moneyText(-added.fees)} more.`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
