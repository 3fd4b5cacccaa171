import type { IsoDate } from '#domain'
import type { WorkedPlan, WorkedStep } from '#domain/plan'
import { holdText } from '#domain/plan'
import { dayText, deadlineText, monthText, sentenceCase } from '#domain/say'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { dateMarks, dueText } from './plan-view.ts'

export interface WorkedView {
  readonly aim: string
  /** Only this month, such as `2027-09`. */
  readonly month: string | undefined
  readonly today: IsoDate
  /** The clock the applicant lives by, where they said so. */
  readonly zone: string | undefined
}

/** The plan as the person works with it: what changed since they looked, what is open, what is done. */
export function workedLines(
  { steps, since }: WorkedPlan,
  { aim, month, today, zone }: WorkedView,
  paper: TerminalPaper,
): readonly string[] {
  const shown = steps.filter(({ by }) => month === undefined || by.startsWith(month))
  const of = (state: WorkedStep['state']): readonly WorkedStep[] => shown.filter((step) => step.state === state)
  const hidden = of('hidden')
  return [
    ...section(
      'Since you last looked',
      since.flatMap((line) => hung('  - ', line, paper)),
      paper,
    ),
    ...section(
      month === undefined ? `Plan for ${aim}` : monthText(month),
      of('open').flatMap((step) => stepLines(step, { today, zone }, paper)),
      paper,
    ),
    ...section(
      'Done',
      of('done').flatMap((step) => hung('  ✓ ', step.title, paper)),
      paper,
    ),
    ...(hidden.length === 0 ? [] : hung('', `Hidden: ${hidden.map(({ id }) => id).join(', ')}`, paper).map(paper.faint)),
  ]
}

function stepLines(
  step: WorkedStep,
  { today, zone }: Pick<WorkedView, 'today' | 'zone'>,
  paper: TerminalPaper,
): readonly string[] {
  const { by, at, dateKind, own, movedFrom, behindDeadline, title, why, source, id } = step
  const slack = holdText(step)
  const moved =
    movedFrom === undefined
      ? []
      : [behindDeadline ? `You moved it behind its day, ${dayText(movedFrom)}.` : `Moved by you from ${dayText(movedFrom)}.`]
  const notes = [...moved, ...(slack === undefined ? [] : [`${sentenceCase(slack)}.`])]
  const when = own ? `by ${deadlineText(at ?? by, zone)}` : dueText(step, today, zone)
  return [
    `  ${paper.accent(when)}${paper.faint(`${own ? ' (yours)' : dateMarks[dateKind]}  ${id}`)}`,
    ...hung('    ', title, paper),
    ...hung('    ', own ? why : `${why} (${source.source}, ${source.asOf})`, paper).map(paper.faint),
    ...notes.flatMap((note) => hung('    ', note, paper)),
  ]
}
