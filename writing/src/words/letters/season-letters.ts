import type { Choice, Facts, Source } from '#domain'
import { conductRules, thankYouFrame } from '../interview/conduct.ts'
import type { Frame } from '../frame.ts'
import { blank, fill } from '../frame.ts'
import type { WritingRule } from '../rules.ts'

/** A letter to a program while the season runs: a frame to fill, what is known of its effect, and the rules of conduct. */
export interface SeasonLetter {
  readonly kind: Choice<'letterSent'>
  readonly frame: Frame
  /** What was measured, with its source; an effect that nobody measured is said to be so. */
  readonly known: readonly { readonly text: string; readonly source?: Source }[]
  readonly rules: readonly WritingRule[]
}

export function letterFrame(kind: Choice<'letterSent'>, { seasons }: Pick<Facts, 'seasons'>): SeasonLetter {
  const said = (seasons.duties ?? []).filter(({ id }) => knownOf[kind].includes(id))
  return {
    kind,
    frame: frames[kind](),
    known: [{ text: heldTo[kind] }, ...said.map((duty) => ({ text: duty.value, source: duty }))],
    rules: conductRules,
  }
}

const knownOf: Readonly<Record<Choice<'letterSent'>, readonly string[]>> = {
  'thank you': ['letters-after-interview'],
  update: [],
  interest: ['letters-after-interview', 'promise-first', 'no-commitment-asked', 'rank-asked'],
  question: ['program-disclosure', 'visa-not-verified'],
}

/** What to hold to, before what was measured. */
const heldTo: Readonly<Record<Choice<'letterSent'>, string>> = {
  'thank you': 'Send it because you mean it, within a day or two; hardly anything is lost without it.',
  update:
    'What an update changes was not measured. Write once, only with something new: a result, the certificate, a paper, a rotation.',
  interest: 'To one program only may you write that you rank it first, and only if it is true.',
  question:
    'An answer in writing, with its day, is worth more than any page: note it, and it stands above everything else said of the program.',
}

const frames: Readonly<Record<Choice<'letterSent'>, () => Frame>> = {
  'thank you': thankYouFrame,
  update: () => [
    ...fill`Dear ${blank('name, or the program')}, `,
    ...fill`since I applied ${blank('the one thing that is new, with its day')}. `,
    ...fill`It matters for your program because ${blank('what it answers in their requirements or work')}. `,
    ...fill`I remain very interested. ${blank('your name and AAMC number')}`,
  ],
  interest: () => [
    ...fill`Dear ${blank('name as they signed it')}, `,
    ...fill`after the interview on ${blank('the day')} I would be glad to train with you, because ${blank('what you saw there and nowhere else')}. `,
    ...fill`${blank('what you would bring, in one sentence that rests on your own work')}. `,
    ...fill`${blank('your name and AAMC number')}`,
  ],
  question: () => [
    ...fill`Dear ${blank('name of the coordinator, or the program')}, `,
    ...fill`I have applied and would like to be sure before I rank: ${blank('one question that can be answered with yes, no or a day')}. `,
    ...fill`Could you answer by e-mail, so that I have it in writing? Thank you. ${blank('your name and AAMC number')}`,
  ],
}
