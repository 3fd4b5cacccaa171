import type { Source } from '../answer.ts'
import type { Case } from '../person/case.ts'
import { failedCycles, manyCycles } from '../person/failed-cycles.ts'
import type { Blocker } from './blocker.ts'
import { countWord, sentenceCase, countedInWord } from '../say/number.ts'

/** From so many years without patients on, it is the first thing a reader asks. Ours. */
const longWithout = 3
/** So few interviews in the best of the cycles say that the file was not read, not that the interviews went badly. Ours. */
const fewInterviews = 3

/** Nobody publishes where these begin to decide. */
function ownJudgement(where: string): Source {
  return { source: `Own judgement: ${where}`, asOf: '2026-11-28', known: 'derived' }
}

/** What the record itself says before any score is read: years without patients, and Matches that brought no place. */
export function recordBlockers(asked: Case): readonly Blocker[] {
  return [...withoutPatients(asked), ...withoutPlace(asked)]
}

function withoutPatients({ person, today }: Case): readonly Blocker[] {
  const { lastWorkYear } = person.clinical
  const years = lastWorkYear === undefined ? 0 : Number(today.slice(0, 4)) - lastWorkYear
  if (years < longWithout) return []
  return [
    {
      kind: 'no clinical work',
      title: `No clinical work since ${lastWorkYear} in what you entered`,
      why: `${sentenceCase(countedInWord(years, 'year'))} without patients are the first thing programs ask about, before scores, and some set a limit on it. Nothing published says by how much it lowers a chance, so the chances here count the years since graduation and not this: they may be too high for you.`,
      todo: 'Enter clinical work that is missing here. If there is none, begin with it: hands-on work at home or in the US, and a letter from somebody who saw it, come before any further exam.',
      source: ownJudgement(`from ${countedInWord(longWithout, 'year')} without patients on`),
      covers: [],
    },
  ]
}

function withoutPlace({ person }: Case): readonly Blocker[] {
  const failed = failedCycles(person)
  if (failed.length < manyCycles) return []
  const years = failed.map(({ year }) => year).toSorted((a, b) => a - b)
  const interviews = failed.map((one) => one.interviews).filter((count) => count !== undefined)
  const most = interviews.length === 0 ? undefined : Math.max(...interviews)
  return [
    {
      kind: 'failed cycles',
      title: `${sentenceCase(countWord(failed.length))} Matches without a place: ${years.join(', ')}`,
      why: `Programs see it, and the chances here count it. ${whatBroke(most)}`,
      todo: 'Apply again only with something new: a second specialty beside the first, clinical work since, and a reader who tells you what broke.',
      source: ownJudgement(`from ${countedInWord(manyCycles, 'cycle')} without a place on`),
      covers: [],
    },
  ]
}

function whatBroke(most: number | undefined): string {
  return most !== undefined && most <= fewInterviews
    ? `At most ${countWord(most)} ${most === 1 ? 'interview' : 'interviews'} came in a cycle, so the file and the choice of programs have to change, not the interviews.`
    : 'Find out first which part broke: the file, where few interviews came, or the interviews and the rank list, where many did.'
}
