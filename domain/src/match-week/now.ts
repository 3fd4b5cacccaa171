import type { Choice } from '../choices.ts'
import type { HourId } from './hours.ts'
import { isSoapFor } from './monday.ts'

/** What to do in the hour that begins now. */
export interface Now {
  readonly kind:
    | 'before'
    | 'read the message'
    | 'choose'
    | 'be reachable'
    | 'answer'
    | 'wait'
    | 'ask directly'
    | 'matched'
    | 'over'
    | 'closed'
  readonly title: string
  readonly todo: readonly string[]
  /** The next hour that matters, milliseconds since 1970 UTC. */
  readonly next?: { readonly title: string; readonly moment: number }
}

interface Hour {
  readonly id: HourId
  readonly title: string
  readonly moment?: number
  readonly isPast: boolean
}

interface At {
  readonly moment: number
  readonly message: Choice<'mondayMessage'> | undefined
  /** Hours an offer stands open; absent where not known: until the next round then. */
  readonly answerHours: number | undefined
}

export function nowOf(hours: readonly Hour[], at: At): Now {
  const next = hours.find(({ isPast, moment, id }) => !isPast && moment !== undefined && isForThem(id, at.message))
  return {
    ...said[kindOf(hours, at)],
    ...(next?.moment === undefined ? {} : { next: { title: next.title, moment: next.moment } }),
  }
}

function isForThem(id: HourId, message: At['message']): boolean {
  return message === undefined || isSoapFor(message) || !id.startsWith('soap') || (message !== 'matched' && id === 'soap-ends')
}

function kindOf(hours: readonly Hour[], { moment, message, answerHours = Infinity }: At): Now['kind'] {
  const isPast = (id: HourId): boolean => hours.find((one) => one.id === id)?.isPast ?? false
  if (!isPast('match-status')) return 'before'
  if (message === 'matched') return isPast('match-day') ? 'over' : 'matched'
  if (isPast('soap-ends')) return message === undefined ? 'read the message' : 'ask directly'
  if (message === undefined) return 'read the message'
  if (!isSoapFor(message)) return 'closed'
  if (!isPast('soap-calls')) return 'choose'
  const round = hours.findLast(({ id, isPast: begun }) => begun && id.startsWith('soap-round'))
  if (round?.moment === undefined) return 'be reachable'
  return moment < round.moment + answerHours * 3_600_000 ? 'answer' : 'wait'
}

const said: Readonly<Record<Now['kind'], Omit<Now, 'next'> & { readonly kind: Now['kind'] }>> = {
  before: {
    kind: 'before',
    title: 'Nothing can be sent yet',
    todo: [
      'Have ready what Monday needs, and keep the telephone free that week.',
      'Write to no program about an open place: before SOAP that is against its rules.',
    ],
  },
  'read the message': {
    kind: 'read the message',
    title: 'Read the message of NRMP and note which it is',
    todo: [
      'Log in to the NRMP account; the message stands on the first page and comes by mail as well.',
      'Note it here: everything below follows from it.',
    ],
  },
  choose: {
    kind: 'choose',
    title: 'Open your list of unfilled programs, choose, and send',
    todo: [
      'Open the list in your own NRMP account, and paste it here or name its file: it is read on this device, kept nowhere and sent nowhere.',
      'Send before programs begin to read on Tuesday; what is not sent by then counts for later rounds all the same.',
      'Contact no program, and let nobody do it for you.',
    ],
  },
  'be reachable': {
    kind: 'be reachable',
    title: 'Be reachable, and answer programs that contact you',
    todo: [
      'Only a program that has contacted you may be answered; answer it within the hour.',
      'In each call: why this specialty, when you can start, which visa, and that the certificate is there.',
      'Ask in each call whether the visa you need is sponsored for this July: an accepted offer binds.',
    ],
  },
  answer: {
    kind: 'answer',
    title: 'A round is open: look for offers now and answer before it ends',
    todo: [
      'Look into the NRMP account, not the mail.',
      'Accept only what you can start: visa, licence and the first of July. What is declined or left does not come back.',
    ],
  },
  wait: {
    kind: 'wait',
    title: 'The round is over; the next one follows',
    todo: [
      'Stay reachable: programs with places left go on calling between the rounds.',
      'Applications that are left may still be sent to programs with places.',
    ],
  },
  'ask directly': {
    kind: 'ask directly',
    title: 'SOAP is over: write to programs that are still open',
    todo: [
      'One short letter each, with scores, certificate, visa and the day you can start.',
      'Places come up until summer: the list is kept for some weeks, and programs keep it up themselves.',
    ],
  },
  matched: {
    kind: 'matched',
    title: 'You matched: there is nothing to send this week',
    todo: [
      'You learn where on Match Day. Passport, certificate and diploma can be got ready now.',
      'Take part in no SOAP, and write to no other program.',
    ],
  },
  over: {
    kind: 'over',
    title: 'Match Week is over: what counts now is the way to July',
    todo: ['Contract, visa, licence and the papers of the hospital each take weeks: begin them side by side.'],
  },
  closed: {
    kind: 'closed',
    title: 'SOAP is not open to you: apply to no program of the Match this week',
    todo: ['Programs outside the Match may be applied to.', 'Ask NRMP today if you think that is a mistake: only NRMP decides.'],
  },
}
