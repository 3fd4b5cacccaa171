import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useAppState } from '../state/hooks.ts'
import type { ExportKind } from '../work/protocol.ts'
import { download } from './download.ts'
import { useNotice } from './notice.tsx'

export interface ExportButtonsProps {
  readonly kinds: readonly { readonly kind: ExportKind; readonly label: string }[]
}

/** Files to take away, and the page on paper. */
export function ExportButtons({ kinds }: ExportButtonsProps): ReactNode {
  const { worker } = useAppState()
  const say = useNotice()
  const [busy, setBusy] = useState<ExportKind>()
  const take = async (kind: ExportKind): Promise<void> => {
    setBusy(kind)
    const file = await worker.exportAs(kind).catch(() => undefined)
    setBusy(undefined)
    if (!file) return say({ text: 'The file could not be made. Nothing was changed; try again.' })
    download(file.content, file.name, file.type)
    return say({ text: `Saved ${file.name} to your downloads.` })
  }
  return (
    <div className="row exports">
      {kinds.map(({ kind, label }) => (
        <button key={kind} type="button" className="button" disabled={busy === kind} onClick={() => void take(kind)}>
          <Download size={18} aria-hidden /> {label}
        </button>
      ))}
      <button type="button" className="button" onClick={() => print()}>
        <Printer size={18} aria-hidden /> Print
      </button>
    </div>
  )
}
