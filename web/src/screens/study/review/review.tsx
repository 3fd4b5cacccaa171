import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { dueCards } from '#domain/study'
import { isoDate } from '#domain'
import type { Recall, ReviewCard, StudyLog } from '#domain/study'
import { tsFsrsScheduler } from '#store'
import { useNotice } from '../../../parts/notice.tsx'
import { Page } from '../../../parts/page.tsx'
import { dayText, daysFrom, counted } from '#domain/say'
import { useAppState } from '../../../state/hooks.ts'
import type { StudyPageProps } from '../page-props.ts'
import './review.css'

const recalls: readonly { readonly recall: Recall; readonly label: string }[] = [
  { recall: 'again', label: 'Not at all' },
  { recall: 'hard', label: 'With effort' },
  { recall: 'good', label: 'Yes' },
  { recall: 'easy', label: 'At once' },
]

/** Missed questions on the day they are due: one at a time, four answers, each with the day it comes back. */
export function ReviewScreen({ log, save }: StudyPageProps): ReactNode {
  const { today } = useAppState()
  const say = useNotice()
  const [done, setDone] = useState(0)
  const now = isoDate(today())
  const due = dueCards(log, now)
  const [card] = due
  if (!card) return <NothingDue log={log} done={done} today={now} />
  const scheduler = tsFsrsScheduler()
  const answer = (recall: Recall): void => {
    const after = scheduler.review(card, recall, now)
    // The card as it stands by then: an answer given in another tab meanwhile counts too.
    const undo = save(({ cards, ...rest }) => ({
      ...rest,
      cards: cards.map((one) => (one.id === card.id ? scheduler.review(one, recall, now) : one)),
    }))
    setDone(done + 1)
    say({ text: `It comes back ${daysFrom(now, after.due)}.`, action: { label: 'Undo', run: undo } })
  }
  return (
    <Page
      title={`${counted(due.length, 'missed question')} to see again today`}
      lede="Open the question in your bank, say the answer to yourself, then say how it went."
    >
      <article className="card review-card">
        <h2>{card.title}</h2>
        <p className="soft">{originOf(card, log)}</p>
        <fieldset>
          <legend>Did you know it this time?</legend>
          <div className="review-answers">
            {recalls.map(({ recall, label }) => (
              <button key={recall} type="button" className="button" onClick={() => answer(recall)}>
                {label}
                <span className="small soft">{daysFrom(now, scheduler.review(card, recall, now).due)}</span>
              </button>
            ))}
          </div>
        </fieldset>
      </article>
    </Page>
  )
}

interface NothingDueProps {
  readonly log: StudyLog
  readonly done: number
  readonly today: string
}

function NothingDue({ log, done, today }: NothingDueProps): ReactNode {
  const next = log.cards.map(({ due }) => due).toSorted()[0]
  return (
    <Page
      title={done > 0 ? `${counted(done, 'question')} reviewed; nothing more is due today` : 'Nothing is due for review today'}
      lede={
        next
          ? `The next one is due ${daysFrom(today, next)}, on ${dayText(next)}.`
          : 'Questions you log as wrong come back here when they are about to be forgotten.'
      }
    >
      <Link href="/study" className="button primary">
        Log a block
      </Link>
    </Page>
  )
}

/** `Question 1203, UWorld, block of Fri 20 November 2026` */
function originOf(card: ReviewCard, { blocks }: StudyLog): string {
  for (const block of blocks) {
    const item = block.items.find(
      ({ id, question }) => id === card.id || (question !== undefined && `${id.split(':')[0] ?? ''}:${question}` === card.id),
    )
    if (item) return `${item.question ? `Question ${item.question}, ` : ''}${block.source}, block of ${dayText(block.date)}`
  }
  return 'From a block that is no longer in the log'
}
