import type { ReactNode } from 'react'
import type { Step3Decision } from '#domain/exams'
import { Basis } from '../../../parts/basis.tsx'
import { NumberWithBand } from '../../../parts/number-with-band.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { chanceSentence, changeText, dayText, moneyText, counted } from '#domain/say'
import { ExamAsks } from './exam-asks.tsx'
import { WithExams } from './with-exams.tsx'
import './exams.css'

/** Step 3 before the Match: a decision with its numbers, never a duty. */
export function Step3(): ReactNode {
  return (
    <WithExams promise="Then this page weighs Step 3 before the Match for you.">
      {({ step3 }) => <Shown decision={step3} />}
    </WithExams>
  )
}

const titles: Readonly<Record<Step3Decision['verdict'], string>> = {
  done: 'Step 3 is done',
  booked: 'Step 3 is booked',
  needed: 'Step 3 before the Match is needed: H-1B is your only sponsored way',
  'worth it': 'Step 3 before the Match looks worth it',
  possible: 'Step 3 before the Match is possible; it is not urgent',
  'not now': 'Step 3: not now',
  'not possible in time': 'Step 3 is not possible in time for this Match',
  'out of reach': 'Step 3 is out of reach: it is given only in the US',
}

function Shown({ decision }: { readonly decision: Step3Decision }): ReactNode {
  const { verdict, because, conditions, asks } = decision
  return (
    <Page title={titles[verdict]}>
      {because.length > 0 && (
        <Section title="Why" id="why">
          <ReasonList reasons={because} showSource />
        </Section>
      )}
      {verdict !== 'done' && <Numbers decision={decision} />}
      {verdict !== 'done' && (
        <Section title="Only if all of this holds" id="conditions">
          <ul className="rules-list prose">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </Section>
      )}
      {asks.length > 0 && (
        <Section title="What would sharpen it" id="asks">
          <ExamAsks asks={asks} />
        </Section>
      )}
    </Page>
  )
}

function Numbers({ decision }: { readonly decision: Step3Decision }): ReactNode {
  return (
    <Section title="The numbers" id="numbers">
      {decision.score && <ScoreChances score={decision.score} />}
      <dl className="step3-facts">
        {factsOf(decision).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function ScoreChances({ score }: { readonly score: NonNullable<Step3Decision['score']> }): ReactNode {
  const lowerScale = 'Step 3 runs on a lower scale, so a higher number is rare.'
  const note =
    score.beatsPercentile === undefined
      ? lowerScale
      : `${lowerScale} A better percentile is reached in ${chanceSentence(score.beatsPercentile)} cases.`
  return (
    <dl className="day-chances">
      <div>
        <dt>Pass ({score.passMark})</dt>
        <dd>
          <NumberWithBand band={score.pass} title="Pass Step 3" basis={() => <Basis reasons={[score.source]} />} />
        </dd>
      </div>
      <div>
        <dt>A higher number than Step 2 CK</dt>
        <dd>
          <NumberWithBand
            band={score.beatsStep2ck}
            title="A higher number than Step 2 CK"
            basis={() => <Basis reasons={[score.source]} note={note} />}
          />
        </dd>
      </div>
    </dl>
  )
}

type NamedFact = readonly [name: string, value: ReactNode]

/** What is known of score, list, time and price, each under its name; what is not known is left out or said. */
function factsOf({ score, matchChange, h1bDoors, cost, time }: Step3Decision): readonly NamedFact[] {
  const facts: readonly (NamedFact | undefined)[] = [
    score && [
      'Score to expect',
      `${Math.round(score.expected.mean)} (${Math.round(score.expected.low)}–${Math.round(score.expected.high)})`,
    ],
    matchChange && [
      'Chance of matching with your list',
      `On average ${changeText(matchChange.expected)}; ${changeText(matchChange.ifPassed)} if you pass, ${changeText(matchChange.ifFailed)} if you fail`,
    ],
    h1bDoors === undefined ? undefined : ['H-1B doors in your list', h1bDoors === 0 ? 'none' : counted(h1bDoors, 'program')],
    ['Time to prepare', time?.weeks === undefined ? 'not known' : `${counted(time.weeks, 'week')} before the last useful day`],
    time?.lastDayForInvitations && ['Last day for invitations', dayText(time.lastDayForInvitations)],
    time?.lastDayForRanking && ['Last day for rank lists', dayText(time.lastDayForRanking)],
    cost && [
      'Exam fee',
      <>
        {moneyText(cost.value)} <SourceNote source={cost} />
      </>,
    ],
  ]
  return facts.filter((fact) => fact !== undefined)
}
