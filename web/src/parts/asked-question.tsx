import type { ReactNode } from 'react'
import type { Question } from '#domain'
import { isAnswerable } from '#domain/claims'
import type { Program } from '#domain/claims'
import { AnswerButton } from './answer-form.tsx'

/** What to ask a program and why; where it is about a field of the program, the answer is noted beside it. */
export function AskedQuestion({ ask, program }: { readonly ask: Question; readonly program: Program }): ReactNode {
  const field = ask.field.startsWith('program.') ? ask.field.slice('program.'.length) : ''
  return (
    <>
      {ask.text} <span className="soft small">{ask.why}</span>
      {isAnswerable(field) && (
        <div>
          <AnswerButton program={program} field={field} />
        </div>
      )}
    </>
  )
}
