import type { ReactNode } from 'react'
import { glossaryWords } from 'virtual:glossary-words'
import { partsWithTerms } from './terms-in.ts'
import { Term } from './term.tsx'

/** A sentence in which each word of the field can be pressed where it first stands. */
export function WithTerms({ text }: { readonly text: string }): ReactNode {
  return partsWithTerms(text, glossaryWords).map(({ text: part, id, at }) =>
    id === undefined ? (
      part
    ) : (
      <Term key={at} id={id}>
        {part}
      </Term>
    ),
  )
}
