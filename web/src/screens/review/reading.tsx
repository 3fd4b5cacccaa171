import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { counted, dayText } from '#domain/say'
import { closeReview } from '#store'
import type { Remark, Review } from '#store'
import { Labelled } from '../../parts/labelled.tsx'
import { download } from '../../parts/download.ts'
import { useNotice } from '../../parts/notice.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { useAppState } from '../../state/hooks.ts'
import type { OpenedReview } from './open-review.tsx'
import { placeWords, valueWords } from './place-words.ts'
import { RemarkForm } from './remark-form.tsx'
import type { Said } from './remark-form.tsx'
import { ShownParts } from './shown-parts.tsx'
import type { Reviews } from './use-reviews.ts'

export interface ViewProps {
  readonly opened: OpenedReview
  readonly reviews: Reviews
  readonly children: ReactNode
}

/** What somebody was asked to read, with a place to say something at each part of it. */
export function Reading({ opened, reviews, children }: ViewProps): ReactNode {
  const { review } = opened
  const own = reviews.of(review.id).remarks
  const [name, setName] = useState(own[0]?.by ?? lastName(reviews))
  const today = isoDate(useAppState().today())
  const add = (said: Said): void => {
    const remark: Remark = { id: crypto.randomUUID(), by: name.trim(), on: today, ...said }
    reviews.change(review.id, (now) => ({ remarks: [...now.remarks, remark] }))
  }
  const drop = (id: string): void => reviews.change(review.id, (now) => ({ remarks: now.remarks.filter((one) => one.id !== id) }))
  return (
    <Page
      title={`${review.from ?? 'Somebody'} asks you to read`}
      lede={
        review.question ??
        `Asked on ${dayText(review.askedOn)}. Only your remarks are kept on this device, not what you read here.`
      }
    >
      {children}
      <Labelled label="Your name, as it stands at your remarks">
        {(id) => <input id={id} className="input" value={name} onChange={({ target }) => setName(target.value)} />}
      </Labelled>
      {name.trim() === '' ? (
        <p className="soft">With a name you can say something at each part.</p>
      ) : (
        <RemarkForm at={{ kind: 'all' }} about="all of it" suggesting={{ kind: 'nothing' }} add={add} />
      )}
      <ShownParts review={review} add={name.trim() === '' ? undefined : add} />
      <RemarkList
        title="Remarks that are in the file"
        id="others"
        remarks={review.remarks.filter(({ id }) => own.every((one) => one.id !== id))}
        review={review}
      />
      <RemarkList title="Your remarks" id="own" remarks={own} review={review} drop={drop} />
      <SendBack opened={opened} own={own} />
    </Page>
  )
}

function lastName({ all }: Reviews): string {
  return [...all.values()].flatMap(({ remarks }) => remarks).at(-1)?.by ?? ''
}

interface RemarkListProps {
  readonly title: string
  readonly id: string
  readonly remarks: readonly Remark[]
  readonly review: Review
  readonly drop?: (id: string) => void
}

function RemarkList({ title, id, remarks, review, drop }: RemarkListProps): ReactNode {
  if (remarks.length === 0) return null
  return (
    <Section title={title} id={id}>
      <ul className="review-remarks">
        {remarks.map((one) => (
          <li key={one.id}>
            <b>{placeWords(one.at, review)}</b>
            {one.text && <p>{one.text}</p>}
            {one.suggests !== undefined && <p>Suggested: {valueWords(one.at, one.suggests, review)}</p>}
            <p className="soft small">
              {one.by}, {dayText(one.on)}
            </p>
            {drop && (
              <button type="button" className="button quiet" onClick={() => drop(one.id)}>
                <Trash2 size={18} aria-hidden /> Take it away<span className="hidden">: {placeWords(one.at, review)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SendBack({
  opened: { review, passphrase },
  own,
}: {
  readonly opened: OpenedReview
  readonly own: readonly Remark[]
}): ReactNode {
  const say = useNotice()
  const write = async (): Promise<void> => {
    const others = review.remarks.filter(({ id }) => own.every((one) => one.id !== id))
    const file = await closeReview({ ...review, remarks: [...others, ...own] }, passphrase)
    download(new Uint8Array(file), `review-${review.askedOn}-answered.age`, 'application/octet-stream')
    say({ text: 'The file is in your downloads, closed with the same passphrase. Send it back.' })
  }
  return (
    <Section title="Send it back" id="back">
      <button type="button" className="button primary" disabled={own.length === 0} onClick={() => void write()}>
        <Download size={18} aria-hidden /> Write the file with {counted(own.length, 'remark')}
      </button>
    </Section>
  )
}
