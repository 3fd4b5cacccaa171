import { useState } from 'react'
import { textOf } from '../../../draft/draft.ts'
import type { Json } from '../../../draft/draft.ts'
import { numberOrText } from './control.ts'

interface Typed {
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
}

/**
 * The text of a number, for its field. What is typed stays as typed, "24." on the way to 24.5 too; what is no number is kept, and the
 * validator says what was expected. `empty` is what an empty field is kept as.
 */
export function useTyped<Empty extends Json | undefined>(
  value: Json | undefined,
  change: (value: Json | Empty) => void,
  empty: Empty,
): Typed {
  const kept = value === empty ? '' : textOf(value)
  const [typed, setTyped] = useState(kept)
  const meant = (text: string): Json | Empty => numberOrText(text) ?? empty
  return {
    value: meant(typed) === value ? typed : kept,
    onChange: ({ target }) => {
      setTyped(target.value)
      change(meant(target.value))
    },
  }
}
