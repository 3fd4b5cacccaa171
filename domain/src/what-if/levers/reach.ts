import type { Specialty } from '../../facts.ts'
import type { Case } from '../../person/case.ts'
import type { Person } from '../../person/person.ts'
import { lateDay } from '../../season/late-day.ts'
import type { IsoDate } from '../../units.ts'
import type { AdditionDraft } from './draft.ts'
import { lastDayToSend } from './last-day.ts'
import { counted } from '../../say/number.ts'
import type { World } from './run.ts'

const morePrograms = 20
/** Applications in a further specialty: as many as the first fee tier of ERAS holds. */
const inAnother = 30

/** Twenty more applications than the list has, whatever the ceiling and the budget say. */
export function lengthLever(question: Case, base: World): AdditionDraft | undefined {
  const listed = base.chosen.picks.length
  if (listed === 0 || base.chosen.listing.problem.programs < listed + morePrograms) return undefined
  return {
    id: 'programs-20-more',
    titleFor: (added) => `Apply to ${counted(added, 'more program')} (${listed + added} instead of ${listed})`,
    more: { applications: morePrograms },
    after: [],
    ...untilReview(question),
    because: [
      {
        text: 'Beside your list, in the same specialties, beyond your ceiling and budget; their fees are the cost.',
        direction: 'neutral',
      },
    ],
  }
}

/** Each further way into clinical informatics whose programs were loaded, as a backup with applications of its own. */
export function specialtyLevers(question: Case): readonly AdditionDraft[] {
  const { person, facts } = question
  if (!mayAddSpecialty(person)) return []
  const loaded = new Set(facts.programs.map(({ specialty }) => specialty))
  const chosen = new Set(person.specialties.map(({ id }) => id))
  return facts.specialties
    .filter(({ id, feeder, leadsToInformatics }) => feeder && leadsToInformatics.value && loaded.has(id) && !chosen.has(id))
    .map((specialty) => anotherSpecialty(question, specialty))
}

/** What was sent is the list; how a second wave is read was not measured, and the plan says so. */
export function mayAddSpecialty({ season }: Pick<Person, 'season'>): boolean {
  return !season.applied
}

function anotherSpecialty(question: Case, { id, name }: Specialty): AdditionDraft {
  return {
    id: `specialty-${id}`,
    titleFor: (added) => `Add ${name} as a backup, with ${counted(added, 'application')} beside your list`,
    more: { applications: inAnother, specialty: id },
    after: [{ kind: 'backup specialty', id }],
    ...untilReview(question),
    because: [
      {
        text: 'Your list stays as it is. One made anew with the backup in it divides your applications otherwise, within your ceiling and budget.',
        direction: 'neutral',
      },
      {
        text: 'It asks for a statement and letters of its own, and programs may ask why you apply in two specialties.',
        direction: 'neutral',
      },
    ],
  }
}

/** Applications count most when they are there as programs begin to review; after that, as soon as a file can be finished. */
export function untilReview(question: Case): { readonly deadline: IsoDate } | Record<never, never> {
  const { facts, season, today } = question
  const last = lastDayToSend(question)
  if (last === undefined) return {}
  return { deadline: last >= today ? last : lateDay(facts.seasons, season.match, today) }
}
