import { useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import type { ArrivalPlace, Whereabouts } from '#domain/arrival'
import { placeHeld } from '#domain/season'
import { LabelledSelect } from '../../../parts/labelled-select.tsx'
import { useNotice } from '../../../parts/notice.tsx'
import { Section } from '../../../parts/page.tsx'
import { ProgramSearch } from '../../../parts/program-search.tsx'
import { useAppState } from '../../../state/hooks.ts'
import { useSeason } from '../../../state/use-season.ts'
import type { NamedProgram } from '../../../work/files-protocol.ts'

interface WhereMatchedProps {
  readonly where: Whereabouts
  readonly match: number
}

/** The program the place is at: shown, or asked for, since state and sponsorship decide on the way. */
export function WhereMatched({ where, match }: WhereMatchedProps): ReactNode {
  const [isMending, setMending] = useState(false)
  if (where.kind === 'not told yet') return <p>{where.text}</p>
  if (where.kind === 'known' && !isMending)
    return (
      <p className="row">
        <span>
          You matched to <b>{where.place.name}</b> <span className="soft">{where.place.place}</span>
        </span>
        <button type="button" className="button quiet" onClick={() => setMending(true)}>
          It is another
        </button>
      </p>
    )
  return (
    <Section title={where.kind === 'needs' ? where.ask : 'Another program'} id="where">
      {where.kind === 'needs' && <p className="prose">{where.why}</p>}
      <ChoosePlace ranked={where.kind === 'needs' ? where.ranked : []} match={match} done={() => setMending(false)} />
    </Section>
  )
}

interface ChoosePlaceProps {
  readonly ranked: readonly ArrivalPlace[]
  readonly match: number
  readonly done: () => void
}

/** One of the programs that were ranked, or any other of the directory. */
function ChoosePlace({ ranked, match, done }: ChoosePlaceProps): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  const tell = useNotice()
  const [isElsewhere, setElsewhere] = useState(ranked.length === 0)
  const [other, setOther] = useState<NamedProgram>()
  const note = (place: Pick<ArrivalPlace, 'program' | 'specialty'>): void => {
    season.say([placeHeld(place, { match, on: isoDate(today()) })])
    tell({ text: 'Your place is noted.', action: { label: 'Undo', run: season.undo } })
    done()
  }
  const ids = ranked.map(({ program }) => program)
  const named = new Map(ranked.map((one) => [one.program, one]))
  return (
    <>
      {ranked.length > 0 && (
        <LabelledSelect
          label="A program on your rank list"
          options={ids}
          word={(id) => `${named.get(id)?.name ?? id}, ${named.get(id)?.place ?? ''}`}
          value={undefined}
          none="Choose"
          choose={(id) => {
            const place = id === undefined ? undefined : named.get(id)
            if (place !== undefined) note(place)
          }}
        />
      )}
      {isElsewhere ? (
        <ProgramSearch label="The program" chosen={other} choose={setOther} />
      ) : (
        <button type="button" className="button quiet" onClick={() => setElsewhere(true)}>
          It is another program
        </button>
      )}
      {other && (
        <button type="button" className="button primary" onClick={() => note({ program: other.id, specialty: other.specialty })}>
          I matched here
        </button>
      )}
    </>
  )
}
