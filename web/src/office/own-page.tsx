import { useState } from 'react'
import type { ReactNode } from 'react'
import { PassphraseField } from '../parts/passphrase-field.tsx'
import { Frame } from './frame.tsx'
import { OwnComments } from './own-comments.tsx'
import { OwnLinks } from './own-links.tsx'
import type { OwnProps } from './own-props.ts'
import { OwnReadings } from './own-readings.tsx'
import { ShareFile } from './share-file.tsx'
import { TakeAway } from './take-away.tsx'

interface OwnPageProps extends Omit<OwnProps, 'passphrase'> {
  readonly label: string
  readonly sharing: 'office' | 'private'
}

/** The applicant's own page: what they share, with whom, who read it, what was said, and the way out. */
export function OwnPage({ office, owner, label, sharing }: OwnPageProps): ReactNode {
  const [passphrase, setPassphrase] = useState('')
  const own = { office, owner, passphrase }
  const lede =
    sharing === 'office'
      ? 'The office may read what you share here.'
      : 'Private: what you share is closed in this browser, and the office cannot read it.'
  return (
    <Frame title={`What ${label} shares`} lede={lede}>
      {sharing === 'private' && (
        <PassphraseField
          label="Passphrase of what you share"
          value={passphrase}
          change={setPassphrase}
          isNew
          hint="Give it to your readers yourself. Nobody can open what you share without it, and nobody can tell it to you again."
        />
      )}
      <ShareFile {...own} isClosed={sharing === 'private'} />
      <OwnLinks {...own} />
      <OwnReadings {...own} />
      <OwnComments {...own} />
      <TakeAway {...own} />
    </Frame>
  )
}
