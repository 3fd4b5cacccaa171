import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ListedLink } from '#client'
import { isoDate } from '#domain'
import { dayText } from '#domain/say'
import { LabelledSelect } from '../parts/labelled-select.tsx'
import { Section } from '../parts/page.tsx'
import { given, useAsked, useDoing } from './asked.ts'
import { Said, When } from './frame.tsx'
import { LinkToGive } from './link-to-give.tsx'
import type { OwnProps } from './own-props.ts'
import { TextField } from './text-field.tsx'
import { dayHere } from './today.ts'

const rights = { read: 'read', comment: 'read and comment' } as const

/** Links to read or to comment: each ends on its day, and can be taken back at once. */
export function OwnLinks({ office, owner }: OwnProps): ReactNode {
  const params = { path: { owner } }
  const [label, setLabel] = useState('')
  const [may, setMay] = useState<keyof typeof rights>('read')
  const [made, setMade] = useState<{ readonly label: string; readonly secret: string }>()
  const [links, askAgain] = useAsked(async () => given(await office.GET('/api/applicants/{owner}/links', { params })))
  const [said, run] = useDoing()
  const make = (): void =>
    run(async () => {
      const { secret } = given(
        await office.POST('/api/applicants/{owner}/links', { params, body: { label, rights: may, days: 30 } }),
      )
      setMade({ label, secret })
      setLabel('')
      askAgain()
      return undefined
    })
  const revoke = (id: string): void =>
    run(async () => {
      given(await office.DELETE('/api/applicants/{owner}/links/{id}', { params: { path: { owner, id } } }))
      askAgain()
      return 'Taken back: it opens nothing any more.'
    })
  return (
    <Section title="Give somebody a link" id="links">
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <TextField label="Who it is for" maxLength={200} value={label} change={setLabel} />
        <LabelledSelect
          label="They may"
          options={['read', 'comment'] as const}
          word={(one) => rights[one]}
          value={may}
          choose={(one) => setMay(one ?? 'read')}
        />
        <button type="submit" className="button">
          Make a link for thirty days
        </button>
        <Said>{said}</Said>
      </form>
      {made && <LinkToGive label={`Link for ${made.label}, shown this once`} secret={made.secret} />}
      <When asked={links}>{(list) => <LinkList links={list.filter((link) => link.rights !== 'own')} revoke={revoke} />}</When>
    </Section>
  )
}

interface LinkListProps {
  readonly links: readonly ListedLink[]
  /** What has become of one that ended before its day. */
  readonly over?: string
  readonly revoke: (id: string) => void
}

export function LinkList({ links, over = 'taken back', revoke }: LinkListProps): ReactNode {
  return (
    <ul className="office-list">
      {links.map(({ id, label, ends, revoked }) => (
        <li key={id}>
          {label}{' '}
          <span className="soft">
            {revoked === undefined
              ? `ends ${dayText(isoDate(dayHere(ends)))}`
              : `${over} on ${dayText(isoDate(dayHere(revoked)))}`}
          </span>{' '}
          {revoked === undefined && (
            <button type="button" className="button quiet" onClick={() => revoke(id)}>
              Take it back<span className="hidden">: {label}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
