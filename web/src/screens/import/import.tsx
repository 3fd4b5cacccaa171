import { proxy } from 'comlink'
import type { ReactNode } from 'react'
import { FileProgress } from '../../parts/own-file.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { counted } from '#domain/say'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { rememberedColumns } from '../../state/imports-state.ts'
import { useOwnFile } from '../../state/use-own-file.ts'
import type { ReadReply, ReadRequest } from '../../work/files-protocol.ts'
import { ChooseFile } from './choose-file.tsx'
import { KeptImports } from './kept-imports.tsx'
import { PastePage } from './paste-page.tsx'
import { Preview } from './preview.tsx'
import type { KeptFile } from './preview.tsx'
import { keepFile, keptInWords } from './keep-file.ts'
import './import.css'

interface ReadFile {
  readonly request: ReadRequest
  readonly reply: Extract<ReadReply, { kind: 'read' }>
}

/** The user's own research: files they have, pages they paste. What was read is shown and corrected before any of it counts. */
export function ImportScreen(): ReactNode {
  const { imports, files, season, today } = useAppState()
  const documents = useObserved(imports.documents)
  const say = useNotice()
  const { stage, open, leave } = useOwnFile<ReadFile>()
  const read = (asked: Omit<ReadRequest, 'today'>): Promise<void> =>
    open({ blob: asked.file, name: asked.name }, async (onProgress) => {
      const request: ReadRequest = { said: rememberedColumns(documents), ...asked, today: today() }
      const reply = await files.read(request, proxy(onProgress))
      return reply.kind === 'refused' ? reply : { kind: 'read', read: { request, reply } }
    })
  const keep = async (kept: KeptFile): Promise<void> => {
    const undo = await keepFile(kept, { imports, season })
    leave()
    say({ text: keptInWords(kept), action: { label: 'Undo', run: undo } })
  }

  const programs = new Set(documents.flatMap(({ entries }) => entries.map(({ program }) => program))).size
  return (
    <Page
      title={
        documents.length === 0 ? 'Your own research stands above ours' : `Your files speak of ${counted(programs, 'program')}`
      }
      lede="Files and pages are read on this device and go nowhere. You see what was read, correct it, and only then does it count. Every import can be taken back."
    >
      {stage.kind === 'read' ? (
        <Preview
          key={`${stage.read.reply.id}${JSON.stringify(stage.read.request.mapping ?? {})}${stage.read.request.days}`}
          request={stage.read.request}
          reply={stage.read.reply}
          again={(said) => void read({ ...stage.read.request, ...said })}
          leave={leave}
          keep={keep}
        />
      ) : (
        <>
          <Section title="Open a file" id="import-file">
            <ChooseFile busy={stage.kind === 'reading'} take={(file) => void read({ file, name: file.name })} />
            <FileProgress stage={stage} />
          </Section>
          <Section title="Paste a program’s web page" id="import-paste">
            <PastePage
              read={(text, program) => void read({ file: new Blob([text]), name: `Page of ${program.name}`, program })}
            />
          </Section>
          <KeptImports documents={documents} remove={(id) => void imports.remove(id)} />
        </>
      )}
    </Page>
  )
}
