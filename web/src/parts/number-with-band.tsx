import type { ReactNode } from 'react'
import type { Band } from '#domain'
import { along } from './along.ts'
import { useSheet } from './sheet.tsx'
import { bandExplained, bracketed, chanceAloud, inHundred, ofHundred } from '#domain/say'
import './number-with-band.css'

export interface NumberWithBandProps {
  /** Absent where too little is published for a number of one person. */
  readonly band: Band | undefined
  /** What it is based on: shown on tap. */
  readonly basis: () => ReactNode
  readonly title: string
  readonly size?: 'small' | 'large'
  /** Right end of the bar as a share; bars that stand together share one. */
  readonly scale?: number
  /** Left out of the Tab order in a row one is not at. */
  readonly tabIndex?: number
}

/** Signature 1: "62 in 100 (48–74)", a dot on a soft bar, and on tap what it is based on. */
export function NumberWithBand({ band, basis, title, size = 'small', scale = 1, tabIndex }: NumberWithBandProps): ReactNode {
  const { open } = useSheet()
  return (
    <button
      type="button"
      className={`band band-${size}`}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      aria-label={`${title}: ${band ? chanceAloud(band) : 'no number'}. What this is based on`}
      onClick={() =>
        open({
          title,
          body: (
            <>
              <BandFigure band={band} size="large" scale={1} />
              {band && <p className="band-explained">{bandExplained(band)}</p>}
              {basis()}
            </>
          ),
        })
      }
    >
      <BandFigure band={band} size={size} scale={scale} />
    </button>
  )
}

/** The number and its bar without the tap, where a whole card or sheet explains it already. */
export function BandFigure({
  band,
  size,
  scale,
}: {
  readonly band: Band | undefined
  readonly size: 'small' | 'large'
  readonly scale: number
}): ReactNode {
  if (!band) return <span className={`band-figure band-figure-${size}`}>no number</span>
  return (
    <span className={`band-figure band-figure-${size}`}>
      <span className="band-number">
        {isCertain(band) ? (
          <b>certain</b>
        ) : (
          <>
            <span>
              <b>{inHundred(band.point)}</b> <span className="band-of">{ofHundred}</span>
            </span>
            <span className="band-range">{bracketed(band)}</span>
          </>
        )}
      </span>
      <BandBar band={band} scale={scale} tall={size === 'large'} />
    </span>
  )
}

/** It has happened: nothing is left to estimate. */
function isCertain({ low, point }: Band): boolean {
  return low === 1 && point === 1
}

export function BandBar({
  band,
  scale = 1,
  tall = false,
}: {
  readonly band: Band
  readonly scale?: number
  readonly tall?: boolean
}): ReactNode {
  const at = (share: number): string => along(Math.min(1, share / scale))
  const height = tall ? 20 : 12
  const thick = tall ? 8 : 4
  return (
    <svg className="band-bar" width="100%" height={height} aria-hidden>
      <rect className="band-track" x="0" y={(height - thick) / 2} width="100%" height={thick} rx={thick / 2} />
      <rect
        className="band-range-mark"
        x={at(band.low)}
        y={(height - thick) / 2}
        width={along(Math.max(0.005, (Math.min(band.high, scale) - band.low) / scale))}
        height={thick}
        rx={thick / 2}
      />
      <circle className="band-dot" cx={at(band.point)} cy={height / 2} r={tall ? 8 : 5} />
    </svg>
  )
}
