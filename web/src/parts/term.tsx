import type { ReactNode } from 'react'
import { useSheet } from './sheet.tsx'
import './term.css'

export interface TermProps {
  /** Of the word in facts/data/glossary.json. */
  readonly id: string
  readonly children: string
}

/** A word of the field within a sentence: pressed, it says what it means and who says so. */
export function Term({ id, children }: TermProps): ReactNode {
  const { open } = useSheet()
  const say = (body: ReactNode): void => open({ title: 'What the word means', body })
  const explain = (): void =>
    void import('./glossary.tsx').then(
      ({ Glossary }) => say(<Glossary key={id} id={id} />),
      () => say(<p>What it means could not be loaded. Press the word again when there is a connection.</p>),
    )
  return (
    <button type="button" className="term" aria-haspopup="dialog" onClick={explain}>
      {children}
    </button>
  )
}
