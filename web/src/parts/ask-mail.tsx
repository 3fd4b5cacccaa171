import type { ReactNode } from 'react'
import { answerable } from '#domain/claims'
import type { AnswerableField, Program } from '#domain/claims'
import { questionMail } from '#domain/verify'
import { useAdvice } from '../state/hooks.ts'
import { useSeason } from '../state/use-season.ts'
import { CopyButton } from './frame-text.tsx'
import './ask-mail.css'

interface AskMailProps {
  readonly program: Program
  /** What is asked first; the rest of what decides here for this person follows. */
  readonly field?: AnswerableField
}

/** The e-mail that asks a program, ready to be sent; where nothing is left to ask, nothing. */
export function AskMail({ program, field }: AskMailProps): ReactNode {
  const season = useSeason()
  const { candidates } = useAdvice() ?? {}
  const all = candidates ? [...candidates.open, ...candidates.unknown, ...candidates.refused] : []
  const asks = all.find((one) => one.program.id === program.id)?.asks ?? []
  const first = field === undefined ? [] : [answerable[field].ask]
  const questions = [...new Set([...first, ...asks.map(({ text }) => text)])]
  const mail = questionMail(questions, season.of(program.id) === undefined ? 'before applying' : 'applied')
  return <MailToAsk mail={mail} />
}

/** A mail to read, and to take along; where there is nothing to ask, nothing. */
export function MailToAsk({ mail }: { readonly mail: string }): ReactNode {
  if (mail === '') return null
  return (
    <div className="ask-mail">
      <details>
        <summary>The e-mail that asks</summary>
        <p className="frame">{mail}</p>
      </details>
      <CopyButton text={mail} label="Copy the e-mail" />
    </div>
  )
}
