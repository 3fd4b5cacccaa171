import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { download } from '../parts/download.ts'
import { AgainOrTheRest } from './again-or-the-rest.tsx'
import { Page } from '../parts/page.tsx'
import { rememberFile } from './persistence.ts'
import { Wall } from '../parts/wall.tsx'
import { everythingAsFile } from '../state/everything.ts'
import { useAppState, useObserved } from '../state/hooks.ts'

/** A wall around one screen: a fault in it is told with what was kept, and everything else goes on. */
export function ScreenWall({ children }: { readonly children: ReactNode }): ReactNode {
  return <Wall instead={(reason, again) => <ScreenDown reason={reason} again={again} />}>{children}</Wall>
}

interface ScreenDownProps {
  readonly reason: string
  readonly again: () => void
}

function ScreenDown({ reason, again }: ScreenDownProps): ReactNode {
  return (
    <Page title="This screen could not be shown" lede={<WhatWasKept />}>
      <div className="row">
        <AgainOrTheRest again={again} />
        <SaveEverything />
      </div>
      <p className="prose soft small" role="note">
        The fault is ours, not yours: {reason}
      </p>
    </Page>
  )
}

/** Whether what was entered is safe, as far as the page knows. */
export function WhatWasKept(): ReactNode {
  return <p>{useUnsaved() ?? 'What you entered is kept on this device. The other screens work.'}</p>
}

/** What is to be said of what was entered while it is not, or not yet, kept. */
export function useUnsaved(): string | undefined {
  const saving = useObserved(useAppState().device.saving)
  if (saving.kind === 'failed') return saving.sentence
  return saving.kind === 'saving' ? 'What you entered is being saved on this device.' : undefined
}

/** All that is kept as one file, made without anything that may have failed. */
export function SaveEverything(): ReactNode {
  const state = useAppState()
  const [said, setSaid] = useState<string>()
  const save = async (): Promise<void> => {
    const { text, fromStore } = await everythingAsFile(state)
    download(text, 'matchwright-everything.json', 'application/json')
    if (fromStore) rememberFile(state.today())
    setSaid(
      fromStore
        ? 'Everything that is kept is in your downloads.'
        : 'Your profile is in your downloads; what else is kept on this device could not be read.',
    )
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void save()}>
        <Download size={18} aria-hidden /> Save my data to a file
      </button>
      <span role="status">{said}</span>
    </>
  )
}
