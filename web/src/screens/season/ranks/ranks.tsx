import { Check, Plus } from 'lucide-react'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import type { ProgramId } from '#domain'
import { needsOverride, orderTriedText, rankEntries } from '#domain/ranks'
import type { HeldPlace, RankablePlace, RankOrder } from '#domain/ranks'
import { chanceText, counted, decimalText } from '#domain/say'
import { Page, Section } from '../../../parts/page.tsx'
import { useNotice } from '../../../parts/notice.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { useSheet } from '../../../parts/sheet.tsx'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import { useSeason } from '../../../state/use-season.ts'
import type { Advice } from '../../../work/protocol.ts'
import { JointListAndPaper } from './joint-list.tsx'
import { RankedList } from './ranked-list.tsx'
import type { Rank } from './ranked-list.tsx'
import './ranks.css'

/** The rank order list: the own order, what it brings place by place, and what to look at before it is certified. */
export function Ranks({ advice }: { readonly advice: Advice }): ReactNode {
  const order = useRanks(advice)
  return order === undefined ? <Page title="Your rank order list">{null}</Page> : <Shown order={order} />
}

/** The list as the log has it now, with the chances of the advice. */
function useRanks(advice: Advice): RankOrder | undefined {
  const { worker, season } = useAppState()
  const log = useObserved(season.log)
  return useAnswer(useCallback(async () => advice && worker.ranks(log), [worker, log, advice]))
}

function Shown({ order }: { readonly order: RankOrder }): ReactNode {
  const { places, anywhere, check, proof, sensitivity, fee, supplemental } = order
  const rank = useRanking(order)
  return (
    <Page
      title={
        places.length === 0
          ? 'Your rank list is empty'
          : `${counted(places.length, 'program')} ranked${anywhere ? `: ${chanceText(anywhere)} match` : ''}`
      }
      lede={
        check.isClosed
          ? 'Rank lists are closed: what is changed here changes nothing at NRMP any more.'
          : 'Rank every program you would go to, in the order you like them, and nothing else: no other order can bring you more.'
      }
    >
      {places.length > 0 && <RankedList places={places} rank={rank} />}
      <Held order={order} rank={rank} />
      <Waiting order={order} rank={rank} />
      {(places.length > 0 || check.items.length > 0) && <BeforeDeadline order={order} />}
      {places.length > 0 && <JointListAndPaper order={order} />}
      <Notes title="How much hangs on one question" id="sensitivity" texts={sensitivity} />
      <Notes title="Your true order is the best one" id="proof" texts={proof.markets === 0 ? [] : orderTriedText(proof)} />
      {places.length > 0 && (
        <Section title="What it costs" id="rank-fees">
          <ReasonList reasons={[fee, ...supplemental]} showSource />
        </Section>
      )}
    </Page>
  )
}

/** Keeps an order; a program whose visas cannot be used is ranked only after that was said and answered. */
function useRanking(order: RankOrder): Rank {
  const { today } = useAppState()
  const season = useSeason()
  const { open, close } = useSheet()
  const tell = useNotice()
  const keep = (programs: readonly ProgramId[], despite: ReadonlySet<ProgramId>): void => {
    season.say(rankEntries(programs, order.places, { match: order.match, on: isoDate(today()), despite }))
    tell({ text: 'Your rank list is changed.', action: { label: 'Undo', run: season.undo } })
  }
  return (programs) => {
    const missing = needsOverride(programs, order, new Set())
    if (missing.length === 0) return keep(programs, new Set())
    const rankAnyway = (): void => {
      close()
      keep(programs, new Set(missing.map(({ program }) => program)))
    }
    return open({ title: 'No usable visa is known there', body: <Override missing={missing} rankAnyway={rankAnyway} /> })
  }
}

function Override({
  missing,
  rankAnyway,
}: {
  readonly missing: readonly RankablePlace[]
  readonly rankAnyway: () => void
}): ReactNode {
  return (
    <div className="prose">
      <p>
        {missing.map(({ name }) => name).join(', ')}: no visa sponsored there can be used by you, as far as is known. NRMP does
        not check visas, and a match binds all the same. Ask first, in writing.
      </p>
      <button type="button" className="button" onClick={rankAnyway}>
        Rank it nevertheless
      </button>
    </div>
  )
}

/** Places that came in, from a file or a paste, at programs whose visas cannot be used: each counts only once that is said. */
function Held({ order: { held, places, match }, rank }: { readonly order: RankOrder; readonly rank: Rank }): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  if (held.length === 0) return null
  const order = places.map(({ program }) => program)
  const takeOff = ({ program }: HeldPlace): void =>
    season.say([{ kind: 'ranked', match, program, rank: 0, on: isoDate(today()) }])
  return (
    <Section title="Not on your list until you say so" id="held">
      <ul className="rank-waiting">
        {held.map((one) => (
          <li key={one.program}>
            <span>
              <b>{one.name}</b> <span className="soft">{one.place}</span> · entered at place {one.rank}, no usable visa known
            </span>
            <div className="row">
              <button
                type="button"
                className="button"
                aria-label={`Rank ${one.name} nevertheless`}
                onClick={() => rank(order.toSpliced(one.rank - 1, 0, one.program))}
              >
                <Plus size={18} aria-hidden /> Rank it nevertheless
              </button>
              <button type="button" className="button quiet" aria-label={`Take ${one.name} off`} onClick={() => takeOff(one)}>
                Take it off
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Programs that can be ranked and are not, and the order of the own ratings in one tap. */
function Waiting({
  order: { waiting, places, byRating, check },
  rank,
}: {
  readonly order: RankOrder
  readonly rank: Rank
}): ReactNode {
  const order = places.map(({ program }) => program)
  if (waiting.length === 0 && places.length === 0)
    return check.isClosed ? null : <p>Programs stand here once they invited you. Note invitations on the board.</p>
  return (
    <div className={waiting.length === 0 ? 'no-print' : ''}>
      <Section title={waiting.length === 0 ? 'Every program that invited you is ranked' : 'Not on the list yet'} id="unranked">
        <ul className="rank-waiting">
          {waiting.map(({ program, name, place, rating }) => (
            <li key={program}>
              <span>
                <b>{name}</b> <span className="soft">{place}</span>
                {rating !== undefined && ` · your rating ${decimalText(rating, 1)} of 5`}
              </span>
              <button type="button" className="button" aria-label={`Rank ${name} last`} onClick={() => rank([...order, program])}>
                <Plus size={18} aria-hidden /> Rank it
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="button" onClick={() => rank(byRating)}>
          {waiting.length === 0 ? 'Put them in the order of my ratings' : 'Rank all by my ratings'}
        </button>
      </Section>
    </div>
  )
}

/** What to look at before the deadline, and whether the list is certified. */
function BeforeDeadline({ order: { check, match } }: { readonly order: RankOrder }): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  const certify = check.items.some(({ kind }) => kind === 'not certified')
  return (
    <Section title={check.title} id="before-deadline">
      <ul className="rank-check">
        {check.items.map(({ kind, text, program }) => (
          <li key={`${kind}${program ?? ''}`}>{text}</li>
        ))}
      </ul>
      {certify && (
        <button type="button" className="button" onClick={() => season.say([{ kind: 'certified', match, on: isoDate(today()) }])}>
          <Check size={18} aria-hidden /> I certified it at NRMP
        </button>
      )}
    </Section>
  )
}

function Notes({
  title,
  id,
  texts,
}: {
  readonly title: string
  readonly id: string
  readonly texts: readonly string[]
}): ReactNode {
  if (texts.length === 0) return null
  return (
    <Section title={title} id={id}>
      <ul className="rules prose">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
