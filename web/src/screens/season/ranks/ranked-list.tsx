import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { useState } from 'react'
import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import { Link } from 'wouter'
import type { ProgramId } from '#domain'
import type { RankedPlace } from '#domain/ranks'
import { decimalText } from '#domain/say'
import { NumberWithBand } from '../../../parts/number-with-band.tsx'

/** Puts programs into this order. */
export type Rank = (order: readonly ProgramId[]) => void

export interface RankedListProps {
  readonly places: readonly RankedPlace[]
  readonly rank: Rank
}

/** The list, moved by dragging, by Alt and the arrow keys, by a tap, or by the number of the place. */
export function RankedList({ places, rank }: RankedListProps): ReactNode {
  const [dragged, setDragged] = useState<ProgramId>()
  const order = places.map(({ program }) => program)
  const move = (program: ProgramId, to: number): void => {
    const others = order.filter((one) => one !== program)
    const at = Math.max(0, Math.min(others.length, to))
    if (order.indexOf(program) !== at) rank(others.toSpliced(at, 0, program))
  }
  return (
    <ol className="ranked">
      {places.map((place, at) => (
        // Dragging is a shortcut beside the number, the keys and the buttons of the row.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li
          key={place.program}
          className={dragged === place.program ? 'ranked-dragged' : ''}
          draggable
          onDragStart={(event: DragEvent) => {
            event.dataTransfer.effectAllowed = 'move'
            // Firefox begins no drag that carries nothing.
            event.dataTransfer.setData('text/plain', place.name)
            setDragged(place.program)
          }}
          onDragEnd={() => setDragged(undefined)}
          onDragOver={(event: DragEvent) => event.preventDefault()}
          onDrop={(event: DragEvent) => {
            event.preventDefault()
            if (dragged !== undefined) move(dragged, at)
          }}
        >
          <Row
            place={place}
            last={places.length - 1}
            move={(to) => move(place.program, to)}
            leave={() => rank(order.filter((one) => one !== place.program))}
          />
        </li>
      ))}
    </ol>
  )
}

interface RowProps {
  readonly place: RankedPlace
  readonly last: number
  readonly move: (to: number) => void
  readonly leave: () => void
}

function Row({ place: { rank, name, place, rating, chance, despite, program }, last, move, leave }: RowProps): ReactNode {
  const at = rank - 1
  return (
    <>
      <GripVertical className="ranked-grip" size={20} aria-hidden />
      <PlaceNumber name={name} at={at} last={last} move={move} />
      <div className="ranked-who">
        <Link href={`/programs/${program}`} className="program-name">
          {name}
        </Link>
        <p className="small soft">
          {place}
          {rating !== undefined && ` · your rating ${decimalText(rating, 1)} of 5`}
          {despite && ' · no usable visa known, ranked as you decided'}
        </p>
      </div>
      <div className="ranked-chance">
        <NumberWithBand
          band={chance}
          title={`The list ends at ${name}`}
          basis={() => (
            <p>
              That no program above it takes you and this one does, at the chances of your file. Moving it changes this number and
              those below it, never what the whole list brings.
            </p>
          )}
        />
      </div>
      <div className="row ranked-moves">
        <button
          type="button"
          className="button quiet"
          aria-label={`${name}: one place up`}
          disabled={at === 0}
          onClick={() => move(at - 1)}
        >
          <ArrowUp size={18} aria-hidden />
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={`${name}: one place down`}
          disabled={at === last}
          onClick={() => move(at + 1)}
        >
          <ArrowDown size={18} aria-hidden />
        </button>
        <button type="button" className="button quiet" aria-label={`Take ${name} off the list`} onClick={leave}>
          <X size={18} aria-hidden />
        </button>
      </div>
    </>
  )
}

interface PlaceNumberProps {
  readonly name: string
  readonly at: number
  readonly last: number
  readonly move: (to: number) => void
}

/** The number of the place: typed and confirmed, or moved with Alt and the arrow keys. */
function PlaceNumber({ name, at, last, move }: PlaceNumberProps): ReactNode {
  const [typed, setTyped] = useState<string>()
  const confirm = (): void => {
    const place = Number(typed)
    setTyped(undefined)
    if (Number.isInteger(place) && place >= 1) move(Math.min(last, place - 1))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') confirm()
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? at - 1 : Math.min(last, at + 1))
  }
  return (
    <input
      className="input ranked-number"
      inputMode="numeric"
      aria-label={`Place of ${name}`}
      value={typed ?? String(at + 1)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed !== undefined && confirm()}
      onKeyDown={onKeyDown}
    />
  )
}
