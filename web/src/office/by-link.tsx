import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { askByLink, given, useAsked } from './asked.ts'
import { Begin } from './begin.tsx'
import { Documents } from './documents.tsx'
import { Frame, When } from './frame.tsx'
import { OwnPage } from './own-page.tsx'

/** Whoever holds a link: an applicant who is invited, an applicant, or whom they gave one. */
export function ByLink({ secret }: { readonly secret: string }): ReactNode {
  const office = useMemo(() => askByLink(secret), [secret])
  const [who] = useAsked(async () => given(await office.GET('/api/me')))
  if (who.kind !== 'there')
    return (
      <Frame title={who.kind === 'failed' ? 'This link opens nothing' : 'Opening the link'}>
        <When asked={who}>{() => null}</When>
      </Frame>
    )
  const { role, owner, label, sharing } = who.data
  if (role === 'invited') return <Begin office={office} label={label} />
  if (owner === undefined || sharing === undefined) throw new Error('a link of an applicant names them')
  if (role === 'applicant') return <OwnPage office={office} owner={owner} label={label} sharing={sharing} />
  return (
    <Frame title="Somebody asks you to read" lede="The applicant is told what you opened, and when.">
      <Documents
        office={office}
        owner={owner}
        who={label}
        mayComment={role === 'commenter'}
        secret={sharing === 'private' ? sharing : undefined}
      />
    </Frame>
  )
}
