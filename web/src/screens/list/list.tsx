import type { ReactNode } from 'react'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Choosing } from './choosing.tsx'
import { WaitingForAnswers } from './waiting.tsx'
import './list.css'

/** The list, as it is chosen before applications go out, and as it is watched afterwards. */
export function List(): ReactNode {
  return (
    <NeedsProfile promise="Then this page chooses the programs that are worth an application, and says what the list costs.">
      {(advice) => {
        return !advice.person.season.applied ? <Choosing advice={advice} /> : <WaitingForAnswers advice={advice} />
      }}
    </NeedsProfile>
  )
}
