import type { PlanWorld } from '../plan-world.ts'
import type { StepDraft } from '../settle-steps.ts'
import type { TrainingYears } from './training-years.ts'
import { fieldRule } from '../../exams/field-rule.ts'
import { informaticsEntries } from '../../exams/informatics-work.ts'
import { addDays } from '../../season/days.ts'
import { fellowshipHeld } from '../../season/stage.ts'
import { isoDate } from '../../units.ts'
import { sourceOf } from '../../answer.ts'

/** The years of residency on the way to informatics: mentors, a committee, one project, list, letters. */
export function residencySteps(world: PlanWorld, years: TrainingYears | undefined): readonly StepDraft[] {
  if (years === undefined) return world.specialties.length === 0 ? [] : categoricalPlace(world)
  switch (world.person.stage.kind) {
    case 'in fellowship':
      return []
    case 'between':
      return toApply(world, years)
    default:
      return [...workInResidency(world, years), ...toApply(world, years)]
  }
}

/** Nothing for whoever holds a place. */
function toApply({ person }: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  return fellowshipHeld(person.stage) === undefined ? application(years) : []
}

/** What only a resident can do, where they train. */
function workInResidency(world: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const year = Number(years.start.slice(0, 4))
  return [
    advice('mentors', 'Find your local informatics mentors', isoDate(`${year}-12-31`), {
      from: years.start,
      why: 'The chief medical information officer, informatics faculty, and whoever leads quality and safety. Half an hour each; ask what hurts in the record system.',
    }),
    advice('committee', 'Join one committee that decides about the record system', isoDate(`${year + 1}-03-31`), {
      why: 'EHR steering, order sets, or quality and safety. It is where projects come from and where people see you work.',
    }),
    ...projectInResidency(world, years),
  ]
}

/** One project from its beginning to its result; what is begun in residency and logged goes on, and what is measured is shown. */
function projectInResidency({ person }: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const own = informaticsEntries(person).filter(({ from }) => from !== undefined && from >= years.start.slice(0, 7))
  const measured = own.find(({ result }) => result?.after !== undefined)
  const begun = measured ?? own[0]
  const byThen = isoDate(`${Number(years.start.slice(0, 4)) + 1}-07-31`)
  const kinds = 'fewer needless alerts of one kind, complete data for one chronic disease, one workflow that delays care'
  const work = begun === undefined ? 'the project' : `“${begun.title}”`
  return [
    ...(measured === undefined
      ? [
          begun === undefined
            ? advice('project', 'Begin one clear informatics project', byThen, {
                why: `One that can be measured before and after: ${kinds}.`,
              })
            : advice('project', `Settle what ${work} is measured by, and count it before it changes`, byThen, {
                why: 'A number before and a number after make it a project that fellowships can ask about.',
              }),
        ]
      : []),
    advice('project-result', `Show the result of ${work}`, addDays(years.apply, -120), {
      why: 'A poster or an abstract with the numbers before and after. Applications go out four months later.',
    }),
  ]
}

function application(years: TrainingYears): readonly StepDraft[] {
  return [
    advice('fellowship-letters', 'Ask for fellowship letters, one from somebody in informatics', addDays(years.apply, -90), {
      why: `Most fellowships ask for three or four; some want one from a writer with informatics experience.`,
    }),
    advice('portfolio', 'Put the portfolio together', addDays(years.apply, -30), {
      why: 'Projects, committees, courses and results, each with what shows it. The experience log here keeps it as you go.',
    }),
  ]
}

/** A transitional year opens no board, so it opens no fellowship. */
function categoricalPlace(world: PlanWorld): readonly StepDraft[] {
  const fact = world.specialties[0]?.leadsToInformatics
  const start = world.calendar.events.residencyStarts
  if (fact === undefined || start === undefined) return []
  return [
    {
      id: 'categorical-place',
      phase: 'residency',
      title: 'Aim at a categorical place as well',
      by: isoDate(start.value.slice(0, 10)),
      dateKind: 'expected',
      why: `${world.specialties.map((specialty) => specialty.name).join(' and ')} alone does not lead to board certification, and clinical informatics asks for it.`,
      source: sourceOf(fact),
      ifPast: 'drop',
    },
  ]
}

function advice(
  id: string,
  title: string,
  by: StepDraft['by'],
  more: { readonly from?: StepDraft['by']; readonly why: string },
): StepDraft {
  return { id, phase: 'residency', title, by, dateKind: 'advice', source: fieldRule, ifPast: 'say', ...more }
}
