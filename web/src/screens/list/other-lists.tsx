import type { ReactNode } from 'react'
import { BandFigure } from '../../parts/number-with-band.tsx'
import { Section } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { moneyText, counted } from '#domain/say'
import type { Advice, ListMore, ShownList } from '../../work/protocol.ts'

const aims: Readonly<Record<ShownList['aim'], string>> = {
  safest: 'Safest',
  'most informatics': 'Most informatics',
  cheapest: 'Cheapest',
}

/** The own list and three made with another aim, side by side. */
export function OtherLists({ advice, more }: { readonly advice: Advice; readonly more: ListMore | undefined }): ReactNode {
  const { list } = advice
  return (
    <Section title="Your list beside three others" id="others">
      {more ? (
        <ul className="other-lists">
          <li className="card other-list other-own">
            <h3>Yours</h3>
            <BandFigure band={list.matchChance} size="small" scale={1} />
            <p className="small">
              {counted(list.picks.length, 'program')}, <b>{moneyText(list.fees.total)}</b>
            </p>
            <p className="small soft">By your own weights and limits.</p>
          </li>
          {more.others.map((other) => (
            <li key={other.aim} className="card other-list">
              <h3>{aims[other.aim]}</h3>
              <BandFigure band={other.matchChance} size="small" scale={1} />
              <p className="small">
                {counted(other.programs, 'program')}, <b>{moneyText(other.fees)}</b>; {other.shared} are on yours too,{' '}
                {other.withInformatics} show informatics work
              </p>
              <p className="small soft">{other.because.map(({ text }) => text).join(' ')}</p>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton lines={3} label="Making three other lists" />
      )}
    </Section>
  )
}
