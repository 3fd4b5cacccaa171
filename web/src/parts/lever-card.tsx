import type { ReactNode } from 'react'
import type { Lever } from '#domain/plan'
import { along } from './along.ts'
import { ReasonList } from './reason-line.tsx'
import { useSheet } from './sheet.tsx'
import { changePoint, changeRange, changeUnit, dayText, moneyText, counted } from '#domain/say'
import './lever-card.css'

/** Signature 4: what to do, what it changes with its band, cost, time, deadline. */
export function LeverCard({ lever, scale }: { readonly lever: Lever; readonly scale: ChangeScale }): ReactNode {
  const { open } = useSheet()
  return (
    <button
      type="button"
      className="lever"
      aria-haspopup="dialog"
      onClick={() => open({ title: lever.title, body: <LeverStory lever={lever} scale={scale} /> })}
    >
      <span className="lever-title">{lever.title}</span>
      <Worth lever={lever} scale={scale} />
      <span className="lever-facts">{leverFacts(lever).join(' · ')}</span>
    </button>
  )
}

function LeverStory({ lever, scale }: { readonly lever: Lever; readonly scale: ChangeScale }): ReactNode {
  return (
    <>
      <Worth lever={lever} scale={scale} />
      {lever.change && (
        <p>
          The same model, run twice with the same luck: once as you are, once with this changed. The difference is what it adds to
          your chance of matching, with its 80 % band.
        </p>
      )}
      {leverFacts(lever).length > 0 && (
        <ul className="lever-story-facts">
          {leverFacts(lever).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <ReasonList reasons={lever.because} showSource />
    </>
  )
}

function Worth({ lever: { change }, scale }: { readonly lever: Lever; readonly scale: ChangeScale }): ReactNode {
  return change ? <ChangeFigure change={change} scale={scale} /> : <span className="soft">Not measured</span>
}

/** Both ends of the bars of changes that stand together; zero lies between them. */
export interface ChangeScale {
  readonly from: number
  readonly to: number
}

export function changeScale(said: readonly Lever['change'][]): ChangeScale {
  const changes = said.filter((change) => change !== undefined)
  return { from: Math.min(0, ...changes.map(({ low }) => low)), to: Math.max(0.05, ...changes.map(({ high }) => high)) }
}

export interface ChangeFigureProps {
  readonly change: NonNullable<Lever['change']>
  readonly scale: ChangeScale
}

/** A difference of two chances with its band, and where nothing would change. */
export function ChangeFigure({ change, scale }: ChangeFigureProps): ReactNode {
  const { point, low, high } = change
  const at = (share: number): number => (share - scale.from) / (scale.to - scale.from)
  return (
    <span className="lever-change">
      <span>
        <b>{changePoint(change)}</b>{' '}
        <span className="soft">
          {changeUnit(change)} ({changeRange(change)})
        </span>
      </span>
      <svg className="band-bar" width="100%" height="12" aria-hidden>
        <rect className="band-track" x="0" y="4" width="100%" height="4" rx="2" />
        <rect
          className="band-range-mark"
          x={along(at(low))}
          y="4"
          width={along(Math.max(0.005, at(high) - at(low)))}
          height="4"
          rx="2"
        />
        {scale.from < 0 && <line className="axis" x1={along(at(0))} x2={along(at(0))} y1="0" y2="12" />}
        <circle className="band-dot" cx={along(at(point))} cy="6" r="5" />
      </svg>
    </span>
  )
}

function leverFacts({ costUsd, weeks, deadline }: Lever): readonly string[] {
  return [
    ...(costUsd === undefined ? [] : [costUsd === 0 ? 'no cost' : `about ${moneyText(costUsd)}`]),
    ...(weeks === undefined ? [] : [weeks === 0 ? 'at once' : `about ${counted(weeks, 'week')}`]),
    ...(deadline === undefined ? [] : [`by ${dayText(deadline)}`]),
  ]
}
