import type { Specialty } from '../../facts.ts'
import type { Case } from '../../person/case.ts'
import type { Person } from '../../person/person.ts'
import { lateDay } from '../../season/late-day.ts'
import type { IsoDate } from '../../units.ts'
import type { LeverDraft } from './draft.ts'
import { lastDayToSend } from './last-day.ts'
import { counted } from '../../say/number.ts'
import type { World } from './run.ts'

const morePrograms = 20
/** Applications in a further specialty: as many as the first fee tier of ERAS holds. */
const inAnother = 30

/** Twenty more applications than the list has, whatever the ceiling and the budget say. */
export function lengthLever(question: Case, base: World): LeverDraft | undefined {
  const listed = base.chosen.picks.length
  if (listed === 0 || base.chosen.listing.problem.programs < listed + morePrograms) return undefined
  return {
    id: 'programs-20-more',
    title: `Apply to ${counted(morePrograms, 'more program')} (${listed + morePrograms} instead of ${listed})`,
    after: [{ kind: 'applications', most: listed + morePrograms }],
    ...untilReview(question),
    because: [
      { text: 'Within the same specialties, beyond your ceiling and budget; the fees are the cost.', direction: 'neutral' },
    ],
  }
}

/** Each further way into clinical informatics whose programs were loaded, as a backup with applications of its own. */
export function specialtyLevers(question: Case, base: World): readonly LeverDraft[] {
  const { person, facts } = question
  if (!mayAddSpecialty(person)) return []
  const loaded = new Set(facts.programs.map(({ specialty }) => specialty))
  const chosen = new Set(person.specialties.map(({ id }) => id))
  return facts.specialties
    .filter(({ id, feeder, leadsToInformatics }) => feeder && leadsToInformatics.value && loaded.has(id) && !chosen.has(id))
    .map((specialty) => anotherSpecialty(question, specialty, base.chosen.picks.length))
}

/** What was sent is the list; how a second wave is read was not measured, and the plan says so. */
export function mayAddSpecialty({ season }: Pick<Person, 'season'>): boolean {
  return !season.applied
}

function anotherSpecialty(question: Case, { id, name }: Specialty, listed: number): LeverDraft {
  return {
    id: `specialty-${id}`,
    title: `Add ${name} as a backup, with up to ${counted(inAnother, 'application')}`,
    after: [
      { kind: 'applications', most: listed + inAnother },
      { kind: 'backup specialty', id, applications: inAnother },
    ],
    ...untilReview(question),
    because: [
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
