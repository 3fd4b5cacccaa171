import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { chanceScale } from '../../parts/chance-scale.ts'
import { Page, Section } from '../../parts/page.tsx'
import { nameOf } from '../../parts/program-name.ts'
import { OutcomeControl } from '../../parts/outcome-control.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { MatchChance } from '../../parts/summary.tsx'
import { canStill, outlookWords } from '#domain/list'
import { chanceOf, counted } from '#domain/say'
import type { Advice } from '../../work/protocol.ts'
import { CoupleSection } from './couple.tsx'
import { emptyTitle } from './empty-title.ts'
import { ListedRow } from './listed-row.tsx'

/** Once applications are out: who can still invite or rank, and what each answer does to the rest. */
export function WaitingForAnswers({ advice }: { readonly advice: Advice }): ReactNode {
  const { picks, matchChance, ceiling, outlook } = advice.list
  if (picks.length === 0) {
    return (
      <Page title={emptyTitle(advice)} lede={outlookWords(outlook).answer}>
        <p>
          <Link href="/profile/aim" className="button primary">
            Enter your applications
          </Link>
        </p>
      </Page>
    )
  }
  const scale = chanceScale(advice)
  const isClosed = outlook.kind === 'as sent' && outlook.ranksClosed !== undefined
  return (
    <Page
      title={`${counted(picks.length, 'program')} can still ${canStill(isClosed)}${matchChance ? `; ${chanceOf(matchChance, 'applicants like you')} match` : ''}`}
      lede="Note every answer as it comes, rejections too: what one program says changes what the others are likely to say."
      summary={<MatchChance advice={advice} />}
    >
      <ReasonList reasons={ceiling.because} />
      <CoupleSection advice={advice} />
      <Section title="Programs that may still answer" id="open-answers">
        <ShowMore
          items={picks.toSorted((a, b) => (b.match?.point ?? 0) - (a.match?.point ?? 0))}
          first={40}
          many="programs"
          keyOf={(pick) => pick.program}
          frame={(rows) => <ol className="listed">{rows}</ol>}
        >
          {(pick) => {
            const { program } = pick.candidate
            return (
              <ListedRow
                pick={pick}
                advice={advice}
                scale={scale}
                control={<OutcomeControl id={program.id} name={nameOf(program)} />}
              />
            )
          }}
        </ShowMore>
      </Section>
      <p>
        Applied to a program that is missing here? <Link href="/profile/aim">Add it to your applications</Link>, or note it on the
        program’s own page.
      </p>
    </Page>
  )
}
