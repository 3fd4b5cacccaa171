import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AdvisedWithoutList } from '#domain'
import type { After } from '#domain/path'
import { afterTitle, gapText, placeText, portfolioText } from '#domain/path'
import { BeyondList } from '../../parts/beyond-list.tsx'
import { training } from '../../places.ts'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useAfter } from '../../state/use-after.ts'
import { FellowshipResult } from './fellowship-result.tsx'
import { Fellowships } from './fellowships.tsx'
import { PathYears } from './path-years.tsx'
import { Projects } from './projects.tsx'
import { VisaAtEnd } from './visa-at-end.tsx'
import { WholePaths } from './whole-paths.tsx'
import './after.css'

/** From the first day of residency to the board exam in clinical informatics. */
export function AfterScreen(): ReactNode {
  return (
    <NeedsProfile
      promise="Then this page shows the years from residency to the fellowship, and the chance of the whole way."
      beyond={beyond}
    >
      {() => <Asked />}
    </NeedsProfile>
  )
}

function beyond({ person, why }: AdvisedWithoutList): ReactNode {
  return training.has(person.stage.kind) ? <Asked /> : <BeyondList why={why} />
}

function Asked(): ReactNode {
  const after = useAfter()
  return after === undefined ? (
    <Page title="From residency to the fellowship">
      <Skeleton lines={5} label="Working out the whole way for each of your specialties" />
    </Page>
  ) : (
    <Shown after={after} />
  )
}

function Shown({ after }: { readonly after: After }): ReactNode {
  const place = placeText(after)
  const lede = place ?? gapText(after.years)
  return (
    <Page title={afterTitle(after)} lede={lede === undefined ? undefined : <p>{lede}</p>}>
      {after.decided && <FellowshipResult decided={after.decided} />}
      {place === undefined && <WholePaths after={after} />}
      <PathYears years={after.years} />
      <VisaAtEnd after={after} />
      <Projects />
      <Section title="Your portfolio" id="portfolio">
        <div className="prose">
          <p>{portfolioText(after.portfolio)}</p>
          <p>
            <Link href="/profile/experiences">Enter what you did, and the numbers before and after</Link>
          </p>
        </div>
      </Section>
      {place === undefined && <Fellowships after={after} />}
    </Page>
  )
}
