import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useFound } from './palette-items.ts'
import './palette.css'

/** Words find screens, programs and actions; arrows choose, Enter does it. */
export function Palette({ close }: { readonly close: () => void }): ReactNode {
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  // The sheet was opened to type here.
  useEffect(() => box.current?.focus(), [])
  const found = useFound(text)
  const run = (index: number): void => {
    const item = found[index]
    if (!item) return
    close()
    item.run()
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((at + step + found.length) % Math.max(1, found.length))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(at)
    }
  }
  return (
    <div className="palette">
      <input
        className="input"
        ref={box}
        role="combobox"
        aria-label="A screen, a program or an action"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        placeholder="A screen, a program, an action"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div id={id} role="listbox" aria-label="Found" className="palette-found">
        {found.map(({ name, hint }, index) => (
          // The box that is typed in has the focus and the keys; a click is beside them.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={`${name} ${hint}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="palette-item"
            onClick={() => run(index)}
          >
            <span>{name}</span> <span className="soft small">{hint}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="soft">Nothing is called so.</p>}
    </div>
  )
}
