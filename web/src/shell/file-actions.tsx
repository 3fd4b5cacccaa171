import { Download, FolderOpen, Trash2, Users } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { emptySeasonLog } from '#domain/season'
import { download } from '../parts/download.ts'
import { useNotice } from '../parts/notice.tsx'
import type { Draft } from '../draft/draft.ts'
import { useAppState, useDraft } from '../state/hooks.ts'
import { useToldDraft } from '../state/use-season.ts'
import type { FileReply } from '../work/protocol.ts'
import './file-actions.css'

interface RefusedFile {
  readonly name: string
  readonly problems: Extract<FileReply, { kind: 'refused' }>['problems']
}

/** Open a profile file, save one, or look at an invented applicant. What is on the device is kept until one says so, and Undo brings it back. */
export function FileActions({ done }: { readonly done: () => void }): ReactNode {
  const { profile, worker } = useAppState()
  const say = useNotice()
  const draft = useDraft()
  const replace = useReplaceProfile()
  const [refused, setRefused] = useState<RefusedFile>()

  const take = async (bytes: Uint8Array, name: string): Promise<void> => {
    const result = await worker.readFile(bytes)
    if (result.kind === 'refused') return setRefused({ name, problems: result.problems })
    const replaced = Object.keys(profile.draft.get()).length > 0
    const undo = replace(result.draft)
    say({ text: `Opened ${name}.`, ...(replaced ? { action: { label: 'Undo', run: undo } } : {}) })
    setRefused(undefined)
    return done()
  }

  const clear = (): void => {
    say({ text: 'The profile was cleared from this device.', action: { label: 'Undo', run: replace({}) } })
    done()
  }

  return (
    <div className="files">
      {refused && <Refused {...refused} />}
      <div className="row">
        <OpenFile take={take} />
        <SaveFile />
      </div>
      <p className="soft small">The file is read on this device and goes nowhere.</p>
      {Object.keys(draft).length > 0 && (
        <button type="button" className="button quiet files-clear" onClick={clear}>
          <Trash2 size={18} aria-hidden /> Clear this profile from the device
        </button>
      )}
      <Examples take={take} />
    </div>
  )
}

/** Another profile instead of this one, the season that belongs to it with it. The answer takes that back. */
function useReplaceProfile(): (next: Draft) => () => void {
  const { profile, season } = useAppState()
  return (next) => {
    const before = season.log.get()
    if (before.entries.length > 0) void season.replace(emptySeasonLog)
    profile.replace(next)
    return () => {
      profile.undo()
      void season.replace(before)
    }
  }
}

type Take = (bytes: Uint8Array, name: string) => Promise<void>

function OpenFile({ take }: { readonly take: Take }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden /> Open a profile file
      </button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json"
        className="hidden"
        tabIndex={-1}
        aria-label="Profile file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void file.arrayBuffer().then((bytes) => take(new Uint8Array(bytes), file.name))
          event.target.value = ''
        }}
      />
    </>
  )
}

function SaveFile(): ReactNode {
  const { worker } = useAppState()
  const say = useNotice()
  const told = useToldDraft()
  const save = async (format: 'yaml' | 'json'): Promise<void> => {
    const { text, leftOut } = await worker.writeFile(told, format)
    if (text === '') return say({ text: 'Choose a specialty first; a profile file needs at least that.' })
    download(text, `matchwright-profile.${format}`)
    return say({
      text:
        leftOut.length > 0
          ? `Saved, without ${leftOut.length} unfinished fields: ${leftOut[0]?.path}.`
          : 'Saved to your downloads.',
    })
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void save('yaml')}>
        <Download size={18} aria-hidden /> Save as YAML
      </button>
      <button type="button" className="button" onClick={() => void save('json')}>
        <Download size={18} aria-hidden /> Save as JSON
      </button>
    </>
  )
}

const addresses = import.meta.glob<string>('../../../examples/*.yaml', { query: '?url', import: 'default', eager: true })

/** Invented applicants that come with the product. */
const examples = [
  { file: 'j1-internal-medicine', who: 'Low Step 1, rising Step 2 CK, needs J-1, internal medicine' },
  { file: 'h1b-medicine-pathology', who: 'Step 1 pass, Step 2 CK 252, wants H-1B, internal medicine and pathology' },
  { file: 'family-medicine-few-funds', who: 'Step 2 CK 224, years since graduation, family medicine, few funds' },
] as const

function Examples({ take }: { readonly take: Take }): ReactNode {
  const open = async (file: string): Promise<void> => {
    const address = addresses[`../../../examples/${file}.yaml`]
    if (address === undefined) throw new Error(`there is no example ${file} in this version`)
    await take(new Uint8Array(await (await fetch(address)).arrayBuffer()), 'an invented applicant')
  }
  return (
    <>
      <h3>
        <Users size={18} aria-hidden /> Look at an invented applicant
      </h3>
      <ul className="examples">
        {examples.map(({ file, who }) => (
          <li key={file}>
            <button type="button" className="example" onClick={() => void open(file)}>
              {who}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Refused({ name, problems }: RefusedFile): ReactNode {
  return (
    <div className="refused" role="alert">
      <h3>{name} was not opened. Your profile is as it was.</h3>
      <ul>
        {problems.slice(0, 12).map((problem) => (
          <li key={problem.sentence}>
            {problem.line !== undefined && <span className="soft">Line {problem.line}: </span>}
            {problem.sentence}
          </li>
        ))}
      </ul>
      {problems.length > 12 && <p>and {problems.length - 12} more.</p>}
      <p>Mend these lines in the file and open it again.</p>
    </div>
  )
}
