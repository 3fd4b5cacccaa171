import type { IsoDate } from '#domain'
import type { Recall, ReviewCard, ReviewScheduler } from '#domain/study'
import { addDays } from '#domain/season'
import { isoDate } from '#domain'
import { createEmptyCard, fsrs, Rating, type Card, type Grade, type State } from 'ts-fsrs'

/**
 * When a missed question comes back, by FSRS (ts-fsrs): days only, no steps within a day, no chance, so that the same reviews give the same
 * days everywhere. `retention` is the share of cards one wants to recall when they come due, 0.7 to 0.97.
 */
export function tsFsrsScheduler(retention: number = 0.9): ReviewScheduler {
  if (!(retention >= 0.7 && retention <= 0.97))
    throw new RangeError(`tsFsrsScheduler requires a retention from 0.7 to 0.97, got ${retention}`)
  const engine = fsrs({ request_retention: retention, enable_fuzz: false, enable_short_term: false })
  const next = (card: Card, recall: Recall, day: IsoDate): Card => engine.next(card, noon(day), grades[recall]).card
  return {
    begin: ({ id, title, topic }, day) => {
      const card = next(createEmptyCard(noon(day)), 'again', day)
      return { id, title, ...(topic === undefined ? {} : { topic }), due: dueAfter(card, day), memory: memoryOf(card) }
    },
    review: (card, recall, day) => {
      const after = next(cardOf(card), recall, day)
      return { ...card, due: dueAfter(after, day), memory: memoryOf(after) }
    },
  }
}

const grades: Readonly<Record<Recall, Grade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy }

/** Noon in universal time, so that no time zone turns a day into its neighbour. */
function noon(day: IsoDate): Date {
  return new Date(`${day}T12:00:00Z`)
}

function dueAfter(card: Card, day: IsoDate): IsoDate {
  const due = isoDate(card.due.toISOString().slice(0, 10))
  return due > day ? due : addDays(day, 1)
}

/** What FSRS remembers of a card, as plain values. */
function memoryOf(card: Card): ReviewCard['memory'] {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsedDays: card.elapsed_days,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.last_review === undefined ? {} : { lastReview: card.last_review.toISOString() }),
  }
}

/** A card whose memory is not FSRS's own begins anew; nothing of the log is lost by it. */
function cardOf({ memory, due }: ReviewCard): Card {
  const number = (name: string): number => (typeof memory[name] === 'number' ? memory[name] : 0)
  const fresh = createEmptyCard(noon(due))
  if (typeof memory['stability'] !== 'number') return fresh
  const last = memory['lastReview']
  return {
    ...fresh,
    due: new Date(String(memory['due'])),
    stability: number('stability'),
    difficulty: number('difficulty'),
    elapsed_days: number('elapsedDays'),
    scheduled_days: number('scheduledDays'),
    learning_steps: number('learningSteps'),
    reps: number('reps'),
    lapses: number('lapses'),
    state: stateOf(number('state')),
    ...(last === undefined ? {} : { last_review: new Date(String(last)) }),
  }
}

function stateOf(value: number): State {
  return value === 1 || value === 2 || value === 3 ? value : 0
}
