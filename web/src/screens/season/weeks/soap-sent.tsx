import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { isoDate, valuesOf } from '#domain'
import type { Choice } from '#domain'
import type { MatchWeek, SoapPlace, SoapSent } from '#domain/match-week'
import { counted } from '#domain/say'
import { placeHeld } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import { labelFor } from '../../../parts/choice-label.ts'
import { useNotice } from '../../../parts/notice.tsx'
import { Section } from '../../../parts/page.tsx'
import { useAppState } from '../../../state/hooks.ts'
import { useSeason } from '../../../state/use-season.ts'

/** All that stand on the list of applications, noted as sent in one tap; lines whose program is not known are left. */
export function SentThese({ places, match }: { readonly places: readonly SoapPlace[]; readonly match: number }): ReactNode {
  const say = useSoapWords(match)
  const known = places.flatMap(({ program }) => program ?? [])
  if (known.length === 0) return null
  return (
    <button type="button" className="button primary" onClick={() => say(known.map((program) => ({ program, word: 'applied' })))}>
      <Check size={18} aria-hidden /> I sent {known.length === 1 ? 'this one' : `these ${known.length}`}
    </button>
  )
}

type Said = Pick<Extract<SeasonEntry, { readonly kind: 'soap' }>, 'program' | 'word'>

function useSoapWords(match: number): (words: readonly Said[]) => void {
  const { today } = useAppState()
  const season = useSeason()
  const tell = useNotice()
  return (words) => {
    season.say(words.map((one) => ({ kind: 'soap', match, ...one, on: isoDate(today()) })))
    tell({ text: `${counted(words.length, 'word')} noted.`, action: { label: 'Undo', run: season.undo } })
  }
}

/** What was sent in SOAP and what came of each; an offer that is accepted is the match. */
export function SentInSoap({ week: { sent, sentTitle, match } }: { readonly week: MatchWeek }): ReactNode {
  const say = useSoapWords(match)
  const { today } = useAppState()
  const season = useSeason()
  if (sent.length === 0) return null
  const accept = (one: SoapSent): void => season.say([placeHeld(one, { match, on: isoDate(today()) })])
  return (
    <Section title={sentTitle} id="sent">
      <ol className="week-places">
        {sent.map((one) => (
          <li key={one.program}>
            <b>{one.name}</b> <span className="soft">{one.place}</span>
            <div className="row">
              <select
                className="input"
                aria-label={`What came of ${one.name}`}
                value={one.word}
                onChange={({ target: { value } }) => {
                  const word = valuesOf('soapWord').find((each): each is Choice<'soapWord'> => each === value)
                  if (word !== undefined) say([{ program: one.program, word }])
                }}
              >
                {valuesOf('soapWord').map((word) => (
                  <option key={word} value={word}>
                    {labelFor('soapWord', word)}
                  </option>
                ))}
              </select>
              {one.word === 'offered' && (
                <button type="button" className="button primary" onClick={() => accept(one)}>
                  I accepted it: it binds
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
