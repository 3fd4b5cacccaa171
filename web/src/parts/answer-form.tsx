import { useId, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { isIsoDate, isoDate, valuesOf } from '#domain'
import type { IsoDate, ProgramId } from '#domain'
import { answerable, answerFrom, formOf, formText } from '#domain/claims'
import type { AnswerableField, Program } from '#domain/claims'
import { sentenceCase } from '#domain/say'
import { answerDocument } from '#store'
import type { AnswerToKeep } from '#store'
import { labelFor } from './choice-label.ts'
import { useNotice } from './notice.tsx'
import { useSheet } from './sheet.tsx'
import { useAppState } from '../state/hooks.ts'
import { AnswerValue } from './answer-value.tsx'
import { AskMail } from './ask-mail.tsx'
import './form.css'

interface AnswerProps {
  readonly program: Program
  readonly field: AnswerableField
}

/** What is wrong with an answer, by the field it stands beside. */
type Problems = Readonly<Partial<Record<'value' | 'on', string>>>

/** What the program said to one question, below the mail that asks it. */
export function AnswerForm({ program, field }: AnswerProps): ReactNode {
  return (
    <>
      <AskMail program={program} field={field} />
      <ReplyForm id={program.id} field={field} />
    </>
  )
}

interface ReplyProps {
  readonly id: ProgramId
  readonly field: AnswerableField
}

/** A reply to one question: who said it, how, when and in which words. It counts at once and can be taken back. */
export function ReplyForm({ id, field }: ReplyProps): ReactNode {
  const { today } = useAppState()
  const form = useRef<HTMLFormElement>(null)
  const [problems, setProblems] = useState<Problems>({})
  const keep = useKeptAnswer()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const read = readAnswer(new FormData(event.currentTarget), { id, field, today: isoDate(today()) })
    if (read.kind === 'answer') return void keep(read.answer)
    setProblems(read.problems)
    // The first wrong field is where the mending goes on.
    form.current?.querySelector<HTMLElement>(`[name="${read.problems.value === undefined ? 'on' : 'value'}"]`)?.focus()
  }
  return (
    <form ref={form} className="form answer-form" noValidate onSubmit={submit}>
      <h3>They told you?</h3>
      <Asked label="What they said" problem={problems.value} {...(isChosen(field) ? {} : { hint: typedHint(field) })}>
        {(control) => <AnswerValue form={formOf(field)} control={control} />}
      </Asked>
      <ChoiceSelect name="by" label="Who said it" choice="answeredBy" />
      <ChoiceSelect name="how" label="How" choice="answeredHow" />
      <Asked label="On which day" problem={problems.on}>
        {({ id, describedBy, invalid }) => (
          <input
            className="input"
            type="date"
            name="on"
            id={id}
            defaultValue={today()}
            max={today()}
            aria-describedby={describedBy}
            aria-invalid={invalid}
          />
        )}
      </Asked>
      <Asked label="In their words" hint="They stay on this device.">
        {({ id, describedBy }) => <textarea className="input" name="proof" rows={2} id={id} aria-describedby={describedBy} />}
      </Asked>
      <button type="submit" className="button primary">
        Keep this answer
      </button>
    </form>
  )
}

/** Opens the form where a question stands. */
export function AnswerButton({ program, field }: AnswerProps): ReactNode {
  const { open } = useSheet()
  return (
    <button
      type="button"
      className="button"
      aria-haspopup="dialog"
      onClick={() => open({ title: answerable[field].ask, body: <AnswerForm program={program} field={field} /> })}
    >
      They told me<span className="hidden">: {answerable[field].ask}</span>
    </button>
  )
}

/** Keeps an answer, closes the sheet and offers to go back to what was there before. */
function useKeptAnswer(): (answer: AnswerToKeep) => Promise<void> {
  const { imports } = useAppState()
  const { close } = useSheet()
  const say = useNotice()
  return async (answer) => {
    const document = answerDocument(answer)
    const before = imports.documents.get().find(({ id }) => id === document.id)
    await imports.keep(document)
    close()
    say({
      text: 'Your answer stands above what is published.',
      action: { label: 'Undo', run: () => void (before ? imports.keep(before) : imports.remove(document.id)) },
    })
  }
}

type Read = { readonly kind: 'answer'; readonly answer: AnswerToKeep } | { readonly kind: 'wrong'; readonly problems: Problems }

function readAnswer(form: FormData, { id, field, today }: ReplyProps & { readonly today: IsoDate }): Read {
  const value = answerFrom(field, textIn(form, 'value'))
  const on = textIn(form, 'on')
  const day = isIsoDate(on) && on <= today ? on : undefined
  if (value.kind === 'problem' || day === undefined) {
    const said = value.kind === 'problem' ? { value: isChosen(field) ? 'Choose what they said.' : typedHint(field) } : {}
    return { kind: 'wrong', problems: { ...said, ...(day ? {} : { on: 'The day of the answer is a day up to today.' }) } }
  }
  const [by = 'office'] = valuesOf('answeredBy').filter((one) => one === textIn(form, 'by'))
  const [how = 'email'] = valuesOf('answeredHow').filter((one) => one === textIn(form, 'how'))
  const proof = textIn(form, 'proof').trim()
  return {
    kind: 'answer',
    answer: { program: id, field, value: value.value, by, how, on: day, today, ...(proof === '' ? {} : { proof }) },
  }
}

/** What is chosen shows what there is to choose; what is typed says what it looks like. */
function isChosen(field: AnswerableField): boolean {
  return ['yes or no', 'choice', 'day or choice'].includes(formOf(field).kind)
}

function typedHint(field: AnswerableField): string {
  return `${sentenceCase(formText(formOf(field)))}.`
}

interface AskedProps {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly children: (control: {
    readonly id: string
    readonly describedBy: string | undefined
    readonly invalid: boolean
  }) => ReactNode
}

/** A control with its name, and what is wrong with it beside it. */
function Asked({ label, hint, problem, children }: AskedProps): ReactNode {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  return (
    <div className={`field ${problem ? 'field-wrong' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {children({ id, describedBy, invalid: problem !== undefined })}
    </div>
  )
}

function ChoiceSelect({
  name,
  label,
  choice,
}: {
  readonly name: string
  readonly label: string
  readonly choice: 'answeredBy' | 'answeredHow'
}): ReactNode {
  return (
    <Asked label={label}>
      {({ id }) => (
        <select className="input" name={name} id={id}>
          {valuesOf(choice).map((value) => (
            <option key={value} value={value}>
              {labelFor(choice, value)}
            </option>
          ))}
        </select>
      )}
    </Asked>
  )
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
