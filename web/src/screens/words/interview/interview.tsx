import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { InterviewQuestion, InterviewTheme } from '#writing/words'
import { Page, Section } from '../../../parts/page.tsx'
import { counted } from '#domain/say'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { Rests } from '../director/director.tsx'
import { FrameText } from '../../../parts/frame-text.tsx'
import type { WordsPageProps } from '../page-props.ts'
import { KeptNoteArea } from './kept-note-area.tsx'
import { ProgramBriefs } from './program-briefs.tsx'
import { Rehearsal } from './rehearsal.tsx'
import { ThankYou } from './thank-you.tsx'
import './interview.css'

const themes: Readonly<Record<InterviewTheme, string>> = {
  opening: 'Opening',
  scores: 'Scores',
  gap: 'Gaps',
  visa: 'Visa',
  graduation: 'Years since graduation',
  informatics: 'Informatics',
  program: 'This program',
  improvement: 'Quality improvement',
  conflict: 'Conflict',
  error: 'Mistakes',
  team: 'Team',
  future: 'Future',
  'previous match': 'An earlier Match',
}

/** The questions this file will be asked, what each answer can rest on, and a place to rehearse it aloud. */
export function InterviewScreen({ programs, words }: WordsPageProps): ReactNode {
  const { words: state } = useAppState()
  useEffect(() => void state.notes.load(), [state])
  const ready = useObserved(state.notes.ready)
  const notes = useObserved(state.notes.documents)
  const hasNote = ({ id }: InterviewQuestion): boolean => (notes.get(`question-${id}`)?.text ?? '').trim() !== ''
  const written = words.questions.filter(hasNote).length
  return (
    <Page
      title={`${counted(words.questions.length, 'question')} to expect${written > 0 ? `; you have notes for ${written}` : ''}`}
      lede="Brief, honest, forward, then back to your work. Notes are keywords, not a speech: what is learned by heart sounds like it."
    >
      <Section title="Questions your file invites" id="questions">
        <ul className="questions">
          {words.questions.map((question) => (
            <li key={question.id}>
              <Question question={question} ready={ready} hasNote={hasNote(question)} />
            </li>
          ))}
        </ul>
      </Section>
      <ProgramBriefs programs={programs} ready={ready} />
      <ThankYou />
    </Page>
  )
}

interface QuestionProps {
  readonly question: InterviewQuestion
  readonly ready: boolean
  readonly hasNote: boolean
}

function Question({ question, ready, hasNote }: QuestionProps): ReactNode {
  const { id, theme, why, evidence, frame, seconds } = question
  return (
    <details>
      <summary>
        <span className="question-head">
          {question.question}
          <span className="question-theme">
            {themes[theme]}
            {hasNote ? ' · notes' : ''}
          </span>
        </span>
      </summary>
      <div className="question">
        <p className="prose">
          {why} At most {counted(seconds, 'second')}.
        </p>
        <FrameText frame={frame} />
        <Rests entries={evidence.slice(0, 3)} />
        {ready && <KeptNoteArea id={`question-${id}`} label="Your keywords for it" rows={4} />}
        <Rehearsal seconds={seconds} />
      </div>
    </details>
  )
}
