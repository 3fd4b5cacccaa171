import { useState } from 'react'
import type { ReactNode } from 'react'
import { Section } from '../parts/page.tsx'
import type { AdvisingProps } from './advising-props.ts'
import { given, useAsked, useDoing } from './asked.ts'
import { Frame, Said, When } from './frame.tsx'
import { LinkToGive } from './link-to-give.tsx'
import { LinkList } from './own-links.tsx'
import { TextField } from './text-field.tsx'

/** An invitation is a link that can be taken up once. */
export function Invitations({ office, nav }: AdvisingProps): ReactNode {
  const [label, setLabel] = useState('')
  const [made, setMade] = useState<{ readonly label: string; readonly secret: string }>()
  const [invitations, askAgain] = useAsked(async () => given(await office.GET('/api/invitations')))
  const [said, run] = useDoing()
  const invite = (): void =>
    run(async () => {
      const { secret } = given(await office.POST('/api/invitations', { body: { label, days: 30 } }))
      setMade({ label, secret })
      setLabel('')
      askAgain()
      return undefined
    })
  const revoke = (id: string): void =>
    run(async () => {
      given(await office.DELETE('/api/invitations/{id}', { params: { path: { id } } }))
      askAgain()
      return 'Taken back.'
    })
  return (
    <Frame title="Invite an applicant" lede="They choose whether the office may read what they share." nav={nav}>
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault()
          invite()
        }}
      >
        <TextField label="Whom it is for" maxLength={200} value={label} change={setLabel} />
        <button type="submit" className="button primary">
          Make the link
        </button>
      </form>
      <Said>{said}</Said>
      {made && <LinkToGive label={`Link for ${made.label}, shown this once`} secret={made.secret} />}
      <Section title="Made before" id="made">
        <When asked={invitations}>{(list) => <LinkList links={list} over="taken up or taken back" revoke={revoke} />}</When>
      </Section>
    </Frame>
  )
}
