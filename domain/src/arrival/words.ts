import { counted, sentenceCase } from '../say/number.ts'
import type { ArrivalStep } from '../season/season-facts.ts'
import type { ArrivalRoute } from './routes.ts'

export const arrivalRouteNames: Readonly<Record<ArrivalRoute, string>> = {
  j1: 'J-1',
  h1b: 'H-1B',
  permit: 'Your own work permit',
  'no visa': 'No visa needed',
}

export const whoActs: Readonly<Record<ArrivalStep['who'], string>> = {
  you: 'You act',
  program: 'The program acts: ask it',
  hospital: 'The hospital acts: ask it',
  sponsor: 'The sponsor acts',
}

/** How long a step can wait, in a sentence; nothing is said of a week more where the first day is lost already by another step. */
export function slackText({ slack, holdsAWeekLater }: { readonly slack?: number; readonly holdsAWeekLater?: boolean }): string {
  if (slack === undefined) return 'The first day does not hang on it.'
  if (slack < 0) return `It is ${counted(-slack, 'day')} late for the first day.`
  if (holdsAWeekLater === undefined)
    return slack === 0
      ? 'It cannot wait: a day more, and it is late for the first day too.'
      : `It can wait ${counted(slack, 'day')} before it is late for the first day too.`
  const week = holdsAWeekLater ? 'a week more and the first day still holds.' : 'a week more and the first day is lost.'
  return slack === 0 ? `It cannot wait: ${week}` : `It can wait ${counted(slack, 'day')}; ${week}`
}

/** A fact says what to do and, after the first colon or stop, why: the one is its title, the other stands below. */
export function wordsOfStep({ value }: ArrivalStep): { readonly title: string; readonly why: string } {
  const end = value.search(/[:;.]/)
  return { title: value.slice(0, end), why: sentenceCase(value.slice(end + 1).trim()) }
}
