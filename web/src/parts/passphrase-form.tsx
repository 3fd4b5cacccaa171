import { useState } from 'react'
import type { ReactNode } from 'react'
import { PassphraseField } from './passphrase-field.tsx'

export interface PassphraseFormProps {
  /** Of the closed file. */
  readonly name: string
  /** Why the last try opened nothing. */
  readonly sentence: string | undefined
  readonly open: (passphrase: string) => Promise<void>
}

/** Opens a closed file. A wrong passphrase says so, and the next can be tried. */
export function PassphraseForm({ name, sentence, open }: PassphraseFormProps): ReactNode {
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const tryIt = async (): Promise<void> => {
    setBusy(true)
    await open(passphrase).finally(() => setBusy(false))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void tryIt()
      }}
    >
      <PassphraseField label={`Passphrase of ${name}`} value={passphrase} change={setPassphrase} />
      <button type="submit" className="button" disabled={passphrase === '' || busy}>
        {busy ? 'Opening it' : 'Open it'}
      </button>
      {sentence && <p role="alert">{sentence}</p>}
    </form>
  )
}
