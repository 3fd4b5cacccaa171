import { percentText } from '#domain/say'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Answer } from '#domain'
import type { Flag, StepAssessment } from '#domain/exams'
import { stepAhead } from '#domain/exams'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'
import { SourceNote } from '../../parts/source-note.tsx'
import { SubPlaces } from '../../parts/sub-places.tsx'
import { WithTerms } from '../../parts/with-terms.tsx'
import { answerPath } from '../profile/asked-questions.tsx'
import { examPlaces } from '../study/exams/exam-places.ts'
import type { Advice } from '../../work/protocol.ts'
import { ScoreStrips } from './score-strips.tsx'
import './exams.css'

const steps = [
  { key: 'step2ck', name: 'Step 2 CK' },
  { key: 'step1', name: 'Step 1' },
  { key: 'step3', name: 'Step 3' },
] as const

/** What the exams mean: the field's rule of thumb, the year's norms, and those who matched in your specialty. */
export function Exams(): ReactNode {
  return (
    <>
      <SubPlaces label="Exams" places={examPlaces} />
      <NeedsProfile promise="Then this page says what your scores mean beside those who matched.">
        {(advice) => <Shown advice={advice} />}
      </NeedsProfile>
    </>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { exams } = advice
  return (
    <Page title={titleOf(advice)}>
      <div className="with-aside">
        <div>
          {steps.map(({ key, name }) => (
            <Step key={key} id={key} name={name} answer={exams[key]} advice={advice} />
          ))}
          {exams.strategy.length > 0 && (
            <Section title="What to do about it, most urgent first" id="strategy">
              <ol className="strategy">
                {exams.strategy.map((advice_) => (
                  <li key={advice_.id}>
                    <h3>{advice_.title}</h3>
                    <p className="prose">
                      <WithTerms text={advice_.text} />
                    </p>
                    {advice_.because.length > 0 && (
                      <details>
                        <summary>Why</summary>
                        <ReasonList reasons={advice_.because} showSource />
                      </details>
                    )}
                  </li>
                ))}
              </ol>
            </Section>
          )}
        </div>
        <div className="aside">
          {exams.strengths.length > 0 && (
            <Section title="What speaks for you" id="strengths">
              <Flags flags={exams.strengths} />
            </Section>
          )}
          {exams.redFlags.length > 0 && (
            <Section title="What programs may ask about" id="flags">
              <Flags flags={exams.redFlags} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  )
}

function titleOf({ exams }: Advice): string {
  if (exams.step2ck.kind === 'needs') return 'Your Step 2 CK is not known yet, so the rest stands on averages'
  const { score, band, passed } = exams.step2ck.value
  if (score === undefined)
    return passed ? 'Step 2 CK passed; without the score the picture stays wide' : 'Step 2 CK was not passed yet'
  return `Step 2 CK ${score}: ${band}`
}

interface StepProps {
  readonly id: (typeof steps)[number]['key']
  readonly name: string
  readonly answer: Answer<StepAssessment>
  readonly advice: Advice
}

function Step({ id, name, answer, advice }: StepProps): ReactNode {
  if (answer.kind === 'needs') {
    return (
      <Section title={`${name}: ${stepAhead(advice.person.exams[id])}`} id={id}>
        <ul className="prose">
          {answer.ask.map((question) => (
            <li key={question.text}>
              <Link href={answerPath(question.field)}>{question.text}</Link> <span className="soft">{question.why}</span>
            </li>
          ))}
        </ul>
      </Section>
    )
  }
  const { value } = answer
  const title =
    value.score === undefined ? `${name}: ${value.passed ? 'passed' : 'not passed'}` : `${name} ${value.score}: ${value.band}`
  return (
    // What the page begins with is not said again.
    <Section title={title === titleOf(advice) ? 'What it means' : title} id={id}>
      <p className="prose">{value.meaning}</p>
      <dl className="norms">
        {value.percentile && (
          <div>
            <dt>US and Canadian first-takers</dt>
            <dd>
              about {percentText(value.percentile.value / 100)} scored lower
              <SourceNote source={value.percentile.source} />
            </dd>
          </div>
        )}
        {value.passMark && (
          <div>
            <dt>Pass mark</dt>
            <dd>
              {value.passMark.value}
              <SourceNote source={value.passMark.source} />
            </dd>
          </div>
        )}
        {value.attempts !== undefined && (
          <div>
            <dt>Attempts</dt>
            <dd>{value.attempts}</dd>
          </div>
        )}
      </dl>
      <ScoreStrips score={value.score} comparisons={value.bySpecialty} specialties={advice.specialties} />
    </Section>
  )
}

function Flags({ flags }: { readonly flags: readonly Flag[] }): ReactNode {
  return (
    <ul className="flag-list">
      {flags.map((flag) => (
        <li key={flag.id}>
          <h3>{flag.title}</h3>
          <p>{flag.why}</p>
          {flag.remedy && (
            <p>
              <b>What helps:</b> {flag.remedy}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
