import { MessageSquarePlus } from 'lucide-react'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Remark, RemarkPlace } from '#store'
import { Labelled } from '../../parts/labelled.tsx'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import type { Input } from '../profile/fields/field.ts'

/** What can be suggested at a place: a value of a field, whether a program is on the list, other words, or nothing. */
export type Suggesting =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly input: Input }
  | { readonly kind: 'list' }
  | { readonly kind: 'words'; readonly words: string }

export type Said = Pick<Remark, 'at' | 'text' | 'suggests'>

export interface RemarkFormProps {
  readonly at: RemarkPlace
  /** What it is about, for who does not see where the button stands. */
  readonly about: string
  readonly suggesting: Suggesting
  readonly add: (said: Said) => void
}

/** A button at a place; pressed, a form to say something of it. */
export function RemarkForm(props: RemarkFormProps): ReactNode {
  const [open, setOpen] = useState(false)
  return open ? (
    <OpenForm {...props} close={() => setOpen(false)} />
  ) : (
    <button type="button" className="button quiet" onClick={() => setOpen(true)}>
      <MessageSquarePlus size={18} aria-hidden /> Say something<span className="hidden"> of {props.about}</span>
    </button>
  )
}

function OpenForm({ at, about, suggesting, add, close }: RemarkFormProps & { readonly close: () => void }): ReactNode {
  const [text, setText] = useState('')
  const [suggests, setSuggests] = useState<Remark['suggests']>()
  const nothing = text.trim() === '' && suggests === undefined
  return (
    <form
      className="card review-form"
      aria-label={`Say something of ${about}`}
      onSubmit={(event) => {
        event.preventDefault()
        add({ at, ...(text.trim() === '' ? {} : { text: text.trim() }), ...(suggests === undefined ? {} : { suggests }) })
        close()
      }}
    >
      <Labelled label="What you say">
        {(id) => <textarea id={id} className="input" rows={2} value={text} onChange={({ target }) => setText(target.value)} />}
      </Labelled>
      <Suggestion suggesting={suggesting} choose={setSuggests} />
      <div className="row">
        <button type="submit" className="button" disabled={nothing}>
          Add the remark
        </button>
        <button type="button" className="button quiet" onClick={close}>
          Leave it
        </button>
      </div>
    </form>
  )
}

interface SuggestionProps {
  readonly suggesting: Suggesting
  readonly choose: (value: Remark['suggests']) => void
}

function Suggestion({ suggesting, choose }: SuggestionProps): ReactNode {
  switch (suggesting.kind) {
    case 'nothing':
      return null
    case 'list':
      return (
        <Choice
          options={[
            ['always', 'Always on the list'],
            ['never', 'Never on the list'],
          ]}
          choose={choose}
        />
      )
    case 'words':
      return <OtherWords words={suggesting.words} choose={choose} />
    case 'value':
      return <OtherValue input={suggesting.input} choose={choose} />
  }
}

type Choices = readonly (readonly [value: NonNullable<Remark['suggests']> | null, label: string])[]

const label = 'What you suggest'

function Choice({ options, choose }: { readonly options: Choices; readonly choose: SuggestionProps['choose'] }): ReactNode {
  const [chosen, setChosen] = useState<string>()
  return (
    <LabelledSelect
      label={label}
      none="As it is"
      options={options.map(([, word]) => word)}
      value={chosen}
      choose={(word) => {
        setChosen(word)
        choose(options.find(([, one]) => one === word)?.[0])
      }}
    />
  )
}

function OtherWords({ words, choose }: { readonly words: string; readonly choose: SuggestionProps['choose'] }): ReactNode {
  const [text, setText] = useState(words)
  const change = (value: string): void => {
    setText(value)
    choose(value === words ? undefined : value)
  }
  return (
    <Labelled label={label}>
      {(id) => <textarea id={id} className="input" rows={3} value={text} onChange={({ target }) => change(target.value)} />}
    </Labelled>
  )
}

const nothingThere: Choices[number] = [null, 'Nothing']
const typed: Readonly<Partial<Record<Input['kind'], 'text' | 'date' | 'number'>>> = {
  text: 'text',
  moment: 'text',
  day: 'date',
  number: 'number',
}

/** Of answers made of several values only words are said: the reader sees no more of them than they do. */
function OtherValue({ input, choose }: { readonly input: Input; readonly choose: SuggestionProps['choose'] }): ReactNode {
  if (input.kind === 'choice')
    return (
      <Choice
        options={[...input.options.map(({ value, label: word }) => [value, word] as const), nothingThere]}
        choose={choose}
      />
    )
  if (input.kind === 'yes or no') return <Choice options={[[true, 'Yes'], [false, 'No'], nothingThere]} choose={choose} />
  const type = typed[input.kind]
  return type === undefined ? null : <TypedValue type={type} choose={choose} />
}

function TypedValue({
  type,
  choose,
}: {
  readonly type: 'text' | 'date' | 'number'
  readonly choose: SuggestionProps['choose']
}): ReactNode {
  const box = useId()
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const change = (value: string, none: boolean): void => {
    setText(value)
    setEmpty(none)
    choose(none ? null : value === '' ? undefined : type === 'number' ? Number(value) : value)
  }
  return (
    <>
      <Labelled label={label}>
        {(id) => (
          <input
            id={id}
            className="input"
            type={type}
            step="any"
            disabled={empty}
            value={text}
            onChange={({ target }) => change(target.value, empty)}
          />
        )}
      </Labelled>
      <label className="review-tick" htmlFor={box}>
        <input id={box} type="checkbox" checked={empty} onChange={({ target }) => change(text, target.checked)} /> Nothing should
        stand there
      </label>
    </>
  )
}
