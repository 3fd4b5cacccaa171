import { useState } from 'react'
import type { ReactNode } from 'react'
import { openReview } from '#store'
import type { Review } from '#store'
import { ChooseOwnFile } from '../../parts/own-file.tsx'
import { PassphraseForm } from '../../parts/passphrase-form.tsx'

export interface OpenedReview {
  readonly review: Review
  /** The file that goes back is closed with the same one. */
  readonly passphrase: string
}

/** Chooses a review file and opens it with its passphrase. */
export function OpenReview({ show }: { readonly show: (opened: OpenedReview) => void }): ReactNode {
  const [file, setFile] = useState<File>()
  const [sentence, setSentence] = useState<string>()
  const open = async (passphrase: string): Promise<void> => {
    if (!file) return
    const opened = await openReview(new Uint8Array(await file.arrayBuffer()), passphrase)
    if (opened.kind === 'read') show({ review: opened.review, passphrase })
    else setSentence(opened.sentence)
  }
  return (
    <>
      <ChooseOwnFile
        label="Review file"
        accept=".age"
        busy={false}
        take={(chosen) => {
          setFile(chosen)
          setSentence(undefined)
        }}
      />
      {file && <PassphraseForm key={file.name} name={file.name} sentence={sentence} open={open} />}
    </>
  )
}
