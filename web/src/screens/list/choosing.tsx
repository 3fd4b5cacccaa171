import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Reason } from '#domain'
import { outlookWords } from '#domain/list'
import type { ListedProgram } from '#domain/list'
import { chanceScale } from '../../parts/chance-scale.ts'
import { ExportButtons } from '../../parts/export-buttons.tsx'
import { ListControl } from '../../parts/list-control.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { nameOf } from '../../parts/program-name.ts'
import { ReasonList } from '../../parts/reason-line.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { SpecialtiesCompared } from '../../parts/specialties-compared.tsx'
import { Summary } from '../../parts/summary.tsx'
import { chanceText, counted, moneyText, percentText } from '#domain/say'
import { useFollowUp } from '../../state/use-follow-up.ts'
import type { FollowUp } from '../../state/use-follow-up.ts'
import type { Advice, ListMore } from '../../work/protocol.ts'
import { AskFirst } from './ask-first.tsx'
import { CoupleSection } from './couple.tsx'
import { Fees } from './fees.tsx'
import { emptyTitle } from './empty-title.ts'
import { FrontierChart } from './frontier-chart.tsx'
import { HangsOn } from './hangs-on.tsx'
import { ListedRow } from './listed-row.tsx'
import { OtherLists } from './other-lists.tsx'
import { RunnersUp } from './runners-up.tsx'
import { SinceLastLook } from './since-last-look.tsx'
import { WhatAdds } from './what-adds.tsx'
import { Wishes } from './wishes.tsx'

const askMore: FollowUp<ListMore> = (worker) => worker.moreAboutList()

/** Before applications go out: which programs, which signals, what it costs, and where it stops paying. */
export function Choosing({ advice }: { readonly advice: Advice }): ReactNode {
  const { list } = advice
  const more = useFollowUp(askMore)
  const { picks, outlook, fees, conflicts } = list
  if (picks.length === 0) return <NothingListed advice={advice} />
  const { answer, beyondNumber } = outlookWords(outlook)
  const bringing = outlook.kind === 'no number' ? answer : `For the ${advice.season.match} Match, ${beyondNumber}`
  return (
    <Page
      title={
        outlook.kind === 'no number'
          ? `Your list: ${counted(picks.length, 'program')} in order, without a number`
          : `Your list: ${counted(picks.length, 'program')}, ${chanceText(outlook.chance)} match`
      }
      lede={`${bringing} No list within the same limits is worth more than ${gap(list.certificate.gapPercent)} more than this one, and that is proved, not guessed.`}
      summary={<Summary advice={advice} />}
    >
      {conflicts.length > 0 && (
        <div className="card conflicts">
          <h2>Not every wish could be met</h2>
          <ReasonList reasons={conflicts} />
        </div>
      )}
      <ReasonList reasons={advice.candidates.notes ?? []} />
      {/* Paper has what one applies to and what it costs; what else one might do is on the screen. */}
      <div className="no-print">
        <SpecialtiesCompared />
        <CoupleSection advice={advice} />
        <SinceLastLook advice={advice} />
        <FrontierChart list={list} />
      </div>
      <ReasonList reasons={notesOf(list)} />
      <details className="wish-fold">
        <summary>Change what matters to you, and see what it does to the list</summary>
        <Wishes />
        {more && <HangsOn effects={more.weights} />}
      </details>
      {groupsOf(picks).map((group) => (
        <SignalGroup key={group.id} group={group} advice={advice} />
      ))}
      <div className="no-print">
        <AskFirst advice={advice} />
        <RunnersUp advice={advice} />
        <OtherLists advice={advice} more={more} />
        {more && <WhatAdds adds={more.adds} advice={advice} />}
      </div>
      <Section title={`What it costs: ${moneyText(fees.total)}`} id="fees">
        <Fees advice={advice} />
      </Section>
      <div className="no-print">
        <TakeAway />
      </div>
    </Page>
  )
}

function NothingListed({ advice }: { readonly advice: Advice }): ReactNode {
  const { open, unknown } = advice.candidates
  const { outlook, conflicts } = advice.list
  return (
    <Page title={emptyTitle(advice)} lede={outlookWords(outlook).answer}>
      <ReasonList reasons={conflicts} />
      {/* Wishes and limits change nothing where every program is closed. */}
      {open.length + unknown.length > 0 && (
        <p>
          <Link href="/profile/preferences">Change your wishes</Link> or <Link href="/profile/money">your limits</Link>.
        </p>
      )}
    </Page>
  )
}

interface SignalGroupProps {
  readonly group: ReturnType<typeof groupsOf>[number]
  readonly advice: Advice
}

/** The programs of the list that get the same signal. */
function SignalGroup({ group: { title, id, own }, advice }: SignalGroupProps): ReactNode {
  const scale = chanceScale(advice)
  return (
    <Section title={title} id={id}>
      <ShowMore
        items={own}
        first={12}
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
              control={<ListControl id={program.id} name={nameOf(program)} listed={pick} />}
            />
          )
        }}
      </ShowMore>
    </Section>
  )
}

function TakeAway(): ReactNode {
  return (
    <Section title="Take it with you" id="export">
      <ExportButtons
        kinds={[
          { kind: 'list.xlsx', label: 'List for Excel' },
          { kind: 'list.csv', label: 'List as CSV' },
          { kind: 'signals.csv', label: 'Signals for MyERAS' },
          { kind: 'advice.md', label: 'All advice as text' },
        ]}
      />
    </Section>
  )
}

function gap(percent: number): string {
  return percentText(Math.max(0.1, percent) / 100, 1)
}

const signalGroups = [
  { signal: 'gold', title: 'With a gold signal' },
  { signal: 'silver', title: 'With a silver signal' },
  { signal: 'signal', title: 'With a signal' },
  { signal: 'none', title: 'Without a signal' },
] as const

function groupsOf(
  picks: readonly ListedProgram[],
): readonly { readonly id: string; readonly title: string; readonly own: readonly ListedProgram[] }[] {
  return signalGroups
    .map(({ signal, title }) => {
      const own = picks.filter((pick) => pick.signal === signal)
      return { id: `signal-${signal}`, title: `${title}: ${own.length}`, own }
    })
    .filter(({ own }) => own.length > 0)
}

/** What stands above the rows: what to take care with, how long the list is and why, and how fresh it is. */
function notesOf({ takeCare, ceiling, seen }: Advice['list']): readonly Reason[] {
  const care: readonly Reason[] = takeCare === undefined ? [] : [{ text: takeCare, direction: 'hurts' }]
  return [...care, ...ceiling.because, { text: seen, direction: 'neutral' }]
}
