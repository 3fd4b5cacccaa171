import { useState } from 'react'
import type { ReactNode } from 'react'
import type { OfficeClient } from '#client'
import { isoDate } from '#domain'
import { shortDayText } from '#domain/say'
import { draftKind, kindNamed } from '#store'
import { PassphraseField } from '../parts/passphrase-field.tsx'
import { Section } from '../parts/page.tsx'
import { given, useAsked, useDoing } from './asked.ts'
import { CommentForm } from './comment-form.tsx'
import { DocumentText } from './document-text.tsx'
import { Said, When } from './frame.tsx'
import { closedIn, seal, unseal } from './sealed.ts'
import { dayHere } from './today.ts'

export interface DocumentsProps {
  readonly office: OfficeClient
  readonly owner: string
  /** As whom a comment is signed. */
  readonly who: string
  readonly mayComment: boolean
  /** `private` where what is there is closed, and a passphrase opens it here. */
  readonly secret: 'private' | undefined
}

/** What was shared, by name; each is asked for when it is opened, and the applicant is told that it was. */
export function Documents({ office, owner, who, mayComment, secret }: DocumentsProps): ReactNode {
  const params = { path: { owner } }
  const [names] = useAsked(async () => given(await office.GET('/api/applicants/{owner}/documents', { params })))
  const [passphrase, setPassphrase] = useState('')
  const [opened, setOpened] = useState<{ readonly kind: string; readonly id: string; readonly body: unknown }>()
  const [said, run] = useDoing()
  const open = (kind: string, id: string): void =>
    run(async () => {
      const { body } = given(
        await office.GET('/api/applicants/{owner}/documents/{kind}/{id}', { params: { path: { owner, kind, id } } }),
      )
      const closed = closedIn(body)
      if (closed === undefined) return void setOpened({ kind, id, body })
      const unsealed = await unseal(closed, passphrase)
      if (unsealed.kind === 'refused') return unsealed.sentence
      return void setOpened({ kind, id, body: unsealed.body })
    })
  const send = async (review: unknown): Promise<void> => {
    const body = secret === 'private' ? await seal(review, passphrase) : review
    given(await office.POST('/api/applicants/{owner}/reviews', { params, body: { body } }))
  }
  return (
    <Section title="What was shared" id="documents">
      {secret === 'private' && (
        <PassphraseField
          label="Passphrase the applicant gave you"
          value={passphrase}
          change={setPassphrase}
          hint="It stays in this browser."
        />
      )}
      <When asked={names}>
        {(list) =>
          list.length === 0 ? (
            <p>Nothing yet.</p>
          ) : (
            <ul className="office-list">
              {list.map(({ kind, id, savedAt }) => (
                <li key={`${kind}/${id}`}>
                  <button type="button" className="button" onClick={() => open(kind, id)}>
                    Open the {titleOf(kind)}
                  </button>{' '}
                  <span className="soft small">{savedAt && shortDayText(isoDate(dayHere(savedAt)))}</span>
                </li>
              ))}
            </ul>
          )
        }
      </When>
      <Said>{said}</Said>
      {opened && <DocumentText title={titleOf(opened.kind)} kind={opened.kind} body={opened.body} />}
      {mayComment && <CommentForm who={who} send={send} about={opened?.kind === draftKind.name ? opened.body : undefined} />}
    </Section>
  )
}

function titleOf(kind: string): string {
  return kindNamed(kind)?.title ?? kind
}
