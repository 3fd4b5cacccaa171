import type { ReactNode } from 'react'
import type { OfficeClient } from '#client'
import { counted } from '#domain/say'
import { given, useDoing } from './asked.ts'
import { Said } from './frame.tsx'

export interface SignOutProps {
  readonly office: OfficeClient
  /** Nobody is signed in here any more. */
  readonly done: () => void
}

/** Ends the session here, or those that were left open on other machines. */
export function SignOut({ office, done }: SignOutProps): ReactNode {
  const [said, run] = useDoing()
  const signOut = (): void =>
    run(async () => {
      given(await office.DELETE('/api/sessions'))
      done()
      return undefined
    })
  const signOutElsewhere = (): void =>
    run(async () => {
      const { ended } = given(await office.DELETE('/api/sessions/elsewhere'))
      return ended === 0 ? 'You are signed in nowhere else.' : `Signed out of ${counted(ended, 'other session')}.`
    })
  return (
    <>
      <button type="button" className="button quiet" onClick={signOut}>
        Sign out
      </button>
      <button type="button" className="button quiet" onClick={signOutElsewhere}>
        Sign out elsewhere
      </button>
      <Said>{said}</Said>
    </>
  )
}
