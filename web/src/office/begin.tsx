import { useState } from 'react'
import type { ReactNode } from 'react'
import type { OfficeClient } from '#client'
import { given, useDoing } from './asked.ts'
import { Frame, Said } from './frame.tsx'
import { LinkToGive } from './link-to-give.tsx'
import { TextField } from './text-field.tsx'

type Sharing = 'office' | 'private'

const choices: readonly (readonly [Sharing, string])[] = [
  ['office', 'The office may read it: advisers see what I share, and my line in their table.'],
  [
    'private',
    'Private: it is closed with a passphrase in my browser. The office keeps what it cannot read, and I am in none of its figures.',
  ],
]

/** An applicant takes up an invitation and chooses who may read. */
export function Begin({ office, label }: { readonly office: OfficeClient; readonly label: string }): ReactNode {
  const [name, setName] = useState(label)
  const [sharing, setSharing] = useState<Sharing>()
  const [secret, setSecret] = useState<string>()
  const [said, run] = useDoing()
  if (secret !== undefined)
    return (
      <Frame
        title="Keep this link: it is your key"
        lede="It opens your page here for two seasons. Who has it can change what you share, so give it to nobody."
      >
        <LinkToGive label="Your own link, shown this once" secret={secret} />
        <p>
          <a className="button primary" href={`#/link/${secret}`}>
            Open my page
          </a>
        </p>
      </Frame>
    )
  return (
    <Frame
      title="Who may read what you share?"
      lede="Nothing is shared yet. This choice stands for everything you share here; you can take it all away at any time."
    >
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault()
          run(async () => {
            if (sharing === undefined) return 'Choose who may read it.'
            setSecret(given(await office.POST('/api/applicants', { body: { label: name, sharing } })).secret)
            return undefined
          })
        }}
      >
        <TextField label="Your name, as advisers see it" maxLength={200} value={name} change={setName} />
        <fieldset>
          <legend className="field-label">Who may read</legend>
          {choices.map(([value, words]) => (
            <label key={value} className="office-tick">
              <input type="radio" name="sharing" checked={sharing === value} onChange={() => setSharing(value)} />
              {words}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button primary">
          Begin
        </button>
        <Said>{said}</Said>
      </form>
    </Frame>
  )
}
