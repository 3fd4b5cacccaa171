import type { ComponentType, ReactNode } from 'react'
import { useParams } from 'wouter'
import { NeedsProfile } from '../../parts/needs-profile.tsx'
import { Page } from '../../parts/page.tsx'
import { SubPlaces } from '../../parts/sub-places.tsx'
import { hereZone } from '../../state/here-zone.ts'
import { useBoard } from '../../state/use-board.ts'
import type { Advice } from '../../work/protocol.ts'
import { AddLines } from './add-lines.tsx'
import { DoNow } from './do-now.tsx'
import { InterviewCalendar } from './interview-calendar.tsx'
import { Lanes } from './lanes.tsx'
import { Letters } from './letters.tsx'
import { NewsChange } from './news-change.tsx'
import { Money } from './money.tsx'
import { NotSent } from './not-sent.tsx'
import { Ranks } from './ranks/ranks.tsx'
import { Verify } from './verify/verify.tsx'
import { NotFound } from '../not-found/not-found.tsx'
import './season.css'

/** The season as it runs: what was sent, who answered, which interviews there are, what to do now. */
export function Season(): ReactNode {
  const { part = '' } = useParams<{ readonly part?: string }>()
  const page = pages.find((one) => one.part === part)
  if (page === undefined) return <NotFound />
  return (
    <>
      <SubPlaces label="Season" places={subPlaces} />
      <NeedsProfile promise="Then this page keeps what you sent, who answered, and when your interviews are.">
        {(advice) => <page.Screen advice={advice} />}
      </NeedsProfile>
    </>
  )
}

const pages: readonly {
  readonly part: string
  readonly name: string
  readonly Screen: ComponentType<{ readonly advice: Advice }>
}[] = [
  { part: '', name: 'Board', Screen: Running },
  { part: 'verify', name: 'In writing', Screen: Verify },
  { part: 'ranks', name: 'Rank list', Screen: Ranks },
]

const subPlaces = pages.map(({ part, name }) => ({ path: part === '' ? '/season' : `/season/${part}`, name }))

function Running({ advice }: { readonly advice: Advice }): ReactNode {
  const board = useBoard()
  const zone = hereZone()
  if (!advice.person.season.applied) return <NotSent advice={advice} />
  return (
    <Page
      title={board?.title ?? `The season of the ${advice.season.match} Match`}
      lede="Note every word of a program as it comes, refusals too. It stays on this device, and each word changes your chances at the others."
    >
      <AddLines advice={advice} zone={zone} />
      {board && (
        <>
          <DoNow board={board} />
          <InterviewCalendar board={board} zone={zone} />
          <NewsChange />
          <Lanes board={board} />
          <Money board={board} />
          <Letters />
        </>
      )}
    </Page>
  )
}
