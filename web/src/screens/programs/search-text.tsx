import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { searchKey } from '../../shell/keys.ts'
import type { ViewProps } from './view.ts'

/** How long the hand rests before thousands of programs are looked through. */
const restMs = 120

/** Words one searches by. A letter stands at once; the directory follows when the hand rests. */
export function SearchText({ view, change }: Pick<ViewProps, 'view' | 'change'>): ReactNode {
  const { text } = view.query
  const [typed, setTyped] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Another view brings words of its own; what is being typed stays.
  useEffect(() => {
    if (waiting.current === undefined) setTyped(text)
  }, [text])
  useEffect(() => () => clearTimeout(waiting.current), [])
  useEffect(() => {
    if (searchKey.take()) field.current?.focus()
  }, [])
  const take = (words: string): void => {
    setTyped(words)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      change((now) => ({ ...now, query: { ...now.query, text: words } }))
    }, restMs)
  }
  return (
    <label className="filter-text">
      <span className="hidden">Search programs: name, place, number, visa, records system</span>
      <Search size={18} aria-hidden />
      <input
        ref={field}
        id="program-search"
        className="input"
        type="search"
        placeholder="Texas H-1B Epic"
        value={typed}
        onChange={({ target }) => take(target.value)}
      />
    </label>
  )
}
