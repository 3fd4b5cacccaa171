import type { Case } from '../person/case.ts'
import type { Training } from '../season/stage.ts'
import type { IsoDate } from '../units.ts'
import { readArrival } from '../arrival/arrival.ts'
import { bookedStep3, canPrepare, step3Days } from '../exams/step3/step3-days.ts'
import { dayText } from '../say/day.ts'
import { isTraining } from '../season/stage.ts'
import { trainingOf } from '../visa/visa-case.ts'
import { canAddJ1 } from '../visa/visa-beside.ts'
import type { Blocker } from './blocker.ts'

/** What is said of Step 3 by the time that is left for it; `title` and `why` where the usual ones would not be true. */
export type Step3Asked = Pick<Blocker, 'todo' | 'by'> & { readonly title?: string; readonly why?: string }

/** Once rank lists are closed: Step 3 for a petition that still makes the first day of the place that is held or may be won. */
export function step3ForPetition(asked: Case): Step3Asked {
  const { person, facts, today } = asked
  const place = placeOf(asked)
  const last = lastDayFor(place, asked)
  const start = dayText(place.start)
  const who = person.stage.kind === 'matched' ? 'the program' : 'every program'
  if (last === undefined) return { todo: `Ask ${who} today by which day the petition needs the result.` }
  const booked = bookedStep3(person, step3Days({ person, facts, match: place.match, today }))
  if (booked !== undefined && booked <= last)
    return { todo: `Sit it on ${dayText(booked)}, as booked: the petition can then be filed in time for ${start}.`, by: booked }
  const late = booked === undefined ? '' : `The day you booked, ${dayText(booked)}, reports too late. `
  if (canPrepare(today, last))
    return { todo: `${late}Pass it by ${dayText(last)}, so that the petition can be filed in time for ${start}.`, by: last }
  const j1 = canAddJ1(asked) ? 'whether it can sponsor J-1 for you, which asks for no Step 3, and ' : ''
  return {
    title: 'July does not hold on H-1B: Step 3 is still to come',
    why:
      last <= today
        ? `The result of an exam from today on comes too late for a petition in time for ${start}.`
        : `For a petition in time for ${start} it has to be sat by ${dayText(last)}, and 6 to 8 weeks of serious preparation come before it.`,
    todo: `${late}Tell ${who} today, and ask ${j1}whether you may begin later. Sit Step 3 as soon as you are ready for it.`,
  }
}

/** The place that was won; before that, the one of the Match aimed at. */
function placeOf(asked: Case): Training {
  const { stage } = asked.person
  if (isTraining(stage)) return stage
  const { start } = trainingOf(asked)
  return { kind: 'matched', match: asked.season.match, start, end: start }
}

/** Last day to sit it for a petition in time at the usual pace, by the way to the first day. */
function lastDayFor(place: Training, asked: Case): IsoDate | undefined {
  return readArrival(asked, place).routes.find(({ step3 }) => step3 !== undefined)?.step3?.last
}
