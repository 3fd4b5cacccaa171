import type { ReactNode } from 'react'
import type { Answer } from '#client'
import { answerable, isAnswerable } from '#domain/claims'
import { monthText } from '#domain/say'
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
  const [programs, askPrograms] = useAsked(async () => given(await office.GET('/api/replies/programs')))
  const nameOf: NameOf = (program) =>
    programs.kind === 'there' ? programs.data.find((one) => one.program === program)?.name : undefined
  const whatIf = useWhatIf(office)
  const [said, run] = useDoing()
  const change = (work: () => Promise<string>): void =>
    run(async () => {
      const sentence = await work()
      askReplies()
      askClaims()
      askPrograms()
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
            <AnswerList answers={list} nameOf={nameOf} none="Nobody has entered a reply that is not taken yet.">
              {(answer, words) => (
                <>
                  <AnswerButton words={words} name="Whom it reaches" press={() => whatIf.ask({ kind: 'answer', answer })} />
                  <AnswerButton words={words} name="Take it" press={() => take(answer)} />
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
            <AnswerList answers={answers} nameOf={nameOf} none="None yet.">
              {(answer, words) => <AnswerButton words={words} name="Take it back" press={() => withdraw(answer)} />}
            </AnswerList>
          )}
        </When>
      </Section>
    </Frame>
  )
}

/** Of a program; undefined where the facts do not have it, or until they are there. */
type NameOf = (program: string) => string | undefined

interface AnswerButtonProps {
  /** What the answer is, for who cannot see it beside. */
  readonly words: string
  readonly name: string
  readonly press: () => void
}

function AnswerButton({ words, name, press }: AnswerButtonProps): ReactNode {
  return (
    <button type="button" className="button" onClick={press}>
      {name}
      <span className="hidden">: {words}</span>
    </button>
  )
}

interface AnswerListProps {
  readonly answers: readonly Answer[]
  readonly none: string
  readonly nameOf: NameOf
  readonly children: (answer: Answer, words: string) => ReactNode
}

function AnswerList({ answers, none, nameOf, children }: AnswerListProps): ReactNode {
  if (answers.length === 0) return <p>{none}</p>
  return (
    <ul className="office-list">
      {answers.map((answer) => {
        const words = wordsOf(answer, nameOf)
        return (
          <li key={words}>
            <p>{words}</p>
            <div className="row">{children(answer, words)}</div>
          </li>
        )
      })}
    </ul>
  )
}

function wordsOf({ program, field, value, on }: Answer, nameOf: NameOf): string {
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  const name = nameOf(program)
  const called = name === undefined ? `Program ${program}` : `${name} (${program})`
  return `${called}: ${isAnswerable(field) ? answerable[field].ask : field} ${said} (${monthText(on)})`
}
