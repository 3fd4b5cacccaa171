import { step2ckMarks } from '#domain/exams'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { JudgedTest, ScoreForecast } from '#domain/exams'
import { Section } from '../../../parts/page.tsx'
import { chanceText, counted, percentText, shortDayText } from '#domain/say'
import { labelFor } from '../../../parts/choice-label.ts'

/** What the forecast rests on, test by test, and what another one would teach. */
export function PracticeTests({ forecast }: { readonly forecast: ScoreForecast }): ReactNode {
  const { tests, before, nextTest } = forecast
  const less = 1 - nextTest.sdAfter / nextTest.sdNow
  return (
    <Section
      title={
        tests.length === 0
          ? 'No practice test yet: the forecast rests on averages'
          : `It rests on ${counted(tests.length, 'practice test')}`
      }
      id="tests"
      aside={<Link href="/profile/practice">Add a practice test</Link>}
    >
      {tests.length > 0 && (
        <ul className="tests">
          {tests.map((judged) => (
            <li key={`${judged.test.source}${judged.test.form ?? ''}${judged.test.date}`}>
              <Test judged={judged} />
            </li>
          ))}
        </ul>
      )}
      <p className="prose">
        Before any test, {before.from === 'step 1' ? 'your Step 1 number' : 'the average of people like you'} would have said
        about {Math.round(before.mean)}, give or take {Math.round(1.28 * before.sd)}.
      </p>
      <p className="prose">
        <b>One more NBME self-assessment today</b> would come out around {Math.round(nextTest.expected.mean)} (
        {Math.round(nextTest.expected.low)}–{Math.round(nextTest.expected.high)}); below {step2ckMarks.acceptable} in{' '}
        {chanceText(nextTest.belowAcceptable)} cases, {step2ckMarks.solid} or more in {chanceText(nextTest.atLeastSolid)}. It
        would make the forecast {less < 0.02 ? 'hardly narrower' : `about ${percentText(less)} narrower`}.
      </p>
    </Section>
  )
}

function Test({ judged }: { readonly judged: JudgedTest }): ReactNode {
  const { test, corrected, sd, strength, outlier, leftOut } = judged
  return (
    <>
      <span className="test-name">
        {labelFor('practiceTest', test.source)}
        {test.form ? ` ${test.form}` : ''}, {shortDayText(test.date)}
      </span>
      <span>
        <b>{test.score}</b>
        {leftOut === undefined && (
          <span className="soft">
            {' '}
            counts as {Math.round(corrected)} ± {Math.round(1.28 * sd)}
          </span>
        )}
      </span>
      <span className="small soft">
        {strength}
        {leftOut === undefined ? '' : `; not counted: ${leftOut}`}
        {outlier > 0.2 ? `; an outlier in ${percentText(outlier)} of readings` : ''}
      </span>
    </>
  )
}
