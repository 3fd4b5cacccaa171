import { Check, X } from 'lucide-react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { counted, dayText } from '#domain/say'
import type { KeptReview, Remark, Review } from '#store'
import { useNotice } from '../../parts/notice.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { useAppState, useDraft, useObserved } from '../../state/hooks.ts'
import { placeWords, valueWords } from './place-words.ts'
import type { ViewProps } from './reading.tsx'
import { takingOf } from './taking.ts'
import type { Taking } from './taking.ts'
import type { Reviews } from './use-reviews.ts'

/** The remarks that came back, one by one: each is taken or left by the applicant, and nothing changes before. */
export function Answers({ opened: { review }, reviews, children }: ViewProps): ReactNode {
  const { answers } = reviews.of(review.id)
  const { remarks } = review
  const open = remarks.filter(({ id }) => answers[id] === undefined)
  const [first] = open
  return (
    <Page title={titleOf(remarks.length, open.length)} lede="Nothing changes until you take it, and what you took can be undone.">
      {children}
      {first && (
        <Section title={`Remark ${remarks.length - open.length + 1} of ${remarks.length}`} id="remark">
          <OneRemark key={first.id} remark={first} review={review} reviews={reviews} />
        </Section>
      )}
      <Answered review={review} answers={answers} />
    </Page>
  )
}

function titleOf(all: number, open: number): string {
  if (all === 0) return 'Nobody has said anything in this file yet'
  return open === 0 ? `You have been through ${counted(all, 'remark')}` : `${counted(open, 'remark')} to look at`
}

interface OneRemarkProps {
  readonly remark: Remark
  readonly review: Review
  readonly reviews: Reviews
}

function OneRemark({ remark, review, reviews }: OneRemarkProps): ReactNode {
  const taking = useTaking(remark, review)
  const { take, leave } = useAnswering({ remark, review, reviews }, taking)
  if (taking === undefined) return null
  const { at, by, on, text, suggests } = remark
  return (
    <div className="card review-remark" role="group" aria-label={`At ${placeWords(at, review)}`}>
      <h3>{placeWords(at, review)}</h3>
      {text && <p className="prose">{text}</p>}
      {suggests !== undefined && (
        <p>
          Suggested: <b>{valueWords(at, suggests, review)}</b>
        </p>
      )}
      <Effect taking={taking} remark={remark} review={review} />
      <p className="soft small">
        {by}, {dayText(on)}
      </p>
      <div className="row">
        {(taking.kind === 'profile' || taking.kind === 'statement') && (
          <button type="button" className="button primary" onClick={take}>
            <Check size={18} aria-hidden /> Take it
          </button>
        )}
        <button type="button" className="button" onClick={leave}>
          <X size={18} aria-hidden /> {suggests === undefined || taking.kind === 'stands' ? 'I have read it' : 'Leave it'}
        </button>
      </div>
    </div>
  )
}

function Effect({
  taking,
  remark: { at },
  review,
}: Pick<OneRemarkProps, 'remark' | 'review'> & { readonly taking: Taking }): ReactNode {
  switch (taking.kind) {
    case 'words':
    case 'statement':
      return null
    case 'stands':
      return <p>So it stands already.</p>
    case 'gone':
      return <p>{taking.sentence} It cannot be taken over from here.</p>
    case 'profile':
      return (
        <p>
          Now: {valueWords(at, plainValue(taking.now), review)}
          {taking.changedSince && '. You have changed it since you asked.'}
        </p>
      )
  }
}

function plainValue(value: unknown): Remark['suggests'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Undefined until what stands here was read. */
function useTaking(remark: Remark, review: Review): Taking | undefined {
  const { words } = useAppState()
  useEffect(() => void words.statements.load(), [words])
  const ready = useObserved(words.statements.ready)
  const statements = useObserved(words.statements.documents)
  const draft = useDraft()
  return ready ? takingOf(remark, review, { draft, statement: (id) => statements.get(id)?.text }) : undefined
}

interface Answering {
  readonly take: () => void
  readonly leave: () => void
}

function useAnswering({ remark, review, reviews }: OneRemarkProps, taking: Taking | undefined): Answering {
  const { profile, words } = useAppState()
  const say = useNotice()
  const answer = (value: 'taken' | 'left' | undefined): void =>
    reviews.change(review.id, ({ answers }) => {
      const { [remark.id]: _before, ...others } = answers
      return { answers: value === undefined ? others : { ...others, [remark.id]: value } }
    })
  const taken = (undo: () => void): void => {
    answer('taken')
    const back = (): void => {
      undo()
      answer(undefined)
    }
    say({ text: `Taken over: ${placeWords(remark.at, review)}.`, action: { label: 'Undo', run: back } })
  }
  return {
    take: () => {
      if (taking?.kind === 'profile') {
        profile.changeMany(taking.changes)
        taken(profile.undo)
      }
      if (taking?.kind === 'statement') {
        const before = words.statements.documents.get().get(taking.id)
        if (!before) return
        void words.statements.put(taking.id, { ...before, text: taking.text })
        taken(() => void words.statements.put(taking.id, before))
      }
    },
    leave: () => answer('left'),
  }
}

interface AnsweredProps {
  readonly review: Review
  readonly answers: KeptReview['answers']
}

function Answered({ review, answers }: AnsweredProps): ReactNode {
  const done = review.remarks.filter(({ id }) => answers[id] !== undefined)
  if (done.length === 0) return null
  return (
    <Section title="What you have been through" id="answered">
      <ul className="rules">
        {done.map(({ id, at, text, suggests }) => (
          <li key={id}>
            {placeWords(at, review)}
            {text ? `: ${text}` : ''}
            {suggests === undefined ? '' : ` (${valueWords(at, suggests, review)}: ${answers[id]})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
