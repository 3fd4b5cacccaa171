/** The pages of the season that belong to a stage around Match Day, in their order; the first is where the place opens. */
export type WeekPart = 'week' | 'look-back' | 'arrival'

const parts: Readonly<Record<string, readonly WeekPart[]>> = {
  'match week': ['week'],
  soap: ['week'],
  // Nobody said yet how it went: the message is asked for where it stands.
  'result awaited': ['week'],
  unmatched: ['look-back', 'week'],
  matched: ['arrival'],
}

export function weekPartsAt(stage: string | undefined): readonly WeekPart[] {
  return (stage === undefined ? undefined : parts[stage]) ?? []
}

export const weekPartNames: Readonly<Record<WeekPart, string>> = {
  week: 'Match Week',
  'look-back': 'Look back',
  arrival: 'To July',
}
