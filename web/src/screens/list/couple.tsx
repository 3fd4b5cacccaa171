import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { SpecialtyId } from '#domain'
import type { Couple, CoupleWords } from '#domain/couple'
import { coupleWords } from '#domain/couple'
import type { ListedProgram } from '#domain/list'
import { chanceCell, counted, moneyText, noNumber, perHundred, sentenceCase } from '#domain/say'
import { Section } from '../../parts/page.tsx'
import { nameOf } from '../../parts/program-name.ts'
import { ReasonList } from '../../parts/reason-line.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import type { Advice } from '../../work/protocol.ts'

/** Two who enter the Match as a couple: what becomes of them, what it costs each, where both have programs, and the other's list. */
export function CoupleSection({ advice: { couple: advice, specialties } }: { readonly advice: Advice }): ReactNode {
  if (advice === undefined) return null
  if (advice.kind === 'no joint list')
    return (
      <Section title="The two of you" id="couple">
        <p>
          {advice.because.text}{' '}
          {advice.needsTheirs ? (
            <>
              This page reads no second profile; the command line does:{' '}
              <code>matchwright list yours.yaml --partner theirs.yaml</code>
            </>
          ) : (
            <Link href="/profile/partner">Open your partner’s part of the profile</Link>
          )}
        </p>
      </Section>
    )
  const words = coupleWords(advice)
  return (
    <Section title={`The two of you: ${words.answer}`} id="couple">
      <Outcomes words={words} />
      {words.costs.map((cost) => (
        <p key={cost}>{cost}</p>
      ))}
      {words.missing.length > 0 && (
        <>
          <ul className="bullets">
            {words.missing.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>
            <Link href="/profile/partner">Answer for your partner</Link>
          </p>
        </>
      )}
      <p className="small soft">{words.rests}</p>
      <Places
        couple={advice}
        partner={words.partner}
        nameOfSpecialty={(id) => specialties.find((one) => one.id === id)?.name ?? id}
      />
      <h3>Ranking as a couple</h3>
      <p>{words.pairs}</p>
      <ReasonList reasons={advice.because} />
      <PartnersList couple={advice} partner={words.partner} />
    </Section>
  )
}

function Outcomes({ words: { outcomes } }: { readonly words: CoupleWords }): ReactNode {
  if (outcomes.length === 0) return null
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">What becomes of you two</th>
          <th scope="col" className="number">
            {perHundred('Chance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ what, chance }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className="number">{chanceCell(chance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type NameOfSpecialty = (id: SpecialtyId) => string

interface OfCouple {
  readonly couple: Couple
  readonly partner: string
}

function Places({
  couple: { places },
  partner,
  nameOfSpecialty,
}: OfCouple & { readonly nameOfSpecialty: NameOfSpecialty }): ReactNode {
  if (places.length === 0) return <p>No place has a program on both lists.</p>
  return (
    <ShowMore
      items={places}
      first={8}
      many="places"
      keyOf={({ city, state }) => `${city}, ${state}`}
      frame={(rows) => (
        <>
          <p className="small soft" id="places-of-both">
            {counted(places.length, 'place')} with programs on both lists, the chance as if each were ranked first
          </p>
          <table className="table" aria-labelledby="places-of-both">
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col" className="number">
                  {perHundred('Both here')}
                </th>
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </>
      )}
    >
      {({ city, state, yours, partners, both }) => (
        <>
          <tr className="row-above">
            <th scope="row">{`${city}, ${state}`}</th>
            <td className="number">{both ? chanceCell(both) : noNumber}</td>
          </tr>
          <tr>
            <td colSpan={2}>
              <div>You: {namesOf(yours, nameOfSpecialty)}</div>
              <div>
                {sentenceCase(partner)}: {namesOf(partners, nameOfSpecialty)}
              </div>
            </td>
          </tr>
        </>
      )}
    </ShowMore>
  )
}

/** How many names of a specialty stand in a cell before the rest are counted. */
const named = 3

/** Names by specialty: `Neurology: this; that and 3 more`. */
function namesOf(picks: readonly ListedProgram[], nameOfSpecialty: NameOfSpecialty): string {
  const specialties = [...new Set(picks.map(({ candidate }) => candidate.program.specialty))]
  return specialties
    .map((id) => {
      const own = picks.filter(({ candidate }) => candidate.program.specialty === id)
      const names = own.slice(0, named).map(({ candidate }) => nameOf(candidate.program))
      const left = own.length - names.length
      return `${nameOfSpecialty(id)}: ${names.join('; ')}${left > 0 ? ` and ${left} more` : ''}`
    })
    .join('. ')
}

function PartnersList({ couple: { partner: half }, partner }: OfCouple): ReactNode {
  const { picks, fees } = half.list
  return (
    <details>
      <summary>
        {sentenceCase(partner)}: {counted(picks.length, 'program')} in {half.specialties.join(' and ')}, fees{' '}
        {moneyText(fees.total)}
      </summary>
      <ol>
        {picks.map(({ program, candidate, signal }) => (
          <li key={program}>
            {nameOf(candidate.program)}, {candidate.program.state}
            {signal === 'none' ? '' : `, ${signal} signal`.replace('signal signal', 'signal')}
          </li>
        ))}
      </ol>
    </details>
  )
}
