import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Question } from '#domain'
import { useAdvice } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'
import './asked-questions.css'

/** What the advice would ask next, with the way to the answer. */
export function AskedQuestions({ most }: { readonly most: number }): ReactNode {
  const advice = useAdvice()
  return advice ? <QuestionLinks questions={askedOf(advice).slice(0, most)} /> : null
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

/** Questions about the profile from every step of the line, each once, in the order of the line. */
export function askedOf(advice: Advice): readonly Question[] {
  const all = [...advice.exams.asks, ...(advice.candidates.asks ?? []), ...advice.chances.asks, ...advice.plan.asks]
  return [...new Map(all.map((question) => [question.field, question])).values()]
}

/** Where a field is answered; the profile finds the page that asks it. */
export function answerPath(field: string): string {
  return `/profile/${field}`
}
