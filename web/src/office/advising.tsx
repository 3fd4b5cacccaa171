import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { AdvisingProps } from './advising-props.ts'
import { ApplicantPage } from './applicant.tsx'
import { askAsAdviser, given, useAsked } from './asked.ts'
import { Classes } from './classes.tsx'
import { CohortPage } from './cohort.tsx'
import { DutyBoard } from './duty-board.tsx'
import { Frame, When } from './frame.tsx'
import { Invitations } from './invitations.tsx'
import type { AdvisingPage, OfficePlace } from './place.ts'
import { Replies } from './replies.tsx'
import { useCurrentInView } from '../parts/use-current-in-view.ts'
import { SignIn } from './sign-in.tsx'
import { SignOut } from './sign-out.tsx'
import { WhatIf } from './what-if.tsx'

const pages: Readonly<Record<AdvisingPage, { readonly name: string; readonly Page: (props: AdvisingProps) => ReactNode }>> = {
  cohort: { name: 'Applicants', Page: CohortPage },
  duty: { name: 'Match Week', Page: DutyBoard },
  classes: { name: 'Classes', Page: Classes },
  'what-if': { name: 'What if', Page: WhatIf },
  replies: { name: 'Replies', Page: Replies },
  invitations: { name: 'Invitations', Page: Invitations },
}

/** What an adviser does here, once signed in. */
export function Advising({ place }: { readonly place: Exclude<OfficePlace, { readonly kind: 'link' }> }): ReactNode {
  const office = useMemo(() => askAsAdviser(), [])
  const [who, askAgain] = useAsked(async () => given(await office.GET('/api/me')))
  if (who.kind === 'failed' && who.status === 401) return <SignIn office={office} done={askAgain} />
  const page = place.kind === 'advising' ? place.page : undefined
  const nav = (
    <Nav page={page}>
      <SignOut office={office} done={askAgain} />
    </Nav>
  )
  if (who.kind !== 'there')
    return (
      <Frame title="The office">
        <When asked={who}>{() => null}</When>
      </Frame>
    )
  if (place.kind === 'applicant')
    return <ApplicantPage key={place.id} id={place.id} who={who.data.label} office={office} nav={nav} />
  const { Page } = pages[place.page]
  return <Page key={place.page} office={office} nav={nav} />
}

function Nav({ page, children }: { readonly page: AdvisingPage | undefined; readonly children: ReactNode }): ReactNode {
  const row = useCurrentInView<HTMLElement>(page)
  return (
    <nav ref={row} aria-label="Pages" className="office-nav sideways">
      <ul>
        {Object.entries(pages).map(([id, { name }]) => (
          <li key={id}>
            <a href={`#/${id}`} aria-current={id === page ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </nav>
  )
}
