import { Download, FolderOpen, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { isSame } from '#store'
import { download } from '../parts/download.ts'
import { useNotice } from '../parts/notice.tsx'
import { useAppState, useDraft } from '../state/hooks.ts'
import { useToldDraft } from '../state/use-season.ts'
import type { FileReply } from '../work/protocol.ts'
import { Examples } from './examples.tsx'
import { FileChoice } from './file-choice.tsx'
import type { OpenedProfile } from './file-choice.tsx'
import { useReplaceProfile } from './replace-profile.ts'
import './file-actions.css'

interface RefusedFile {
  readonly name: string
  readonly problems: Extract<FileReply, { kind: 'refused' }>['problems']
}

/** Open a profile file, save one, or look at an invented applicant. What is on the device stays until one says so, and Undo brings it back. */
export function FileActions({ done }: { readonly done: () => void }): ReactNode {
  const { worker } = useAppState()
  const say = useNotice()
  const draft = useDraft()
  const told = useToldDraft()
  const replace = useReplaceProfile()
  const [refused, setRefused] = useState<RefusedFile>()
  const [opened, setOpened] = useState<OpenedProfile>()
  const isEmpty = Object.keys(draft).length === 0

  const take = async (bytes: Uint8Array, name: string): Promise<void> => {
    const result = await worker.readFile(bytes)
    setRefused(result.kind === 'refused' ? { name, problems: result.problems } : undefined)
    if (result.kind === 'refused') return
    if (!isEmpty && !isSame(result.draft, told)) return setOpened({ name, draft: result.draft })
    if (isEmpty) replace(result.draft)
    say({ text: isEmpty ? `Opened ${name}.` : `${name} says what your profile says already.` })
    return done()
  }

  const clear = (): void => {
    say({ text: 'The profile was cleared from this device.', action: { label: 'Undo', run: replace({}) } })
    done()
  }

  return (
    <div className="files">
      {refused && <Refused {...refused} />}
      {opened && <FileChoice {...opened} leave={() => setOpened(undefined)} done={done} />}
      <div className="row">
        <OpenFile take={take} />
        <SaveFile />
      </div>
      <p className="soft small">The file is read on this device and goes nowhere.</p>
      {!isEmpty && (
        <button type="button" className="button quiet files-clear" onClick={clear}>
          <Trash2 size={18} aria-hidden /> Clear this profile from the device
        </button>
      )}
      <Examples done={done} />
    </div>
  )
}

function OpenFile({ take }: { readonly take: (bytes: Uint8Array, name: string) => Promise<void> }): ReactNode {
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
