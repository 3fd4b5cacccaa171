/** Short words for what a line says. */
import { visaOutcomeWords } from '../parts/visa-outcome-words.ts'

const readiness: Readonly<Record<string, string>> = {
  blocked: 'something decides first',
  behind: 'behind',
  asked: 'answers missing',
  'on time': 'on time',
}

export function readinessWords(value: string): string {
  return readiness[value] ?? value
}

export function visaWords(value: string): string {
  return Object.entries(visaOutcomeWords).find(([outcome]) => outcome === value)?.[1] ?? value
}
