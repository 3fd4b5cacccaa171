import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Page } from '../../parts/page.tsx'

export function NotFound(): ReactNode {
  return (
    <Page title="There is nothing at this address" lede="The link may be from an older version. Your profile is untouched.">
      <Link href="/" className="button primary">
        Go to Home
      </Link>
    </Page>
  )
}
