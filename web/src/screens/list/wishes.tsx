import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Program } from '#domain/claims'
import { BandFigure } from '../../parts/number-with-band.tsx'
import { nameOf } from '../../parts/program-name.ts'
import { moneyText, counted } from '#domain/say'
import { isObject, valueAt, withValue } from '../../draft/draft.ts'
import type { Draft, Json, JsonObject } from '../../draft/draft.ts'
import { useAppState, useDraft } from '../../state/hooks.ts'
import type { Relisted } from '../../work/protocol.ts'
import { weights } from '../profile/fields/wishes.ts'
import './wishes.css'

/** Sliders for what matters. While one moves, the list is solved again and this says what would change; letting go keeps it. */
export function Wishes(): ReactNode {
  const { profile } = useAppState()
  const draft = useDraft()
  const kept = valueAt(draft, 'preferences.weights')
  const [moving, setMoving] = useState<JsonObject>()
  const { relisted, ask, forget } = useRelisting()
  const shown: JsonObject = moving ?? (isObject(kept) ? kept : {})

  const move = (name: string, value: number): void => {
    const next = { ...shown, [name]: value }
    setMoving(next)
    ask(withValue(draft, 'preferences.weights', next))
  }
  const keep = (): void => {
    if (!moving) return
    profile.change('preferences.weights', moving)
    setMoving(undefined)
  }
  // The preview belongs to the profile it was made from.
  useEffect(forget, [draft, forget])

  return (
    <div className="wishes">
      <ul className="wish-list">
        {weights.map(({ name, label, hint }) => (
          <li key={name} className="wish">
            <WishSlider name={name} label={label} hint={hint} value={shown[name]} move={move} keep={keep} />
          </li>
        ))}
      </ul>
      <div className="wish-outcome" role="status">
        {relisted ? (
          <Outcome relisted={relisted} />
        ) : (
          <p className="soft">
            Move a slider and this says which programs would come in and go out. Your chances at each program stay the same; what
            the list takes changes.
          </p>
        )}
        <p className="small">
          <Link href="/profile/preferences">Places, minimums and everything else you can wish for</Link>
        </p>
      </div>
    </div>
  )
}

interface WishSliderProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** From 0 to 10; anything else: no weight given. */
  readonly value: Json | undefined
  readonly move: (name: string, value: number) => void
  readonly keep: () => void
}

function WishSlider({ name, label, hint, value, move, keep }: WishSliderProps): ReactNode {
  const id = `wish-${name}`
  const given = typeof value === 'number'
  return (
    <>
      <label htmlFor={id}>
        {label} <span className="soft small wish-hint">{hint}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={10}
        step={1}
        value={given ? value : 0}
        aria-valuetext={given ? `${value} of 10` : 'no weight given'}
        onChange={(event) => move(name, Number(event.target.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
      <output htmlFor={id}>{given ? value : 'none'}</output>
    </>
  )
}

function Outcome({ relisted }: { readonly relisted: Relisted }): ReactNode {
  return (
    <>
      <BandFigure band={relisted.matchChance} size="large" scale={1} />
      <p>
        {counted(relisted.programs, 'program')}, {moneyText(relisted.fees)}
      </p>
      {relisted.entered.length === 0 && relisted.left.length === 0 ? (
        <p className="soft">No program comes in or goes out.</p>
      ) : (
        <>
          <Moved word="In" programs={relisted.entered} />
          <Moved word="Out" programs={relisted.left} />
        </>
      )}
    </>
  )
}

const namedAtMost = 4

function Moved({ word, programs }: { readonly word: string; readonly programs: readonly Program[] }): ReactNode {
  if (programs.length === 0) return null
  const named = programs.slice(0, namedAtMost).map((program) => `${nameOf(program)} (${program.state})`)
  const more = programs.length - named.length
  return (
    <p className="small">
      <b>
        {word}: {programs.length}
      </b>{' '}
      {named.join(', ')}
      {more > 0 && ` and ${more} more`}
    </p>
  )
}

interface Relisting {
  readonly relisted: Relisted | undefined
  readonly ask: (wished: Draft) => void
  readonly forget: () => void
}

/** One question to the worker at a time, and then only the newest: what a finger has moved past is never solved. */
function useRelisting(): Relisting {
  const { worker } = useAppState()
  const [relisted, setRelisted] = useState<Relisted>()
  const next = useRef<Draft>(undefined)
  const busy = useRef(false)
  const ask = useCallback(
    (wished: Draft): void => {
      next.current = wished
      if (busy.current) return
      busy.current = true
      void (async () => {
        while (next.current) {
          const asked = next.current
          next.current = undefined
          const answer = await worker.relist(asked).catch(() => undefined)
          if (answer && !next.current) setRelisted(answer)
        }
        busy.current = false
      })()
    },
    [worker],
  )
  const forget = useCallback((): void => {
    next.current = undefined
  }, [])
  return { relisted, ask, forget }
}
