import { useState } from 'react'
import type { ReactNode } from 'react'
import type { After, FellowshipSeen } from '#domain/path'
import { fellowshipCountText, fellowshipMatchText, fellowshipsBehindText } from '#domain/path'
import { yearOf } from '#domain/say'
import { Section } from '../../parts/page.tsx'
import { AskFellowship } from './ask-fellowship.tsx'
import { SourceNote } from '../../parts/source-note.tsx'
import { WithTerms } from '../../parts/with-terms.tsx'

/** Rows shown before one asks for all. */
const firstRows = 12

/** The newest list of fellowships with what is known of visas, what holds for all of them, and how earlier matches went. */
export function Fellowships({ after: { fellowships, rules, matches } }: { readonly after: After }): ReactNode {
  const [all, setAll] = useState(false)
  const behind = fellowshipsBehindText(fellowships)
  const shown = all ? fellowships : fellowships.slice(0, firstRows)
  return (
    <>
      <Section title={fellowshipCountText(fellowships)} id="fellowships">
        {behind !== '' && <p>{behind}</p>}
        <ul className="fellowships">
          {shown.map((seen) => (
            <li key={`${seen.fellowship.state} ${seen.fellowship.name}`}>
              <Seen seen={seen} />
            </li>
          ))}
        </ul>
        {!all && (
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show all {fellowships.length}
          </button>
        )}
      </Section>
      <Section title="What holds for all of them" id="fellowship-rules">
        <ul className="prose bullets">
          {rules.map((rule) => (
            <li key={rule.value}>
              {rule.value}. <SourceNote source={rule} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="How earlier matches went" id="fellowship-matches">
        <ul className="prose bullets">
          {matches.map((one) => (
            <li key={fellowshipMatchText(one)}>
              {fellowshipMatchText(one)}. <SourceNote source={one} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Seen({ seen: { fellowship, stance, otherSpecialty } }: { readonly seen: FellowshipSeen }): ReactNode {
  const { name, city, state, claims } = fellowship
  const eras = claims.participatesInEras
  return (
    <>
      <b>{name}</b>{' '}
      <span className="soft">
        {city}, {state}
      </span>
      <br />
      <span className="small">
        Visa: <WithTerms text={stance.text} />
        {stance.fact && `, ${yearOf(stance.fact.asOf)}`}
        {otherSpecialty && '; run by pathology, for pathologists'}
        {eras && `. ERAS: ${eras.value ? 'yes' : 'no'}, ${yearOf(eras.asOf)}`}
        {claims.letters && `. Letters: ${claims.letters.value}`}
      </span>{' '}
      <SourceNote source={stance.fact ?? claims.listed} />
      <AskFellowship fellowship={fellowship} />
    </>
  )
}
