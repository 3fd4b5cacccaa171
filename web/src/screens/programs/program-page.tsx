import { ArrowLeft, ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import type { Question } from '#domain'
import type { Program } from '#domain/claims'
import { ChanceBasis, matchNote } from '../../parts/chance-basis.tsx'
import { chanceScale } from '../../parts/chance-scale.ts'
import { ListControl } from '../../parts/list-control.tsx'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { NumberWithBand } from '../../parts/number-with-band.tsx'
import { OutcomeControl } from '../../parts/outcome-control.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { nameOf, placeOf } from '../../parts/program-name.ts'
import { ReasonList } from '../../parts/reason-line.tsx'
import { visaOutcomeWords } from '../../parts/visa-outcome-words.ts'
import { VisaReasons } from '../../parts/visa-reasons.tsx'
import { tierMeaning, TierMark } from '../../parts/tier-mark.tsx'
import type { Advice } from '../../work/protocol.ts'
import { AskMail } from '../../parts/ask-mail.tsx'
import { AskedQuestion } from '../../parts/asked-question.tsx'
import type { Row } from './catalogue.ts'
import { rowOf } from './catalogue.ts'
import { FactsLabel } from './facts-label.tsx'
import { OwnNotes } from './own-notes.tsx'
import { returning } from './returning.ts'
import { WhyListed } from './why-listed.tsx'
import './program-page.css'

/** One program: facts in a fixed order, why it is or is not for you, what to ask, your own notes. */
export function ProgramPage(): ReactNode {
  const { id = '' } = useParams()
  return (
    <NeedsProfile promise="Then this page shows what is known of this program.">
      {(advice) => {
        const row = rowOf(advice, id)
        return row ? <Shown row={row} advice={advice} /> : <Unknown />
      }}
    </NeedsProfile>
  )
}

function Unknown(): ReactNode {
  return (
    <Page title="This program is not in the specialties you chose" lede="Add its specialty to your profile to see it.">
      <Link href="/programs" className="button primary">
        All programs
      </Link>
    </Page>
  )
}

function Shown({ row, advice }: { readonly row: Row; readonly advice: Advice }): ReactNode {
  const { candidate } = row
  const { program, tier, visa } = candidate
  const specialty = advice.specialties.find(({ id }) => id === program.specialty)?.name ?? program.specialty
  // What the visa engine says has a section of its own.
  const against = candidate.reasons.filter(
    ({ direction, text }) => direction === 'hurts' && !visa.because.some((one) => one.text === text),
  )
  return (
    <Page
      title={nameOf(program)}
      lede={
        <>
          <p>
            {specialty}, {placeOf(program)}. {standingOf(row)}
          </p>
          <WaysOut program={program} />
        </>
      }
    >
      {against.length > 0 && (
        <Section title="What stands against it" id="against">
          <ReasonList reasons={against} showSource />
        </Section>
      )}
      <div className="program-top">
        <article className="card">
          <h2 className="card-title">Your chances here</h2>
          <Chances row={row} scale={chanceScale(advice)} />
          <ListControl id={program.id} name={nameOf(program)} listed={row.listed} />
          <h3>What came of it</h3>
          <OutcomeControl id={program.id} name={nameOf(program)} />
        </article>
        <article className="card">
          <h2 className="card-title">
            <TierMark letter={tier.letter} /> Tier {tier.letter}: {tierMeaning[tier.letter]}
          </h2>
          <ReasonList reasons={tier.because} showSource />
        </article>
      </div>
      {visa.outcome !== 'not needed' && (
        <Section title={`Visa: ${visaOutcomeWords[visa.outcome]}`} id="visa">
          <VisaReasons visa={visa} everywhere={advice.visa} />
        </Section>
      )}
      <WhyListed id={program.id} said={tier.because} />
      <Section title="What is known" id="facts">
        <FactsLabel program={program} today={advice.today} />
      </Section>
      <Asks asks={candidate.asks} program={program} />
      <OwnNotes id={program.id} />
    </Page>
  )
}

function WaysOut({ program }: { readonly program: Program }): ReactNode {
  const website = program.claims.website?.[0]?.value
  return (
    <p className="row no-print">
      <Link href={returning.address()}>
        <ArrowLeft size={16} aria-hidden /> All programs
      </Link>
      {website && (
        <a href={website.startsWith('http') ? website : `https://${website}`} target="_blank" rel="noreferrer noopener">
          Its website <ExternalLink size={14} aria-hidden />
          <span className="hidden">(opens another site)</span>
        </a>
      )}
    </p>
  )
}

function Asks({ asks, program }: { readonly asks: readonly Question[]; readonly program: Program }): ReactNode {
  if (asks.length === 0) return null
  return (
    <Section title="What to ask them" id="asks">
      <ol className="asks-list prose">
        {asks.map((ask) => (
          <li key={ask.text}>
            <AskedQuestion ask={ask} program={program} />
          </li>
        ))}
      </ol>
      <AskMail program={program} />
    </Section>
  )
}

function standingOf({ candidate, listed }: Row): string {
  if (listed) return 'It is on your list.'
  switch (candidate.standing) {
    case 'open':
      return 'It is open to you; the list found others worth more.'
    case 'unknown':
      return 'It may be open to you, once a question is answered.'
    case 'refused':
      return 'It is not open to you as far as is known.'
  }
}

function Chances({ row, scale }: { readonly row: Row; readonly scale: number }): ReactNode {
  const { chance, signal } = row
  const invitation = row.invitation
  const match = row.listed?.match ?? chance?.match[signal]
  if (!chance || !invitation || !match) {
    const isRefused = row.candidate.standing === 'refused'
    return <p className="soft">{isRefused ? 'None while it is not open to you.' : 'There is no estimate for this program.'}</p>
  }
  return (
    <div className="program-chances">
      <div>
        <h3>Invitation{signal === 'none' ? '' : `, with a ${signal === 'signal' ? '' : `${signal} `}signal`}</h3>
        <NumberWithBand
          band={invitation}
          scale={scale}
          title="Invitation to interview"
          basis={() => <ChanceBasis chance={chance} signal={signal} invitation={invitation} />}
        />
      </div>
      <div>
        <h3>Match here, if your rank list reaches it</h3>
        <NumberWithBand
          band={match}
          scale={scale}
          title="Match here, if your rank list reaches it"
          basis={() => <ChanceBasis chance={chance} signal={signal} invitation={invitation} note={matchNote} />}
        />
      </div>
    </div>
  )
}
