import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ProgramId } from '#domain'
import { fellowshipAsks, numberOf } from '#domain/plan'
import type { Fellowship, FellowshipField } from '#domain/plan'
import { questionMail } from '#domain/verify'
import { ReplyForm } from '../../parts/answer-form.tsx'
import { MailToAsk } from '../../parts/ask-mail.tsx'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { useSheet } from '../../parts/sheet.tsx'

/** Opens the mail to a fellowship and the form for what it replied; one without a number cannot be told apart and has none. */
export function AskFellowship({ fellowship }: { readonly fellowship: Fellowship }): ReactNode {
  const { open } = useSheet()
  const id = numberOf(fellowship)
  if (id === undefined) return null
  return (
    <button
      type="button"
      className="button quiet"
      aria-haspopup="dialog"
      aria-label={`Ask ${fellowship.name}, or note its reply`}
      onClick={() => open({ title: fellowship.name, body: <Asked fellowship={fellowship} id={id} /> })}
    >
      Ask, or note its reply
    </button>
  )
}

const fields = Object.keys(fellowshipAsks) as readonly FellowshipField[]

function Asked({ fellowship: { said = {} }, id }: { readonly fellowship: Fellowship; readonly id: ProgramId }): ReactNode {
  const [field, setField] = useState<FellowshipField>('visaJ1')
  const open = fields.filter((one) => said[one] === undefined)
  const mail = questionMail(
    open.map((one) => fellowshipAsks[one]),
    'before applying',
  )
  return (
    <>
      <MailToAsk mail={mail} />
      <LabelledSelect
        label="Which question did they answer?"
        options={fields}
        word={(one) => fellowshipAsks[one]}
        value={field}
        choose={(one) => one && setField(one)}
      />
      <ReplyForm key={field} id={id} field={field} />
    </>
  )
}
