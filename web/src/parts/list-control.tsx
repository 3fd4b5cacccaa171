import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ListedProgram } from '#domain/list'
import type { ProgramId } from '#domain'
import { sentenceCase } from '#domain/say'
import type { Say } from '../draft/say-over-program.ts'
import { useChooseSay, useSay } from './list-say.ts'
import { useSheet } from './sheet.tsx'
import { SignalMark } from './signal-mark.tsx'
import './list-control.css'

export interface ListControlProps {
  readonly id: ProgramId
  readonly name: string
  readonly listed: ListedProgram | undefined
  /** One word beside the mark, for a row of one line. */
  readonly short?: boolean
  /** Left out of the Tab order in a row one is not at. */
  readonly tabIndex?: number
}

const choices: readonly { readonly say: Say; readonly label: string; readonly meaning: string }[] = [
  { say: 'decide', label: 'Let the list decide', meaning: 'It is in when it adds more than the program it would replace.' },
  { say: 'always', label: 'Always on the list', meaning: 'The list is built around it.' },
  { say: 'never', label: 'Never on the list', meaning: 'Another program takes its place.' },
]

/** Where a program stands on the list and with which signal; a tap gives the say over it. */
export function ListControl(props: ListControlProps): ReactNode {
  const { open } = useSheet()
  const chosen = useSay(props.id)
  const { listed, name, short = false, tabIndex } = props
  return (
    <button
      type="button"
      className={`list-control ${listed ? 'list-control-on' : ''}`}
      aria-haspopup="dialog"
      tabIndex={tabIndex}
      aria-label={`${name}: ${stateInWords(listed, chosen)}. Change`}
      onClick={() => open({ title: name, body: <Choices {...props} /> })}
    >
      {listed && <SignalMark signal={listed.signal} />}
      <span>{short ? stateInAWord(listed, chosen) : stateInWords(listed, chosen)}</span>
      <ChevronDown size={16} aria-hidden />
    </button>
  )
}

function stateInWords(listed: ListedProgram | undefined, chosen: Say): string {
  const signal = listed && listed.signal !== 'none' ? (listed.signal === 'signal' ? ', signal' : `, ${listed.signal} signal`) : ''
  if (chosen === 'never') return 'Off the list, your choice'
  if (listed) return `On the list${signal}${chosen === 'always' ? ', your choice' : ''}`
  return chosen === 'always' ? 'Could not be put on the list' : 'Not on the list'
}

function stateInAWord(listed: ListedProgram | undefined, chosen: Say): string {
  if (chosen === 'never') return 'Off'
  if (listed === undefined) return 'Not on'
  return listed.signal === 'none' ? 'On' : sentenceCase(listed.signal)
}

function Choices({ id, name }: ListControlProps): ReactNode {
  const { close } = useSheet()
  const chosen = useSay(id)
  const choose = useChooseSay()
  return (
    <ul className="say-list">
      {choices.map(({ say, label, meaning }) => (
        <li key={say}>
          <button
            type="button"
            className="say"
            aria-pressed={chosen === say}
            onClick={() => {
              choose([id], say, name)
              close()
            }}
          >
            <b>{label}</b>
            <span className="soft small">{meaning}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
