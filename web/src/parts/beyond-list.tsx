import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Page } from './page.tsx'

/** A screen about choosing programs, at a stage that has no list: why it says nothing, and where what counts now stands. */
export function BeyondList({ why }: { readonly why: string }): ReactNode {
  return (
    <Page title="This page is not needed now" lede={why}>
      <Link href="/plan" className="button primary">
        What to do next
      </Link>
    </Page>
  )
}
