import type { Frame } from './frame.ts'
import { blank, fill } from './frame.ts'

/** What somebody says of a work permit of their own where the file raises it: no sponsorship is asked for; undefined for every other flag. */
export function permitSentence(flagId: string): Frame | undefined {
  switch (flagId) {
    case 'work-permit':
      return fill`I train on a work permit of my own that rests on ${blank('what it rests on')} and is valid until ${blank('which day')}; ${blank('what follows it')}.`
    case 'work-permit-ended':
      return fill`My work permit, which rests on ${blank('what it rests on')}, has ended; ${blank('when its renewal was filed, and when you expect it')}.`
    default:
      return undefined
  }
}
