import type { ReactNode } from 'react'
import type { ExamTiming, RuleVerdict } from '#domain/exams'
import { Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'

const names: Readonly<Record<RuleVerdict['id'], string>> = {
  baseline: 'Baseline test',
  practice: 'Steady practice scores',
  visible: 'Score in time',
}

const says: Readonly<Record<RuleVerdict['says'], string>> = {
  sit: 'says: fine',
  wait: 'says: wait',
  'act now': 'says: act now',
  unknown: 'cannot say yet',
}

/** The field's rules of thumb beside the forecast, and where the two say different things. */
export function RulesAndForecast({ timing }: { readonly timing: ExamTiming }): ReactNode {
  const { rules, disagreements } = timing
  return (
    <Section
      title={
        disagreements.length === 0
          ? 'Rules of thumb and forecast say the same'
          : 'Where the rule of thumb and the forecast disagree'
      }
      id="rules"
    >
      {disagreements.length > 0 && (
        <div className="disagree">
          <ReasonList reasons={disagreements} />
        </div>
      )}
      <dl className="thumb-list">
        {rules.map(({ id, verdict, says: said, because }) => (
          <div key={id}>
            <dt>
              {names[id]} <span className={`rule-says rule-${said === 'act now' ? 'act' : said}`}>{says[said]}</span>
            </dt>
            <dd>
              {verdict} <span className="soft">The rule: {because.text}.</span>
              {because.source && <SourceNote source={because.source} />}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
