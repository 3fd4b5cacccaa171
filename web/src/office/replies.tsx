import type { ReactNode } from 'react'
import type { Answer } from '#client'
import { answerable, isAnswerable } from '#domain/claims'
import { Section } from '../parts/page.tsx'
import type { AdvisingProps } from './advising-props.ts'
import { given, useAsked, useDoing } from './asked.ts'
import { Frame, Said, When } from './frame.tsx'
import { Reached } from './reached.tsx'
import { useWhatIf } from './use-what-if.ts'

/** Replies of programs that one applicant got, and that become a claim for everybody after a look. */
export function Replies({ office, nav }: AdvisingProps): ReactNode {
  const [replies, askReplies] = useAsked(async () => given(await office.GET('/api/replies')))
  const [claims, askClaims] = useAsked(async () => given(await office.GET('/api/claims')))
  const whatIf = useWhatIf(office)
  const [said, run] = useDoing()
  const change = (work: () => Promise<string>): void =>
    run(async () => {
      const sentence = await work()
      askReplies()
      askClaims()
      return sentence
    })
  const take = (answer: Answer): void =>
    change(async () => {
      given(await office.POST('/api/claims', { body: answer }))
      return 'From now on it counts for everybody of the office.'
    })
  const withdraw = ({ program, field }: Answer): void =>
    change(async () => {
      given(await office.DELETE('/api/claims/{program}/{field}', { params: { path: { program, field } } }))
      return 'Taken back.'
    })
  const lede = 'Without who was told, with the month of the answer. After a year it counts no more.'
  return (
    <Frame title="What programs told one applicant can count for all" lede={lede} nav={nav}>
      <Said>{whatIf.said ?? said}</Said>
      <Section title="To look at" id="replies">
        <When asked={replies}>
          {(list) => (
            <AnswerList answers={list} none="Nobody has entered a reply that is not taken yet.">
              {(answer) => (
                <>
                  <AnswerButton answer={answer} name="Whom it reaches" press={() => whatIf.ask({ kind: 'answer', answer })} />
                  <AnswerButton answer={answer} name="Take it" press={() => take(answer)} />
                </>
              )}
            </AnswerList>
          )}
        </When>
      </Section>
      {whatIf.result && <Reached run={whatIf.result} />}
      <Section title="Taken" id="claims">
        <When asked={claims}>
          {({ answers }) => (
            <AnswerList answers={answers} none="None yet.">
              {(answer) => <AnswerButton answer={answer} name="Take it back" press={() => withdraw(answer)} />}
            </AnswerList>
          )}
        </When>
      </Section>
    </Frame>
  )
}

interface AnswerButtonProps {
  readonly answer: Answer
  readonly name: string
  readonly press: () => void
}

function AnswerButton({ answer, name, press }: AnswerButtonProps): ReactNode {
  return (
    <button type="button" className="button" onClick={press}>
      {name}
      <span className="hidden">: {wordsOf(answer)}</span>
    </button>
  )
}

interface AnswerListProps {
  readonly answers: readonly Answer[]
  readonly none: string
  readonly children: (answer: Answer) => ReactNode
}

function AnswerList({ answers, none, children }: AnswerListProps): ReactNode {
  if (answers.length === 0) return <p>{none}</p>
  return (
    <ul className="office-list">
      {answers.map((answer) => (
        <li key={wordsOf(answer)}>
          <p>{wordsOf(answer)}</p>
          <div className="row">{children(answer)}</div>
        </li>
      ))}
    </ul>
  )
}

function wordsOf({ program, field, value, on }: Answer): string {
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return `Program ${program}: ${isAnswerable(field) ? answerable[field].ask : field} ${said} (${on})`
}
