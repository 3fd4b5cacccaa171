import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isoDate, wordsFor } from '#domain'
import type { MatchWeek } from '#domain/match-week'
import type { UnfilledList } from '#store/import'
import { bothClocksText } from '#domain/say'
import { Page, Section } from '../../../parts/page.tsx'
import { useNotice } from '../../../parts/notice.tsx'
import { ReasonLine, ReasonList } from '../../../parts/reason-line.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { useAdviceStatus, useAppState } from '../../../state/hooks.ts'
import { useOwnZone } from '../../../state/own-zone.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import { useSeason } from '../../../state/use-season.ts'
import { SentInSoap } from './soap-sent.tsx'
import { SoapPlaces, Unfilled } from './unfilled.tsx'
import { WeekHours } from './week-hours.tsx'
import './weeks.css'

/** Match Week: the next hour first, then the message, the applications of SOAP, every hour on both clocks, and the rules. */
export function Week(): ReactNode {
  const { worker } = useAppState()
  const status = useAdviceStatus()
  const moment = useMinute()
  const zone = useOwnZone()
  const [list, setList] = useState<UnfilledList>()
  const week = useAnswer(
    useCallback(async () => status && worker.matchWeek(moment, list?.places), [worker, status, moment, list]),
  )
  if (week === undefined)
    return (
      <Page title="Match Week, hour by hour">
        <Skeleton lines={5} label="Reading the calendar" />
      </Page>
    )
  return (
    // Another message makes it another page, which begins at its title.
    <Page key={week.message} title={week.title}>
      <NextHour week={week} zone={zone} />
      <Messages week={week} />
      {week.meaning.length > 0 && (
        <Section title="What the message means" id="meaning">
          <ReasonList reasons={week.meaning} showSource />
        </Section>
      )}
      {(week.now.kind === 'choose' ||
        week.now.kind === 'wait' ||
        week.now.kind === 'be reachable' ||
        week.now.kind === 'ask directly') && <Unfilled show={setList} />}
      <SentInSoap week={week} />
      {week.choice && <SoapPlaces choice={week.choice} match={week.match} unread={list?.unread ?? []} />}
      <WeekHours week={week} zone={zone} />
      <Rules week={week} />
    </Page>
  )
}

const minuteMs = 60_000

function minute(): number {
  return Math.floor(Date.now() / minuteMs) * minuteMs
}

/** The moment, to the minute. */
function useMinute(): number {
  const [moment, setMoment] = useState(minute)
  useEffect(() => {
    const timer = setInterval(() => setMoment(minute()), minuteMs / 4)
    return () => clearInterval(timer)
  }, [])
  return moment
}

function NextHour({ week: { now }, zone }: { readonly week: MatchWeek; readonly zone: string }): ReactNode {
  return (
    <Section title={now.title} id="now">
      <ul className="rules prose">
        {now.todo.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {now.next && (
        <p className="week-next">
          Next: {now.next.title}. <b>{bothClocksText(now.next.moment, 'America/New_York', zone)}</b>
        </p>
      )}
    </Section>
  )
}

/** Which message came: one tap, with what each means below it. */
function Messages({ week: { messages, match, now } }: { readonly week: MatchWeek }): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  const tell = useNotice()
  if (messages.length === 0) return null
  return (
    <Section title={now.kind === 'before' ? 'Which message can come' : 'Which message came?'} id="messages">
      <ul className="week-messages">
        {messages.map(({ message, words, meaning }) => (
          <li key={message}>
            <b>{words}</b>
            {meaning.slice(0, 1).map((reason) => (
              <ReasonLine key={reason.text} reason={reason} showSource />
            ))}
            {now.kind !== 'before' && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  season.say([{ kind: 'monday', match, message, on: isoDate(today()) }])
                  tell({ text: `Noted: ${wordsFor('mondayMessage', message)}.`, action: { label: 'Undo', run: season.undo } })
                }}
              >
                This one: {wordsFor('mondayMessage', message)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Where the words of that week are written. */
const readyIn = [
  ['Statement', '/words/statement'],
  ['Letters', '/words/letters'],
  ['Interview', '/words/interview'],
] as const

function Rules({ week: { conduct, ready, afterwards } }: { readonly week: MatchWeek }): ReactNode {
  return (
    <>
      {conduct.length > 0 && (
        <Section title="What binds you" id="conduct">
          <ReasonList reasons={conduct} showSource />
        </Section>
      )}
      {ready.length > 0 && (
        <Section title="Have ready" id="ready">
          <ul className="rules prose">
            {ready.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="row">
            {readyIn.map(([name, path]) => (
              <Link key={path} href={path} className="button">
                {name}
              </Link>
            ))}
          </p>
        </Section>
      )}
      {afterwards.length > 0 && (
        <Section title="Afterwards" id="afterwards">
          <ReasonList reasons={afterwards} showSource />
        </Section>
      )}
    </>
  )
}
