import type { IsoDate } from '#domain'
import { answerable, isAnswerable } from '#domain/claims'
import type { Program } from '#domain/claims'
import { dayText } from '#domain/say'
import { AnswerForm } from '../../parts/answer-form.tsx'
import type { FactChipProps } from '../../parts/fact-chip.tsx'
import { believed, sayValue } from './label-lines.ts'
import type { LabelLine } from './label-lines.ts'

/** One field of a program as its chip, line or cell shows it: what is in force, what says otherwise, and the place for an answer where one can be asked for. */
export function factOf(program: Program, { field, label }: LabelLine, today: IsoDate): FactChipProps<unknown> {
  const found = believed(program, field, today)
  return {
    label,
    fact: found?.fact,
    say: (value) => sayValue(field, value),
    stale: found?.stale ?? false,
    conflicts: found?.conflicts ?? [],
    ...(found ? { reCheckBy: dayText(found.reCheckBy) } : {}),
    ...(isAnswerable(field) ? { ask: answerable[field].ask, answer: <AnswerForm program={program} field={field} /> } : {}),
  }
}
