import { perHundred } from '#domain/say'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Page, Section } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Calibration } from './calibration.tsx'
import { Checks } from './checks.tsx'
import { LeftOut } from './left-out.tsx'
import { leftOutRows } from './left-out-rows.ts'
import { RankCurves } from './rank-curves.tsx'
import { Played } from './played.tsx'
import { readBacktest, readScorecard } from './scorecard-data.ts'
import { WholeChain } from './whole-chain.tsx'
import { wholeChainRows } from './whole-chain-rows.ts'
import type { Backtest, Scorecard } from './scorecard-data.ts'
import './scorecard.css'

/** How well the model does, and how it fails: every figure that a build checks, kept for everybody to see. */
export function ScorecardPage(): ReactNode {
  const [card, setCard] = useState<Shown | 'unreadable'>()
  useEffect(() => {
    Promise.all([readScorecard(), readBacktest()]).then(
      ([read, backtest]) => setCard({ card: read, backtest }),
      () => setCard('unreadable'),
    )
  }, [])
  if (card === 'unreadable') {
    return (
      <Page title="The scorecard is not on this device yet" lede="Connect once to load it; nothing else needs it.">
        {' '}
      </Page>
    )
  }
  if (!card) {
    return (
      <Page title="How well the model does">
        <Skeleton lines={5} label="Reading the scorecard" />
      </Page>
    )
  }
  return <Shown {...card} />
}

interface Shown {
  readonly card: Scorecard
  readonly backtest: Backtest
}

function Shown({ card, backtest }: Shown): ReactNode {
  const { summary, sources } = card
  const held = card.checks.filter(({ kind }) => kind === 'held out')
  const reached = held.filter(({ verdict }) => verdict === 'reached').length
  const leftOut = leftOutRows(card.checks)
  const charting = sources['chartingOutcomes2026'] ? [sources['chartingOutcomes2026']] : []
  return (
    <Page
      title={`${summary.reached} of ${summary.checks} checks of the model hold`}
      lede={
        <>
          <p>
            {`${summary.knownLimit} have a known limit, ${summary.failed === 0 ? 'none fails' : `${summary.failed} ${summary.failed === 1 ? 'fails' : 'fail'}`}.`}{' '}
            The model is fitted to tables of whole groups and checked on groups it never saw. Of {held.length} checks on held-out
            groups {reached} hold. There is no public data on single applicants, so nobody can claim to foretell one person, and
            this does not.
          </p>
          <p>
            <Link href="/chances">Back to your chances</Link>
          </p>
        </>
      }
    >
      <WholeChain rows={wholeChainRows(card.checks)} />
      <Played backtest={backtest} />
      <Section title="Invitations" id="invitations">
        <Calibration
          title="Programs it never saw invite about as often as estimated, in every tenth"
          axis={perHundred('invited')}
          points={card.invitationTenths.map(({ estimated, printed, programs }) => ({
            predicted: estimated,
            seen: printed,
            weight: programs,
          }))}
          scale={0.1}
          weightName="Programs"
        />
      </Section>
      <Section title="Matching" id="matching">
        <Calibration
          title="Groups by specialty and score match about as often as predicted"
          axis={perHundred('matched')}
          points={card.scoreBands.map(({ predicted, rate, n }) => ({ predicted, seen: rate, weight: n }))}
          scale={1}
          weightName="Applicants"
          sources={charting}
        />
      </Section>
      <Section title="Matching by the number of ranks" id="ranks">
        <RankCurves curves={card.matchByRanks} />
      </Section>
      {leftOut.length > 0 && (
        <Section title="Specialties left out" id="left-out">
          <LeftOut rows={leftOut} sources={charting} />
        </Section>
      )}
      <Checks checks={card.checks} />
    </Page>
  )
}
