import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { Page, Section } from '../../parts/page.tsx'
import { FileActions } from '../../shell/file-actions.tsx'
import { useAdvice } from '../../state/hooks.ts'
import { useToldDraft } from '../../state/use-season.ts'
import { AskedQuestions } from './asked-questions.tsx'
import { answered } from './answered.ts'
import { WithEffects } from './effects.tsx'
import type { Group } from './fields/field.ts'
import { groups } from './fields/groups.ts'
import { FieldRow } from './form/field-row.tsx'
import { Problems } from './problems.tsx'
import { Rail } from './rail.tsx'
import { headingOf, useArrival } from './use-arrival.ts'
import './profile.css'

/** What an applicant says of themselves, on one page; an address may lead to a part of it or to a field. */
export function ProfileScreen(): ReactNode {
  const { group } = useParams()
  const draft = useToldDraft()
  const asks = useAdvice()?.exams.asks.length ?? 0
  const begun = groups.filter((one) => answered(one, draft).given > 0).length
  useArrival(group)
  return (
    <Page
      title={begun === 0 ? 'Nothing is known about you yet' : `${begun} of ${groups.length} parts are begun`}
      lede="Everything except the specialty is optional. What you leave out counts as unknown, never as a no. It is saved on this device as you go."
    >
      <div className="profile">
        <Rail />
        <div className="profile-parts">
          <Problems />
          {asks > 0 && (
            <Section title="What would help most to know" id="asked">
              <AskedQuestions most={4} />
            </Section>
          )}
          <WithEffects>
            {groups.map((one) => (
              <Part key={one.id} group={one} />
            ))}
          </WithEffects>
          <p className="profile-beside">
            <Link href="/beside">What if, other profiles, and what you changed lately</Link>
          </p>
          <Section title="Your profile as a file" id="files">
            <FileActions done={() => window.scrollTo(0, 0)} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Part({ group }: { readonly group: Group }): ReactNode {
  const id = headingOf(group.id)
  return (
    <section className="profile-part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {group.title}
      </h2>
      <p className="soft">{group.why}</p>
      <div className="form">
        {group.parts.map((part) => (
          <div key={part.fields[0]?.path} className="form-part">
            {part.title && <h3>{part.title}</h3>}
            {part.fields.map((field) => (
              <FieldRow key={field.path} field={field} path={field.path} />
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
