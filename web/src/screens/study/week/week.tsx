import { percentText, pointsBand, counted } from '#domain/say'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { StudySession, StudyWeek } from '#domain/study'
import { weekToPlan } from '#domain/study'
import { isoDate } from '#domain'
import type { Answer } from '#domain'
import { useNotice } from '../../../parts/notice.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { useAppState } from '../../../state/hooks.ts'
import type { StudyReading } from '../../../work/study-protocol.ts'
import type { StudyPageProps } from '../page-props.ts'
import { useStudyReading } from '../use-study-reading.ts'
import { HoursForm } from './hours-form.tsx'
import { SaveWeek } from './save-week.tsx'
import { WeekBoard } from './week-board.tsx'
import './week.css'

/** The week as sessions in the hours there are, planned again from what was really done. */
export function WeekScreen({ log, save }: StudyPageProps): ReactNode {
  const { reading, problem } = useStudyReading(log)
  if (!reading) {
    return <Page title={problem ?? 'Planning the week'}>{!problem && <Skeleton lines={6} label="Planning the week" />}</Page>
  }
  return <Read reading={reading} log={log} save={save} />
}

interface ReadProps extends StudyPageProps {
  readonly reading: StudyReading
}

function Read({ reading: { week, nextWeek }, log, save }: ReadProps): ReactNode {
  const { today } = useAppState()
  const [chosen, setChosen] = useState<Which>()
  // Who comes to say their hours says them above what becomes of them: nothing they type in goes away or moves meanwhile.
  const [saysHours] = useState(() => week.kind === 'needs' || week.value.minutes.total === 0)
  const day = isoDate(today())
  const isOver = week.kind === 'known' && (week.value.sessions.length === 0 || weekToPlan(day) > day)
  const which = chosen ?? (isOver ? 'next' : 'this')
  const shown = which === 'next' && nextWeek.kind === 'known' ? nextWeek : week
  return (
    <Page {...headOf(shown, which)}>
      {saysHours && (
        <div className="hours-first no-print">
          <HoursForm />
        </div>
      )}
      {shown.kind === 'known' && shown.value.exam.kind !== 'none' && (
        <>
          <WhichWeek shown={which} choose={setChosen} />
          <Planned week={shown.value} log={log} save={save} />
          {!saysHours && <ChangeHours />}
          <Section title="How the week is made" id="week-why">
            <ReasonList reasons={shown.value.because} showSource />
          </Section>
        </>
      )}
    </Page>
  )
}

function headOf(week: Answer<StudyWeek>, which: Which): { readonly title: string; readonly lede?: ReactNode } {
  if (week.kind === 'needs') return { title: 'How many hours do you have?', lede: week.ask[0]?.why }
  if (week.value.exam.kind === 'none') return { title: 'No exam is ahead', lede: <ReasonList reasons={week.value.because} /> }
  return { title: titleOf(week.value, which), lede: ledeOf(week.value) }
}

function Planned({ week, log, save }: StudyPageProps & { readonly week: StudyWeek }): ReactNode {
  const { today } = useAppState()
  const say = useNotice()
  const done = (session: StudySession): void => {
    const { minutes, kind, topic } = session
    const entry = { date: isoDate(today()), minutes, kind, ...(topic === undefined ? {} : { topic }) }
    const undo = save((now) => ({ ...now, done: [...now.done, entry] }))
    say({
      text: `Done: ${session.title}. The rest of the week is planned again.`,
      action: { label: 'Undo', run: undo },
    })
  }
  return (
    <>
      <WeekBoard week={week} log={log} today={today()} done={done} />
      <SaveWeek week={week} />
      {week.asks.length > 0 && (
        <p className="prose">
          {week.asks[0]?.text} <Link href="/study">Log a block</Link>
        </p>
      )}
    </>
  )
}

function ChangeHours(): ReactNode {
  return (
    <div className="no-print">
      <Section title="Your hours" id="hours">
        <details>
          <summary>Change hours and days of rest</summary>
          <HoursForm />
        </details>
      </Section>
    </div>
  )
}

type Which = 'this' | 'next'

function WhichWeek({ shown, choose }: { readonly shown: Which; readonly choose: (which: Which) => void }): ReactNode {
  const weeks = [
    ['this', 'This week'],
    ['next', 'Next week'],
  ] as const
  return (
    <fieldset className="board-which no-print">
      <legend className="hidden">Which week</legend>
      <div className="pills">
        {weeks.map(([which, name]) => (
          <label key={which} className="pill">
            <input type="radio" name="which-week" checked={shown === which} onChange={() => choose(which)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function titleOf({ minutes, shares }: StudyWeek, which: Which): string {
  if (minutes.total === 0) return 'A week of rest: no hours are set'
  return `${which === 'this' ? 'This' : 'Next'} week: ${hours(minutes.total)}, ${percentText(shares.weakness)} on weaknesses`
}

function ledeOf({ exam, minutes, shares, pointsPerWeek, sessions }: StudyWeek): string {
  const rest =
    minutes.total > 0
      ? `The other ${percentText(shares.mixed)} are mixed blocks${exam.kind === 'step3' ? ', for Step 3' : ''}. `
      : ''
  const done = `${rest}${minutes.done > 0 ? `${hours(minutes.done)} done. ` : ''}`
  if (sessions.every(({ kind }) => kind !== 'weakness')) return `${done}Nothing is left to plan.`
  if (pointsPerWeek === undefined) return done.trim()
  return `${done}By the forecast of your score a week of study adds about ${pointsBand(pointsPerWeek)} points: our estimate, not a promise.`
}

/** `12 hours`, `45 minutes`, `7½ hours` */
function hours(minutes: number): string {
  if (minutes < 60) return counted(minutes, 'minute')
  const halves = Math.round(minutes / 30) / 2
  return `${Math.floor(halves)}${halves % 1 === 0 ? '' : '½'} ${halves === 1 ? 'hour' : 'hours'}`
}
