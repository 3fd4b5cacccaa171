import type { IsoDate } from '../../units.ts'
import type { Lever, PlanStep } from '../plan.ts'
import { addDays } from '../../season/days.ts'

/** What a person has done to their plan: ticked, moved and hidden steps, tasks of their own, and the plan as they last saw it. */
export interface PlanMarks {
  /** Each step once, by its id. */
  readonly marks: readonly PlanMark[]
  readonly tasks: readonly OwnTask[]
  readonly seen?: SeenPlan
}

export interface PlanMark {
  /** Of the step, or of the task. */
  readonly id: string
  /** The day it was ticked. */
  readonly done?: IsoDate
  readonly hidden?: true
  /** The day it was moved to. */
  readonly by?: IsoDate
}

/** Something the plan does not have: a task of the person, or a lever they put in. */
export interface OwnTask {
  readonly id: string
  readonly title: string
  readonly by: IsoDate
}

export interface SeenPlan {
  readonly day: IsoDate
  readonly steps: readonly { readonly id: string; readonly title: string; readonly by: IsoDate }[]
}

export const noMarks: PlanMarks = { marks: [], tasks: [] }

/** One thing done to the plan. Each takes back its opposite. */
export type PlanChange =
  | { readonly kind: 'tick'; readonly id: string; readonly on: IsoDate }
  | { readonly kind: 'untick' | 'hide' | 'show' | 'put back'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly by: IsoDate }
  | { readonly kind: 'add'; readonly title: string; readonly by: IsoDate }
  | { readonly kind: 'add lever'; readonly lever: Lever; readonly today: IsoDate }
  /** Only a task of one's own can be taken away; a step of the plan is hidden. */
  | { readonly kind: 'remove'; readonly id: string }

/** The marks after one change; the same object where it changes nothing. */
export function changeMarks(marks: PlanMarks, change: PlanChange): PlanMarks {
  switch (change.kind) {
    case 'add':
      return withTask(marks, { id: idOf(change.title, change.by), title: change.title, by: change.by })
    case 'add lever':
      return withTask(marks, taskOf(change.lever, change.today))
    case 'remove':
      return {
        ...marks,
        tasks: marks.tasks.filter(({ id }) => id !== change.id),
        marks: marks.marks.filter(({ id }) => id !== change.id),
      }
    default:
      return withMark(marks, change.id, (mark) => markedBy(mark, change))
  }
}

type Marking = Extract<PlanChange, { readonly kind: 'tick' | 'untick' | 'hide' | 'show' | 'put back' | 'move' }>

function markedBy({ done, hidden, by, ...mark }: PlanMark, change: Marking): PlanMark {
  const was = { ...(done && { done }), ...(hidden && { hidden }), ...(by && { by }) }
  switch (change.kind) {
    case 'tick':
      return { ...mark, ...was, done: change.on }
    case 'untick':
      return { ...mark, ...(hidden && { hidden }), ...(by && { by }) }
    case 'hide':
      return { ...mark, ...was, hidden: true }
    case 'show':
      return { ...mark, ...(done && { done }), ...(by && { by }) }
    case 'move':
      return { ...mark, ...was, by: change.by }
    case 'put back':
      return { ...mark, ...(done && { done }), ...(hidden && { hidden }) }
  }
}

function withMark(marks: PlanMarks, id: string, change: (mark: PlanMark) => PlanMark): PlanMarks {
  const before = marks.marks.find((mark) => mark.id === id)
  const after = change(before ?? { id })
  const rest = marks.marks.filter((mark) => mark !== before)
  // A mark that says nothing any more is none.
  return { ...marks, marks: Object.keys(after).length === 1 ? rest : [...rest, after] }
}

function withTask(marks: PlanMarks, task: OwnTask): PlanMarks {
  return marks.tasks.some(({ id }) => id === task.id) ? marks : { ...marks, tasks: [...marks.tasks, task] }
}

/** Made of day and words, so that two devices never give one id to two tasks; calendars know a task by it. */
function idOf(title: string, by: IsoDate): string {
  return `own-${by}-${title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
}

/** Due by its deadline, or after the weeks it takes. */
function taskOf({ id, title, deadline, weeks = 0 }: Lever, today: IsoDate): OwnTask {
  return { id: `lever-${id}`, title, by: deadline ?? addDays(today, 7 * Math.ceil(weeks)) }
}

/** The marks without the days that are older than the steps they are of: those were of a season that is over. */
export function ofThisSeason(marks: readonly PlanMark[], steps: readonly PlanStep[]): readonly PlanMark[] {
  const anew = new Map(steps.flatMap(({ id, anewFrom }) => (anewFrom === undefined ? [] : [[id, anewFrom] as const])))
  return marks.map((mark) => {
    const from = anew.get(mark.id)
    if (from === undefined) return mark
    const { done, by, ...rest } = mark
    return { ...rest, ...(done !== undefined && done > from && { done }), ...(by !== undefined && by > from && { by }) }
  })
}
