import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { SentThese } from './soap-sent.tsx'
import type { SoapChoice, SoapPlace } from '#domain/match-week'
import { counted } from '#domain/say'
import type { UnfilledList } from '#store/import'
import { Labelled } from '../../../parts/labelled.tsx'
import { useNotice } from '../../../parts/notice.tsx'
import { Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { ShowMore } from '../../../parts/show-more.tsx'
import { specialtyName } from '../../../parts/specialty-name.ts'
import { useAppState } from '../../../state/hooks.ts'

/** Where the confidential list is pasted. It stays in this field, for as long as the page is open. */
export function Unfilled({ show }: { readonly show: (list: UnfilledList | undefined) => void }): ReactNode {
  const { files, today } = useAppState()
  const tell = useNotice()
  const [text, setText] = useState('')
  return (
    <Section title="Your list of unfilled programs" id="unfilled">
      <form
        className="season-add"
        onSubmit={(event) => {
          event.preventDefault()
          void files.unfilled(text, today()).then(show, ({ message }: Error) => tell({ text: message }))
        }}
      >
        <Labelled label="Paste the list from your NRMP account, a line for each program">
          {(id) => <textarea id={id} className="input" rows={5} value={text} onChange={(event) => setText(event.target.value)} />}
        </Labelled>
        <div className="row">
          <button type="submit" className="button primary" disabled={text.trim() === ''}>
            Order it for me
          </button>
          <button
            type="button"
            className="button"
            disabled={text === ''}
            onClick={() => {
              setText('')
              show(undefined)
            }}
          >
            Take it away
          </button>
        </div>
      </form>
      <p className="small soft">
        It is confidential: it is read in this page, kept nowhere, in no backup, and gone when the page is closed or loaded again.
      </p>
    </Section>
  )
}

/** The applications, in the order of what is known; then what would come next, what is left out, and what was not read. */
export function SoapPlaces({
  choice,
  match,
  unread,
}: {
  readonly choice: SoapChoice
  readonly match: number
  readonly unread: UnfilledList['unread']
}): ReactNode {
  const { chosen, beyond, closed, order, most, otherSpecialties } = choice
  return (
    <>
      <Section title={`Your SOAP applications: ${chosen.length} of at most ${most}`} id="soap">
        <ReasonList reasons={order} showSource />
        {otherSpecialties.length > 0 && (
          <p>
            A second statement is needed, as programs read in the first line whether it was written for them:{' '}
            {otherSpecialties.map((id) => (
              <Link key={id} href={`/words/statement?for=${id}`} className="button">
                Write the one for {specialtyName(id)}
              </Link>
            ))}
          </p>
        )}
        <Places places={chosen} many="applications" />
        <SentThese places={chosen} match={match} />
      </Section>
      {beyond.length > 0 && (
        <Section title={`Beyond ${most}: ${counted(beyond.length, 'place')}`} id="beyond">
          <Places places={beyond} many="places" />
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={`Not worth an application: ${counted(closed.length, 'place')}`} id="closed">
          <Places places={closed} many="places" />
        </Section>
      )}
      {unread.length > 0 && (
        <Section title={`Not read: ${counted(unread.length, 'line')}`} id="unread">
          <ul className="rules prose">
            {unread.map(({ line, reason }) => (
              <li key={line}>
                {line}: {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Places({ places, many }: { readonly places: readonly SoapPlace[]; readonly many: string }): ReactNode {
  return (
    <ShowMore
      items={places}
      first={45}
      many={many}
      keyOf={({ line, program }) => `${program ?? ''} ${line}`}
      frame={(rows) => <ol className="week-places">{rows}</ol>}
    >
      {({ name, place, specialty, because }) => (
        <li>
          <b>{name}</b> <span className="soft">{[place, specialty && specialtyName(specialty)].filter(Boolean).join(', ')}</span>
          <ReasonList reasons={because} />
        </li>
      )}
    </ShowMore>
  )
}
