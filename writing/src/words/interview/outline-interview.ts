import { renderFrame } from '../frame.ts'
import type { OutlineSection } from '../outline.ts'
import type { InterviewInput } from './questions.ts'
import { counted } from '#domain/say'
import { prepareQuestions } from './questions.ts'

/** The questions as an outline: title, why it will be asked, experiences to rest on, frame. */
export function outlineInterview(input: InterviewInput): readonly OutlineSection[] {
  return prepareQuestions(input).map(({ id, question, why, evidence, frame, seconds }) => ({
    id,
    title: question,
    purpose: `${why} Brief, honest, forward, then back to your work; at most ${counted(seconds, 'second')}.`,
    evidence: evidence.map((entry) => entry.experience.title),
    frame: renderFrame(frame),
  }))
}
