import type { Band } from '../answer.ts'
import { wordsFor } from '../choices.ts'
import { chanceText, noNumber } from '../say/chance.ts'
import { dayText } from '../say/day.ts'
import { visaOutcomeText } from '../visa/visa-words.ts'
import type { OfficeLine } from './office-line.ts'

/** What is otherwise in a line than it was, as sentences, the gravest first. */
export function lineChanges(before: OfficeLine, after: OfficeLine): readonly string[] {
  return [
    ...messageChange(before, after),
    ...entered(before.decides, after.decides).map((title) => `Decides first now: ${title}`),
    ...entered(after.decides, before.decides).map((title) => `No longer decides: ${title}`),
    ...(before.visa === after.visa ? [] : [`Visa: ${visaOutcomeText(after.visa)}`]),
    ...chanceChange(before.chance, after.chance),
    ...(before.match === after.match ? [] : [`Aims at the Match of ${after.match}, before at ${before.match}.`]),
    ...(before.stage === after.stage ? [] : [`Stage: ${after.stage}, before ${before.stage}.`]),
    ...stepChanges(before, after),
  ]
}

function messageChange(before: OfficeLine, { message }: OfficeLine): readonly string[] {
  return message === undefined || message === before.message ? [] : [`Heard on Monday: ${wordsFor('mondayMessage', message)}.`]
}

function entered(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((one) => !before.includes(one))
}

/** A difference of two chances as they are shown: what reads the same is no change. */
function chanceChange(before: Band | undefined, after: Band | undefined): readonly string[] {
  const [was, is] = [before, after].map((band) => (band === undefined ? noNumber : chanceText(band)))
  return was === is ? [] : [`Chance of matching: ${is}, before ${was}.`]
}

function stepChanges(before: OfficeLine, after: OfficeLine): readonly string[] {
  const late = after.overdue.filter(({ id }) => !before.overdue.some((step) => step.id === id))
  const settled = before.overdue.filter(({ id }) => !after.overdue.some((step) => step.id === id))
  return [
    ...late.map(({ title, by }) => `Overdue since ${dayText(by)}: ${title}.`),
    ...settled.map(({ title }) => `No longer overdue: ${title}.`),
  ]
}
