import { useState } from 'react'
import type { ReactNode } from 'react'
import { Page, Section } from '../../parts/page.tsx'
import { AdvisingSheet } from './advising-sheet.tsx'
import { Answers } from './answers.tsx'
import { Ask } from './ask.tsx'
import { OpenReview } from './open-review.tsx'
import type { OpenedReview } from './open-review.tsx'
import { Reading } from './reading.tsx'
import { useReviews } from './use-reviews.ts'
import './review.css'

/** Somebody else's eyes, without a server: a closed file that goes to them and comes back. */
export function ReviewScreen(): ReactNode {
  const [opened, setOpened] = useState<OpenedReview>()
  if (opened) return <Opened key={opened.review.id} opened={opened} leave={() => setOpened(undefined)} />
  return (
    <Page
      title="Ask somebody to read, or read for somebody"
      lede="You tick what they may see. It goes into one file that only the passphrase opens; you send it the way you like, and it comes back with their remarks."
    >
      <Section title="Ask somebody to read" id="ask">
        <Ask />
      </Section>
      <Section title="Open a review file" id="open">
        <p className="prose">One you were asked to read, or one of yours that came back.</p>
        <OpenReview show={setOpened} />
      </Section>
      <Section title="One page for an advising talk" id="sheet">
        <AdvisingSheet />
      </Section>
    </Page>
  )
}

interface OpenedProps {
  readonly opened: OpenedReview
  readonly leave: () => void
}

/** What was asked from this device comes back to be answered; anything else was sent here to be read. */
function Opened({ opened, leave }: OpenedProps): ReactNode {
  const reviews = useReviews()
  const isOwn = reviews.of(opened.review.id).askedOn !== undefined
  const [chosen, setChosen] = useState<'answers' | 'reading'>()
  if (!reviews.ready) return null
  const view = chosen ?? (isOwn ? 'answers' : 'reading')
  const View = view === 'answers' ? Answers : Reading
  return (
    <View opened={opened} reviews={reviews}>
      {reviews.problem && <p className="page-problem">{reviews.problem}</p>}
      <div className="row">
        <button type="button" className="button quiet" onClick={leave}>
          Close this file
        </button>
        <button type="button" className="button quiet" onClick={() => setChosen(view === 'answers' ? 'reading' : 'answers')}>
          {view === 'answers' ? 'See all that was shown' : 'It is about me: go through the remarks'}
        </button>
      </div>
    </View>
  )
}
