import { counted, sentenceCase } from '../say/number.ts'
import type { ArrivalStep } from '../season/season-facts.ts'
import type { ArrivalRoute } from './routes.ts'
import type { Step3InTime } from './step3-in-time.ts'

export const arrivalRouteNames: Readonly<Record<ArrivalRoute, string>> = {
  j1: 'J-1 from abroad',
  'j1 inside': 'J-1 inside the US',
  h1b: 'H-1B from abroad',
  'h1b inside': 'H-1B inside the US',
  permit: 'Your own work permit',
  f1opt: 'Practical training (F-1 OPT)',
  o1: 'O-1',
  'no visa': 'No visa needed',
}

export const whoActs: Readonly<Record<ArrivalStep['who'], string>> = {
  you: 'You act',
  program: 'The program acts: ask it',
  hospital: 'The hospital acts: ask it',
  sponsor: 'The sponsor acts',
}

/** What a way is worth, in sentences: by when everything is there, and what it hangs on while Step 3 is ahead. */
export function routeText({ text, step3 }: { readonly text: string; readonly step3?: Step3InTime }): string {
  if (step3 === undefined) return text
  return `${text} ${step3.text}${step3.askForJ1 ? ` ${askForJ1}.` : ''}`
}

export const askForJ1 = 'Ask the program today whether it sponsors J-1 for you: that takes no Step 3'

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
