import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Question } from '#domain'
import { answerPath } from '../../profile/asked-questions.tsx'

/** What would make an answer about an exam possible or sharper, each where it is told. */
export function ExamAsks({ asks }: { readonly asks: readonly Question[] }): ReactNode {
  return (
    <ul className="exam-asks">
      {asks.map((ask) => (
        <li key={ask.field}>
          <Link href={answerPath(ask.field)} className="exam-ask">
            <span className="exam-ask-text">{ask.text}</span>
            <span className="soft small">{ask.why}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
