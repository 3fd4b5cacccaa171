import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RatingQuestion } from '#domain/season'

export interface RatingQuestionsProps {
  readonly questions: readonly RatingQuestion[]
  readonly change: (questions: readonly RatingQuestion[]) => void
}

/** The applicant's own questions: their words, what each counts, and which there are. */
export function RatingQuestions({ questions, change }: RatingQuestionsProps): ReactNode {
  return (
    <details>
      <summary>Change the questions and what they count</summary>
      <ul className="season-questions">
        {questions.map((question, at) => (
          <li key={question.id}>
            <input
              className="input"
              aria-label={`Question ${at + 1}`}
              value={question.text}
              onChange={({ target: { value } }) => change(questions.with(at, { ...question, text: value }))}
            />
            <label className="season-weight">
              counts
              <input
                className="input"
                type="number"
                min={0}
                max={10}
                value={question.weight}
                onChange={({ target: { value } }) =>
                  change(questions.with(at, { ...question, weight: Math.min(10, Math.max(0, Number(value))) }))
                }
              />
            </label>
            <button
              type="button"
              className="button quiet"
              aria-label={`Take away: ${question.text}`}
              onClick={() => change(questions.toSpliced(at, 1))}
            >
              <X size={18} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => change([...questions, newQuestion(questions)])}>
        <Plus size={18} aria-hidden /> Add a question
      </button>
    </details>
  )
}

/** With an id no other question has, whatever was taken away before. */
function newQuestion(questions: readonly RatingQuestion[]): RatingQuestion {
  const numbers = questions.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0))
  return { id: `own-${Math.max(0, ...numbers) + 1}`, text: 'What else matters to you?', weight: 5 }
}
