import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { encryptText } from '#store'
import { download } from '../../parts/download.ts'
import { PassphraseField } from '../../parts/passphrase-field.tsx'
import { Section } from '../../parts/page.tsx'
import { everythingAsFile } from '../../state/everything.ts'
import { LastFile } from '../../shell/last-file.tsx'
import { rememberFile } from '../../shell/persistence.ts'
import { useAppState } from '../../state/hooks.ts'

/** One file with all of it, closed with a passphrase where somebody wants that. */
export function SaveAll(): ReactNode {
  const state = useAppState()
  const [passphrase, setPassphrase] = useState('')
  const [said, setSaid] = useState<string>()
  const save = async (): Promise<void> => {
    const { text, fromStore } = await everythingAsFile(state)
    if (passphrase === '') download(text, 'matchwright-everything.json', 'application/json')
    else download(new Uint8Array(await encryptText(text, passphrase)), 'matchwright-everything.age', 'application/octet-stream')
    if (fromStore) rememberFile(state.today())
    setSaid(
      fromStore
        ? 'It is in your downloads.'
        : 'What stands on this page is in your downloads; what else is kept on this device could not be read.',
    )
  }
  return (
    <Section title="Save everything to a file" id="save">
      <p className="prose">
        To carry to another browser or computer, or to keep safe. The command line tool reads the same file.
      </p>
      <LastFile />
      <PassphraseField
        label="Passphrase, if others may come by the file"
        value={passphrase}
        change={setPassphrase}
        isNew
        hint="With one, only the passphrase opens the file, here or with the age tool. Nobody can recover it for you."
      />
      <button type="button" className="button primary" onClick={() => void save()}>
        <Download size={18} aria-hidden /> Save everything to a file
      </button>
      <p role="status">{said}</p>
    </Section>
  )
}
