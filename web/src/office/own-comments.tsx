import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { dayText } from '#domain/say'
import { reviewKind } from '#store'
import type { Remark } from '#store'
import { Section } from '../parts/page.tsx'
import { given, useAsked } from './asked.ts'
import { When } from './frame.tsx'
import type { OwnProps } from './own-props.ts'
import { closedIn, unseal } from './sealed.ts'

/** What readers said. Nothing of it changes anything here. */
export function OwnComments({ office, owner, passphrase }: OwnProps): ReactNode {
  const read = async (id: string): Promise<readonly Remark[] | string> => {
    const path = { owner, kind: reviewKind.name, id }
    const { body } = given(await office.GET('/api/applicants/{owner}/documents/{kind}/{id}', { params: { path } }))
    const closed = closedIn(body)
    const open = closed === undefined ? { kind: 'open' as const, body } : await unseal(closed, passphrase)
    if (open.kind === 'refused') return open.sentence
    const review = reviewKind.read(open.body)
    return review.kind === 'open' ? review.body.remarks : review.sentence
  }
  const [comments, askAgain] = useAsked(async () => {
    const names = given(await office.GET('/api/applicants/{owner}/documents', { params: { path: { owner } } }))
    return Promise.all(names.filter(({ kind }) => kind === reviewKind.name).map(async ({ id }) => ({ id, said: await read(id) })))
  })
  return (
    <Section
      title="What was said"
      id="comments"
      aside={
        <button type="button" className="button quiet" onClick={askAgain}>
          Look for comments
        </button>
      }
    >
      <When asked={comments}>
        {(list) =>
          list.length === 0 ? (
            <p>Nothing yet.</p>
          ) : (
            <ul className="office-list">
              {list.map(({ id, said }) => (
                <li key={id}>
                  {typeof said === 'string' ? said : said.map((remark) => <OneRemark key={remark.id} remark={remark} />)}
                </li>
              ))}
            </ul>
          )
        }
      </When>
    </Section>
  )
}

function OneRemark({ remark: { text, by, on, at } }: { readonly remark: Remark }): ReactNode {
  return (
    <>
      <p>{text}</p>
      <p className="soft small">
        {by}, {dayText(isoDate(on))}
        {at.kind === 'field' && `, about ${at.path}`}
      </p>
    </>
  )
}
