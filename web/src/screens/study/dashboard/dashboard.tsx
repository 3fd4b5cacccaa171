import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { StudyDashboard } from '#domain/study'
import { Page, Section } from '../../../parts/page.tsx'
import { ReasonLine } from '../../../parts/reason-line.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import type { StudyPageProps } from '../page-props.ts'
import { useStudyReading } from '../use-study-reading.ts'
import { ErrorMixChart } from './error-mix-chart.tsx'
import { HeatMap } from './heat-map.tsx'
import { PacePicture } from './pace-picture.tsx'
import { TopicTable } from './topic-table.tsx'
import { TrendChart } from './trend-chart.tsx'
import { UnknownNames } from './unknown-names.tsx'
import { percentText, percentRange } from '#domain/say'
import { points } from './study-words.ts'
import './dashboard.css'

/** A question bank read as a dashboard: where points are lost, why, how fast, and what an hour would bring. */
export function DashboardScreen({ log, save }: StudyPageProps): ReactNode {
  const { reading, problem } = useStudyReading(log)
  if (log.blocks.length === 0 && log.totals.length === 0) {
    return (
      <Page
        title="Nothing is logged yet"
        lede="After the first block this page shows where your points are lost, and what an hour would bring."
      >
        <Link href="/study" className="button primary">
          Log a block
        </Link>
      </Page>
    )
  }
  if (!reading) {
    return <Page title={problem ?? 'Reading your blocks'}>{!problem && <Skeleton lines={6} label="Reading your blocks" />}</Page>
  }
  return (
    <Page title={titleOf(reading.dashboard)}>
      <Shown dashboard={reading.dashboard} />
      <UnknownNames names={reading.dashboard.unmapped} save={save} />
    </Page>
  )
}

function titleOf({ overall, target, systems }: StudyDashboard): string {
  // As the list below has them: the first is where most is lost, also by what is expected where nothing was asked.
  const worst = systems.find(({ pointsLost }) => pointsLost > 0)
  const share = `${percentText(overall.mean)} right; ${target.score} asks for ${percentText(target.accuracy)}`
  return worst ? `${share}; most is lost in ${short(worst.name)}` : share
}

/** `Renal & Urinary System & Reproductive Systems` in a heading: its first words. */
function short(name: string): string {
  return name.split(/\s*(?:&|,|\band\b)\s*/u)[0]?.toLowerCase() ?? name
}

function Shown({ dashboard }: { readonly dashboard: StudyDashboard }): ReactNode {
  const { overall, asked, omitted, withHelp, target, systems } = dashboard
  const best = systems.toSorted((a, b) => b.pointsPerHour - a.pointsPerHour).slice(0, 3)
  return (
    <>
      <dl className="study-numbers">
        <div>
          <dt>Right so far</dt>
          <dd>
            <b>{percentText(overall.mean)}</b> ({percentRange(overall)})
          </dd>
        </div>
        <div>
          <dt>Questions</dt>
          <dd>
            <b>{asked}</b>
            {omitted > 0 && <span className="soft"> and {omitted} left out</span>}
            {withHelp > 0 && <span className="soft">, {withHelp} with help</span>}
          </dd>
        </div>
        <div>
          <dt>An hour brings most in</dt>
          <dd>
            {best.every(({ pointsPerHour }) => pointsPerHour <= 0)
              ? 'nothing stands out'
              : best
                  .filter(({ pointsPerHour }) => pointsPerHour > 0)
                  .map(({ name, pointsPerHour }) => `${name} (${points(pointsPerHour)})`)
                  .join('; ')}
          </dd>
        </div>
      </dl>
      <p className="prose small">
        <ReasonLine reason={target.because} showSource />
      </p>
      <Section title="By system and discipline" id="heat">
        <HeatMap dashboard={dashboard} />
      </Section>
      <Section title="Where points are lost, and what an hour would bring" id="topics">
        <TopicTable rows={dashboard.systems} />
      </Section>
      <div className="grid-2 study-pictures">
        <ErrorMixChart errors={dashboard.errors} />
        <TrendChart weeks={dashboard.weeks} target={target} />
        <PacePicture pace={dashboard.pace} />
      </div>
    </>
  )
}
