import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Question } from '#domain'
import { asksInOrder } from '#domain/plan'
import { useAdvice } from '../../state/hooks.ts'
import './asked-questions.css'

/** What the advice would ask next, with the way to the answer. */
export function AskedQuestions({ most }: { readonly most: number }): ReactNode {
  const advice = useAdvice()
  return advice ? <QuestionLinks questions={asksInOrder(advice).slice(0, most)} /> : null
}

/** Questions, each with the way to its answer. */
export function QuestionLinks({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  return (
    <ul className="asks">
      {questions.map((question) => (
        <li key={question.field + question.text}>
          <Link href={answerPath(question.field)} className="ask-link">
            <span className="ask-text">{question.text}</span>
            <span className="soft small">{question.why}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Where a field is answered; the profile finds the page that asks it. */
export function answerPath(field: string): string {
  return `/profile/${field}`
}
