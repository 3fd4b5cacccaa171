import { useState } from 'react'
import type { ReactNode } from 'react'
import { counted } from '#domain/say'
import { decryptText, draftKind, importKind, isEncrypted, planKind, readKept, seasonKind, statementKind, studyKind } from '#store'
import type { Doc } from '#store'
import { Labelled } from '../parts/labelled.tsx'
import { PassphraseField } from '../parts/passphrase-field.tsx'
import { Section } from '../parts/page.tsx'
import { given, useAsked, useDoing } from './asked.ts'
import { Said, When } from './frame.tsx'
import type { OwnProps } from './own-props.ts'
import { seal } from './sealed.ts'

/** What an adviser reads; the rest of what the app keeps is of this device alone. */
const shared: readonly string[] = [draftKind, seasonKind, studyKind, planKind, importKind, statementKind].map(({ name }) => name)

/** Shares the file of everything that the app and the command write; shared again, what changed is changed. */
export function ShareFile({ office, owner, passphrase, isClosed }: OwnProps & { readonly isClosed: boolean }): ReactNode {
  const [file, setFile] = useState<Uint8Array>()
  const [filePassphrase, setFilePassphrase] = useState('')
  const params = { path: { owner } }
  const [names, askAgain] = useAsked(async () => given(await office.GET('/api/applicants/{owner}/documents', { params })))
  const [said, run] = useDoing()
  const share = (): void =>
    run(async () => {
      if (file === undefined) return 'Choose the file first.'
      if (isClosed && passphrase === '') return 'Give the passphrase first that closes what you share.'
      const read = await documentsIn(file, filePassphrase)
      if (typeof read === 'string') return read
      for (const { kind, id, body } of read) {
        const rev = (names.kind === 'there' ? names.data.find((one) => one.kind === kind && one.id === id)?.rev : undefined) ?? 0
        const sent = isClosed ? await seal(body, passphrase) : body
        const path = { owner, kind, id }
        given(await office.PUT('/api/applicants/{owner}/documents/{kind}/{id}', { params: { path }, body: { rev, body: sent } }))
      }
      askAgain()
      return `${counted(read.length, 'document')} shared.`
    })
  return (
    <Section title="Share" id="share">
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault()
          share()
        }}
      >
        <Labelled label="The file from “Save everything to a file” in Matchwright">
          {(id) => (
            <input
              id={id}
              className="input"
              type="file"
              onChange={({ target }) => void target.files?.[0]?.arrayBuffer().then((bytes) => setFile(new Uint8Array(bytes)))}
            />
          )}
        </Labelled>
        {file && isEncrypted(file) && (
          <PassphraseField label="Passphrase of the file" value={filePassphrase} change={setFilePassphrase} />
        )}
        <button type="submit" className="button primary">
          Share profile, plan, season, study, imports and statements
        </button>
        <Said>{said}</Said>
      </form>
      <When asked={names}>
        {(list) => (
          <p className="soft">
            {list.length === 0 ? 'Nothing is shared yet.' : `Shared: ${list.map(({ kind }) => kind).join(', ')}.`}
          </p>
        )}
      </When>
    </Section>
  )
}

/** The documents of such a file that are shared, or why there are none. */
async function documentsIn(file: Uint8Array, passphrase: string): Promise<readonly Doc[] | string> {
  const text = isEncrypted(file)
    ? await decryptText(file, passphrase)
    : { kind: 'text' as const, text: new TextDecoder().decode(file) }
  if (text.kind === 'refused') return text.sentence
  const kept = readKept(text.text)
  if (kept.kind === 'refused') return kept.sentence
  const docs = kept.docs.filter(({ kind }) => shared.includes(kind))
  return docs.length > 0 ? docs : 'The file holds nothing to share: no profile, plan, season, study log, import or statement.'
}
