import { useState } from 'react'
import type { ReactNode } from 'react'
import type { OfficeClient } from '#client'
import { given, useAsked, useDoing } from './asked.ts'
import { Frame, Said } from './frame.tsx'
import { TextField } from './text-field.tsx'

/** Password and the code of an authenticator app, or the word of the institution's identity provider where the office has one. */
export function SignIn({ office, done }: { readonly office: OfficeClient; readonly done: () => void }): ReactNode {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [said, run] = useDoing()
  const [ways] = useAsked(async () => given(await office.GET('/api/provider')))
  return (
    <Frame title="Sign in to advise" lede="Applicants need no account: they open the link they were given.">
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault()
          run(async () => {
            given(await office.POST('/api/sessions', { body: { email, password, code } }))
            done()
            return undefined
          })
        }}
      >
        <TextField label="E-mail address" type="email" autoComplete="username" value={email} change={setEmail} />
        <TextField label="Password" type="password" autoComplete="current-password" value={password} change={setPassword} />
        <TextField
          label="Code of your authenticator app"
          inputMode="numeric"
          pattern="[0-9]{6}"
          autoComplete="one-time-code"
          value={code}
          change={setCode}
        />
        <button type="submit" className="button primary">
          Sign in
        </button>
        <Said>{said}</Said>
      </form>
      {ways.kind === 'there' && ways.data.provider && <AtProvider office={office} />}
    </Frame>
  )
}

function AtProvider({ office }: { readonly office: OfficeClient }): ReactNode {
  const [said, run] = useDoing()
  return (
    <section className="office-form" aria-label="By your institution">
      <button
        type="button"
        className="button"
        onClick={() =>
          run(async () => {
            location.assign(given(await office.POST('/api/provider')).url)
            return undefined
          })
        }
      >
        Sign in through your institution
      </button>
      <Said>{said ?? (isStranger() ? 'Your institution did not vouch for an adviser of this office.' : undefined)}</Said>
    </section>
  )
}

/** Whom the provider sent back without a session; the server names the address. */
function isStranger(): boolean {
  return new URLSearchParams(location.search).has('stranger')
}
