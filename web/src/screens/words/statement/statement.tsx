import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { WritingReading } from '#writing'
import { writingRules } from '#writing/words'
import type { StatementVariant } from '#writing/words'
import { Page, Section } from '../../../parts/page.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { specialtyName } from '../../../parts/specialty-name.ts'
import { Unopened } from '../../../parts/unopened.tsx'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import type { KeptStatement } from '#store'
import type { WordsPageProps } from '../page-props.ts'
import { PartsToWrite } from './parts-to-write.tsx'
import { StatementEditor } from './statement-editor.tsx'
import type { StatementTarget } from './target.ts'
import { counted } from '#domain/say'
import './statement.css'

/** The personal statement: for each specialty and each program of the list. */
export function StatementScreen(props: WordsPageProps): ReactNode {
  return <StatementPage targets={targetsOf(props)} words={props.words} />
}

export interface StatementPageProps {
  readonly targets: readonly StatementTarget[]
  readonly words: WritingReading
  /** The one to begin with; left out, the first. */
  readonly first?: string | undefined
  readonly lede?: string
}

/** Parts to write, the applicant's text with live checks beside it, versions, and the rules that bind it. */
export function StatementPage({ targets, words, first, lede }: StatementPageProps): ReactNode {
  const { words: state } = useAppState()
  useEffect(() => void state.statements.load(), [state])
  const ready = useObserved(state.statements.ready)
  const kept = useObserved(state.statements.documents)
  const closed = useObserved(state.statements.closed)
  const [chosen, setChosen] = useState(first ?? targets[0]?.id)
  const target = targets.find(({ id }) => id === chosen) ?? targets[0]
  if (!target || !ready) return null
  const unopened = closed.get(target.id)
  const statement = kept.get(target.id) ?? empty
  const change = (part: Partial<KeptStatement>): void =>
    void state.statements.put(target.id, { ...(state.statements.documents.get().get(target.id) ?? empty), ...part })
  return (
    <Page
      title={titleOf(statement)}
      lede={lede ?? 'You write it; this page asks, counts and checks. It never writes a sentence for you.'}
    >
      <Rules />
      <Choose targets={targets} chosen={target} choose={setChosen} kept={kept} />
      <Structure words={words} target={target} />
      {unopened ? (
        <Unopened sentence={unopened} />
      ) : (
        <StatementEditor
          key={target.id}
          target={target}
          statement={statement}
          limits={words.limits}
          log={words.log}
          change={change}
        />
      )}
    </Page>
  )
}

const empty: KeptStatement = { version: 1, text: '', versions: [] }

const mostPrograms = 40

function targetsOf({ words, programs }: WordsPageProps): readonly StatementTarget[] {
  return [
    ...words.variants.map(({ specialty }) => ({
      id: specialty,
      label: `${specialtyName(specialty)}, all programs`,
      specialty,
      specialtyName: specialtyName(specialty),
    })),
    ...programs.slice(0, mostPrograms).map((program) => ({
      id: `program-${program.id}`,
      label: `${program.name}, ${program.city} ${program.state}`,
      specialty: program.specialty,
      specialtyName: specialtyName(program.specialty),
      program,
    })),
  ]
}

function titleOf({ text }: KeptStatement): string {
  const words = text.split(/\s+/u).filter(Boolean).length
  if (words === 0) return 'Your statement: begin with what you saw'
  return words < 450 ? `Your statement so far: ${counted(words, 'word')}` : `Your statement: ${counted(words, 'word')}`
}

/** The rule of the application service stands above everything, in its own words and with its page. */
function Rules(): ReactNode {
  const rules = writingRules.filter(({ about }) => about === 'writing')
  return (
    <div className="statement-rules">
      <p>{rules[0]?.text}</p>
      {rules[0] && <SourceNote source={rules[0]} />}
      <details>
        <summary>The other rules for your words</summary>
        <ul className="rules prose">
          {rules.slice(1).map((rule) => (
            <li key={rule.id}>
              {rule.text} <SourceNote source={rule} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

interface ChooseProps {
  readonly targets: readonly StatementTarget[]
  readonly chosen: StatementTarget
  readonly choose: (id: string) => void
  readonly kept: ReadonlyMap<string, KeptStatement>
}

function Choose({ targets, chosen, choose, kept }: ChooseProps): ReactNode {
  const option = ({ id, label }: StatementTarget): ReactNode => (
    <option key={id} value={id}>
      {label}
      {kept.has(id) ? ' (begun)' : ''}
    </option>
  )
  const programs = targets.filter(({ program }) => program !== undefined)
  return (
    <div className="field statement-for">
      <label className="field-label" htmlFor="statement-for">
        For whom
      </label>
      <select id="statement-for" className="input" value={chosen.id} onChange={(event) => choose(event.target.value)}>
        <optgroup label="A specialty">{targets.filter(({ program }) => program === undefined).map(option)}</optgroup>
        {programs.length > 0 && <optgroup label="One program of your list">{programs.map(option)}</optgroup>}
      </select>
    </div>
  )
}

interface StructureProps {
  readonly words: WritingReading
  readonly target: StatementTarget
}

/** The frames for this reader: those of the specialty are there already, those of a program are asked for. */
function Structure({ words, target }: StructureProps): ReactNode {
  const variant = useVariant(words, target)
  return (
    <Section title="What to write, part by part" id="parts">
      {variant && (
        <>
          {variant.because.length > 0 && (
            <ul className="rules small soft prose">
              {variant.because.map((because) => (
                <li key={because}>{because}</li>
              ))}
            </ul>
          )}
          <PartsToWrite paragraphs={variant.paragraphs} log={words.log} />
        </>
      )}
    </Section>
  )
}

function useVariant(words: WritingReading, { program, specialty }: StatementTarget): StatementVariant | undefined {
  const { words: state } = useAppState()
  const asked = useObserved(state.log.asked)
  const askVariant = useCallback(
    async () => asked && (program ? state.worker.variantFor(asked, program) : state.worker.variantOf(asked, specialty)),
    [state, asked, program, specialty],
  )
  const found = useAnswer(askVariant)
  const own = program === undefined ? words.variants.find((one) => one.specialty === specialty) : undefined
  return own ?? (found?.program === program?.name && found?.specialty === specialty ? found : undefined)
}
