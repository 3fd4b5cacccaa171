import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { isIsoDate, isoDate, valuesOf } from '#domain'
import type { ChoiceName } from '#domain'
import { answerableFields, answerProblem } from '#domain/claims'
import type { AnswerableField, Program } from '#domain/claims'
import { answerDocument } from '#store'
import { labelFor } from '../../parts/choice-label.ts'
import { useNotice } from '../../parts/notice.tsx'
import { useSheet } from '../../parts/sheet.tsx'
import { useAppState } from '../../state/hooks.ts'

export function isAnswerable(field: string): field is AnswerableField {
  return field in answerableFields
}

/** What the program said to one question: who said it, how, when and in which words. It counts at once and can be taken back under Import. */
export function AnswerForm({ program, field }: { readonly program: Program; readonly field: AnswerableField }): ReactNode {
  const { imports, today } = useAppState()
  const { close } = useSheet()
  const say = useNotice()
  const [problem, setProblem] = useState<string>()
  const keep = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = textIn(form, 'value')
    const value = said === 'yes' ? true : said === 'no' ? false : said === '' ? said : Number(said)
    const on = textIn(form, 'on')
    const wrong = answerProblem(field, value)
    if (wrong !== undefined || typeof value === 'string') return setProblem(wrong)
    if (!isIsoDate(on) || on > today()) return setProblem('The day of the answer is a day up to today.')
    const [by] = valuesOf('answeredBy').filter((one) => one === textIn(form, 'by'))
    const [how] = valuesOf('answeredHow').filter((one) => one === textIn(form, 'how'))
    if (by === undefined || how === undefined) return setProblem('Say who told you, and how.')
    const proof = textIn(form, 'proof').trim()
    const document = answerDocument({
      program: program.id,
      field,
      value,
      by,
      how,
      on,
      today: isoDate(today()),
      ...(proof === '' ? {} : { proof }),
    })
    await imports.keep(document)
    close()
    say({
      text: 'Your answer stands above what is published.',
      action: { label: 'Undo', run: () => void imports.remove(document.id) },
    })
  }
  return (
    <form className="form answer-form" onSubmit={(event) => void keep(event)}>
      <h3>They told you?</h3>
      <label htmlFor="answer-value">What they said</label>
      <ValueInput field={field} />
      <ChoiceSelect name="by" label="Who said it" choice="answeredBy" />
      <ChoiceSelect name="how" label="How" choice="answeredHow" />
      <label>
        <span>On which day</span>
        <input type="date" name="on" defaultValue={today()} max={today()} required />
      </label>
      <label>
        <span>In their words (stays on this device)</span>
        <textarea name="proof" rows={2} />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <button type="submit" className="button primary">
        Keep this answer
      </button>
    </form>
  )
}

function ValueInput({ field }: { readonly field: AnswerableField }): ReactNode {
  const found = answerableFields[field]
  if (found !== 'yes or no')
    return <input id="answer-value" type="number" name="value" min={found.least} max={found.most} required />
  return (
    <select id="answer-value" name="value" required defaultValue="">
      <option value="" disabled>
        Choose
      </option>
      <option value="yes">yes</option>
      <option value="no">no</option>
    </select>
  )
}

function ChoiceSelect({
  name,
  label,
  choice,
}: {
  readonly name: string
  readonly label: string
  readonly choice: Extract<ChoiceName, 'answeredBy' | 'answeredHow'>
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {valuesOf(choice).map((value) => (
          <option key={value} value={value}>
            {labelFor(choice, value)}
          </option>
        ))}
      </select>
    </label>
  )
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
