import type { VerifyMoment } from './questions.ts'

/** When a program is written to: while nothing is sent to it, once it has the application, or before the rank list binds. */
export type MailMoment = VerifyMoment | 'applied'

const openings: Readonly<Record<MailMoment, string>> = {
  'before applying': 'before I apply to your program I would like to be sure of this:',
  applied: 'I have applied to your program and would like to be sure of this:',
  'before certifying': 'before I certify my rank list I would like to have this in writing:',
}

/** An e-mail that asks a program these questions, with places for the names; what is in the profile stays there. Empty without a question. */
export function questionMail(questions: readonly string[], moment: MailMoment): string {
  if (questions.length === 0) return ''
  return [
    'Dear [name of the coordinator, or the program],',
    '',
    openings[moment],
    ...questions.map((question, at) => `${at + 1}. ${question}`),
    '',
    'Thank you for a short answer by e-mail.',
    '[your name and AAMC number]',
  ].join('\n')
}
