import { useState } from 'react'
import type { ReactNode } from 'react'
import { Page, Section } from '../../parts/page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { counted } from '#domain/say'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { rememberedColumns } from '../../state/imports-state.ts'
import { readOwnFile } from '../../work/import-client.ts'
import type { ReadReply, ReadRequest } from '../../work/import.worker.ts'
import { ChooseFile } from './choose-file.tsx'
import { KeptImports } from './kept-imports.tsx'
import { PastePage } from './paste-page.tsx'
import { Preview } from './preview.tsx'
import './import.css'

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'preview'; readonly request: ReadRequest; readonly reply: Extract<ReadReply, { kind: 'read' }> }

/** The user's own research: files they have, pages they paste. What was read is shown and corrected before any of it counts. */
export function ImportScreen(): ReactNode {
  const { imports, today } = useAppState()
  const documents = useObserved(imports.documents)
  const say = useNotice()
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })

  const read = async (request: Omit<ReadRequest, 'today'>): Promise<void> => {
    setStage({ kind: 'reading', name: request.name, share: 0 })
    const asked: ReadRequest = { said: rememberedColumns(documents), ...request, today: today() }
    try {
      const reply = await readOwnFile(asked, (share) => setStage((now) => (now.kind === 'reading' ? { ...now, share } : now)))
      setStage(
        reply.kind === 'refused'
          ? { kind: 'refused', name: request.name, reason: reply.reason }
          : { kind: 'preview', request: asked, reply },
      )
    } catch (error) {
      setStage({ kind: 'refused', name: request.name, reason: error instanceof Error ? error.message : String(error) })
    }
  }

  const programs = new Set(documents.flatMap(({ entries }) => entries.map(({ program }) => program))).size
  return (
    <Page
      title={
        documents.length === 0 ? 'Your own research stands above ours' : `Your files speak of ${counted(programs, 'program')}`
      }
      lede="Files and pages are read on this device and go nowhere. You see what was read, correct it, and only then does it count. Every import can be taken back."
    >
      {stage.kind === 'preview' ? (
        <Preview
          key={`${stage.reply.id}${JSON.stringify(stage.request.mapping ?? {})}`}
          request={stage.request}
          reply={stage.reply}
          again={(mapping) => void read({ ...stage.request, mapping })}
          leave={() => setStage({ kind: 'idle' })}
          keep={async (document) => {
            await imports.keep(document)
            setStage({ kind: 'idle' })
            say({
              text: `Kept: ${counted(new Set(document.entries.map(({ program }) => program)).size, 'program')} from ${document.fileName}.`,
              action: { label: 'Undo', run: () => void imports.remove(document.id) },
            })
          }}
        />
      ) : (
        <>
          <Section title="Open a file" id="import-file">
            <ChooseFile busy={stage.kind === 'reading'} take={(file) => void read({ file, name: file.name })} />
            <div aria-live="polite">
              {stage.kind === 'reading' && <Reading name={stage.name} share={stage.share} />}
              {stage.kind === 'refused' && (
                <div className="import-refused">
                  <h3>{stage.name} was not imported. Nothing has changed.</h3>
                  <p>{stage.reason}</p>
                </div>
              )}
            </div>
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

function Reading({ name, share }: { readonly name: string; readonly share: number }): ReactNode {
  return (
    <p className="import-progress">
      <label htmlFor="import-progress">Reading {name}</label>
      <progress id="import-progress" max={1} value={share} />
    </p>
  )
}
