import type { ReactNode } from 'react'
import { AskMail } from '../../parts/ask-mail.tsx'
import { nameOf } from '../../parts/program-name.ts'
import type { Row } from './catalogue.ts'

/** What each of them has not said, as an e-mail of its own; the answers are noted at each program. */
export function AskSeveral({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const asking = rows.filter(({ candidate }) => candidate.asks.length > 0)
  if (asking.length === 0) return <p>Nothing that decides is unknown of them.</p>
  return (
    <>
      <p>Send each program its own questions; what it answers is noted on its page.</p>
      {asking.map(({ candidate: { program } }) => (
        <section key={program.id} aria-label={nameOf(program)}>
          <h3>{nameOf(program)}</h3>
          <AskMail program={program} />
        </section>
      ))}
    </>
  )
}
