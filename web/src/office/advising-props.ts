import type { ReactNode } from 'react'
import type { OfficeClient } from '#client'

/** What every page of an adviser is given. */
export interface AdvisingProps {
  readonly office: OfficeClient
  readonly nav: ReactNode
}
