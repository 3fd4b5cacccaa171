import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Couple, CoupleAdvice, CoupleWords } from '#domain/couple'
import { coupleWords } from '#domain/couple'
import type { ListedProgram } from '#domain/list'
import { chanceCell, counted, moneyText, noNumber, perHundred, sentenceCase } from '#domain/say'
import { Section } from '../../parts/page.tsx'
import { nameOf } from '../../parts/program-name.ts'
import { ReasonList } from '../../parts/reason-line.tsx'
import { ShowMore } from '../../parts/show-more.tsx'

/** Two who enter the Match as a couple: what becomes of them, what it costs each, where both have programs, and the other's list. */
export function CoupleSection({ advice }: { readonly advice: CoupleAdvice | undefined }): ReactNode {
  if (advice === undefined) return null
  if (advice.kind === 'no joint list')
    return (
      <Section title="The two of you" id="couple">
        <p>
          {advice.because.text} <Link href="/profile/partner">Open your partner’s part of the profile</Link>
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
        <p>
          {words.missing.join(' ')} <Link href="/profile/partner">Answer for your partner</Link>
        </p>
      )}
      <p className="small soft">{words.rests}</p>
      <Places couple={advice} partner={words.partner} />
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

interface OfCouple {
  readonly couple: Couple
  readonly partner: string
}

function Places({ couple: { places }, partner }: OfCouple): ReactNode {
  if (places.length === 0) return <p>No place has a program on both lists.</p>
  return (
    <ShowMore
      items={places}
      first={8}
      many="places"
      keyOf={({ city, state }) => `${city}, ${state}`}
      frame={(rows) => (
        <table className="table">
          <caption>
            {counted(places.length, 'place')} with programs on both lists, the chance as if each were ranked first
          </caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">You</th>
              <th scope="col">{sentenceCase(partner)}</th>
              <th scope="col" className="number">
                {perHundred('Both here')}
              </th>
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      )}
    >
      {({ city, state, yours, partners, both }) => (
        <tr>
          <th scope="row">{`${city}, ${state}`}</th>
          <td>{namesOf(yours)}</td>
          <td>{namesOf(partners)}</td>
          <td className="number">{both ? chanceCell(both) : noNumber}</td>
        </tr>
      )}
    </ShowMore>
  )
}

/** How many names stand in a cell before the rest are counted. */
const named = 3

function namesOf(picks: readonly ListedProgram[]): string {
  const names = picks.slice(0, named).map(({ candidate }) => nameOf(candidate.program))
  const left = picks.length - names.length
  return left > 0 ? `${names.join('; ')} and ${left} more` : names.join('; ')
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
