import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { counted } from '#domain/say'
import { decryptText, isEncrypted, joinDevices, readKept } from '#store'
import type { Doc } from '#store'
import { useNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { PassphraseForm } from '../../parts/passphrase-form.tsx'
import { faultSentence } from '../../state/storage-fault.ts'
import { useReplaceAll } from './use-kept.ts'

interface OpenedFile {
  readonly name: string
  readonly docs: readonly Doc[]
}

interface ClosedFile {
  readonly kind: 'closed'
  readonly name: string
  readonly bytes: Uint8Array
  readonly sentence?: string
}

type Stage =
  | { readonly kind: 'idle' }
  | ClosedFile
  | { readonly kind: 'refused'; readonly sentence: string }
  | ({ readonly kind: 'opened' } & OpenedFile)

/** A file of everything, back onto this device: instead of what is here, or joined with it. */
export function PutBack({ docs }: { readonly docs: readonly Doc[] }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })
  const take = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    setStage(
      isEncrypted(bytes) ? { kind: 'closed', name: file.name, bytes } : readStage(file.name, new TextDecoder().decode(bytes)),
    )
  }
  const open = async (closed: ClosedFile, passphrase: string): Promise<void> => {
    const opened = await decryptText(closed.bytes, passphrase)
    setStage(opened.kind === 'text' ? readStage(closed.name, opened.text) : { ...closed, sentence: opened.sentence })
  }
  return (
    <Section title="Put a saved file back" id="restore">
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden /> Open a file of everything
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.age"
        className="hidden"
        tabIndex={-1}
        aria-label="File of everything"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void take(file)
          event.target.value = ''
        }}
      />
      {stage.kind === 'refused' && <p role="alert">{stage.sentence} Nothing was changed.</p>}
      {stage.kind === 'closed' && (
        <PassphraseForm name={stage.name} sentence={stage.sentence} open={(passphrase) => open(stage, passphrase)} />
      )}
      {stage.kind === 'opened' && <Choice here={docs} file={stage} done={() => setStage({ kind: 'idle' })} />}
    </Section>
  )
}

function readStage(name: string, text: string): Stage {
  const read = readKept(text)
  return read.kind === 'refused' ? read : { kind: 'opened', name, docs: read.docs }
}

interface ChoiceProps {
  readonly here: readonly Doc[]
  readonly file: OpenedFile
  readonly done: () => void
}

/** With nothing here the two are the same; otherwise the person says which. */
function Choice({ here, file, done }: ChoiceProps): ReactNode {
  const replaceAll = useReplaceAll()
  const say = useNotice()
  const put = async (docs: readonly Doc[], text: string): Promise<void> => {
    try {
      await replaceAll(docs)
      say({ text, action: { label: 'Undo', run: () => void replaceAll(here).catch(() => undefined) } })
      done()
    } catch (error) {
      say({ text: `${faultSentence(error)} What was here is as it was.` })
    }
  }
  const join = async (): Promise<void> => {
    const { docs, added, merged } = await joinDevices(here, file.docs)
    const other = merged.filter(({ clashes }) => clashes.length > 0).length
    const aside = other === 0 ? '' : ` ${counted(other, 'document')} said otherwise; the older is set aside below.`
    await put(docs, `Joined: ${added.length} added, ${merged.length} merged.${aside}`)
  }
  return (
    <div className="card" role="group" aria-label={`What to do with ${file.name}`}>
      <p>
        {file.name} holds {counted(file.docs.length, 'document')}; here {here.length === 0 ? 'is nothing' : `are ${here.length}`}.
      </p>
      <div className="row">
        {here.length > 0 && (
          <button type="button" className="button primary" onClick={() => void join()}>
            Join it with what is here
          </button>
        )}
        <button type="button" className="button" onClick={() => void put(file.docs, `${file.name} was put back as it was.`)}>
          {here.length > 0 ? 'Put it in the place of what is here' : 'Put it back'}
        </button>
        <button type="button" className="button quiet" onClick={done}>
          Leave it
        </button>
      </div>
    </div>
  )
}
