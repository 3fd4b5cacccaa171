import { useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import type { RatedAnswer, RatingQuestion, SeasonEntry } from '#domain/season'
import type { Board, TrackedProgram } from '#domain/track'
import { useNotice } from '../../parts/notice.tsx'
import { useSheet } from '../../parts/sheet.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useSeason } from '../../state/use-season.ts'
import { RatingQuestions } from './rating-questions.tsx'

export interface RatingBodyProps {
  readonly board: Board
  readonly one: TrackedProgram
}

/** A short form right after an interview: a rating from 1 to 5 and a note for each question, none of them asked twice. */
export function RatingBody({ board, one }: RatingBodyProps): ReactNode {
  const { today } = useAppState()
  const { close } = useSheet()
  const season = useSeason()
  const tell = useNotice()
  const [questions, setQuestions] = useState(board.questions)
  const [answers, setAnswers] = useState<Readonly<Record<string, RatedAnswer>>>(() =>
    Object.fromEntries(one.answers.map((answer) => [answer.question, answer])),
  )
  const save = (): void => {
    const { match } = board
    const said = questions.flatMap(({ id }) => answers[id] ?? [])
    const rated: SeasonEntry = { kind: 'rated', match, program: one.program, answers: said, on: isoDate(today()) }
    season.say(questions === board.questions ? [rated] : [{ kind: 'questions', match, questions }, rated])
    close()
    tell({ text: `${one.name}: your rating is noted.`, action: { label: 'Undo', run: season.undo } })
  }
  return (
    <form
      className="season-rating"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {questions.map((question) => (
        <Asked
          key={question.id}
          question={question}
          answer={answers[question.id]}
          change={(answer) => setAnswers({ ...answers, [question.id]: answer })}
        />
      ))}
      <RatingQuestions questions={questions} change={setQuestions} />
      <button type="submit" className="button primary">
        Note it
      </button>
    </form>
  )
}

const steps = [1, 2, 3, 4, 5] as const

interface AskedProps {
  readonly question: RatingQuestion
  readonly answer: RatedAnswer | undefined
  readonly change: (answer: RatedAnswer) => void
}

function Asked({ question: { id, text }, answer, change }: AskedProps): ReactNode {
  const { rating: _rating, ...withoutRating } = answer ?? { question: id }
  return (
    <fieldset className="season-question">
      <legend>{text}</legend>
      <div className="season-steps">
        {steps.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name={`rate-${id}`}
              checked={answer?.rating === step}
              onChange={() => change({ ...withoutRating, rating: step })}
            />
            <span>{step}</span>
          </label>
        ))}
        {answer?.rating !== undefined && (
          <button type="button" className="button quiet" onClick={() => change(withoutRating)}>
            No rating
          </button>
        )}
      </div>
      <input
        className="input"
        aria-label={`Note: ${text}`}
        placeholder="A word to remember it by"
        value={answer?.note ?? ''}
        onChange={({ target: { value } }) => change(withNote(answer ?? { question: id }, value))}
      />
    </fieldset>
  )
}

function withNote({ note: _note, ...rest }: RatedAnswer, note: string): RatedAnswer {
  return note === '' ? rest : { ...rest, note }
}
