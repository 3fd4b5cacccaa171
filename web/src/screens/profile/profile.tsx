import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { Page, Section } from '../../parts/page.tsx'
import { counted } from '#domain/say'
import { FileActions } from '../../shell/file-actions.tsx'
import type { Draft } from '../../draft/draft.ts'
import { useAdvice, useAdviceStatus } from '../../state/hooks.ts'
import { useToldDraft } from '../../state/use-season.ts'
import { AskedQuestions } from './asked-questions.tsx'
import { answered } from './answered.ts'
import { groups } from './fields/groups.ts'
import { groupOf } from './group-of.ts'
import { FieldRow } from './form/field-row.tsx'
import type { Field, Group } from './fields/field.ts'
import { isAbout, problemWords } from './problem-words.ts'
import './profile.css'

/** What an applicant says of themselves, a page for each group of questions. */
export function ProfileScreen(): ReactNode {
  const { group: id } = useParams()
  const group = id === undefined ? undefined : groupOf(id)
  return group ? <GroupPage key={group.id} group={group} /> : <Overview />
}

function Overview(): ReactNode {
  const draft = useToldDraft()
  const advice = useAdvice()
  const given = groups.filter((group) => answered(group, draft).given > 0).length
  const asks = advice?.exams.asks.length ?? 0
  return (
    <Page
      title={given === 0 ? 'Nothing is known about you yet' : `${given} of ${groups.length} parts are begun`}
      lede="Everything except the specialty is optional. What you leave out counts as unknown, never as a no. It is saved on this device as you go."
    >
      {asks > 0 && (
        <Section title="What would help most to know" id="asked">
          <AskedQuestions most={4} />
        </Section>
      )}
      <Section title="All questions" id="all">
        <ul className="groups">
          {groups.map((group) => (
            <li key={group.id}>
              <GroupLink group={group} />
            </li>
          ))}
        </ul>
      </Section>
      <p>
        <Link href="/beside">What if, other profiles, and what you changed lately</Link>
      </p>
      <Section title="Your profile as a file" id="files">
        <FileActions done={() => window.scrollTo(0, 0)} />
      </Section>
    </Page>
  )
}

function GroupLink({ group }: { readonly group: Group }): ReactNode {
  const draft = useToldDraft()
  return (
    <Link href={`/profile/${group.id}`} className="group-link">
      <span className="group-title">{group.title}</span>
      <span className="group-why">{group.why}</span>
      <span className="group-state">{stateOf(group, draft)}</span>
      <ChevronRight size={20} aria-hidden />
    </Link>
  )
}

function GroupPage({ group }: { readonly group: Group }): ReactNode {
  const index = groups.indexOf(group)
  const next = groups[index + 1]
  return (
    <Page
      title={group.title}
      lede={
        <>
          <p>{group.why}</p>
          <p>
            <Link href="/profile">All questions</Link>
          </p>
        </>
      }
    >
      <div className="profile-wide">
        <GroupNav here={group} />
        <div>
          <ProblemSummary group={group} />
          <div className="form">
            {group.parts.map((part) => (
              <div key={part.title ?? group.id} className="form-part">
                {part.title && <h2>{part.title}</h2>}
                {part.fields.map((field) => (
                  <FieldRow key={field.path} field={field} path={field.path} />
                ))}
              </div>
            ))}
            <div className="row">
              {next ? (
                <Link href={`/profile/${next.id}`} className="button primary">
                  Next: {next.title}
                </Link>
              ) : (
                <Link href="/" className="button primary">
                  See the advice
                </Link>
              )}
              <Link href="/profile" className="button">
                All questions
              </Link>
            </div>
          </div>
        </div>
      </div>
    </Page>
  )
}

/** On wide screens every part is one click away. */
function GroupNav({ here }: { readonly here: Group }): ReactNode {
  const draft = useToldDraft()
  return (
    <nav className="group-nav" aria-label="Parts of the profile">
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <Link href={`/profile/${group.id}`} aria-current={group === here ? 'page' : undefined}>
              {group.title} <span className="soft small">{stateOf(group, draft)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function stateOf(group: Group, draft: Draft): string {
  const { given, all, entries } = answered(group, draft)
  if (given === 0) return 'not begun'
  return entries ?? `${given} of ${all}`
}

function ProblemSummary({ group }: { readonly group: Group }): ReactNode {
  const draft = useToldDraft()
  const { problems } = useAdviceStatus()
  const found = group.parts
    .flatMap((part) => part.fields)
    .flatMap((field) => problems.filter((problem) => isAbout(problem, field.path)).map((problem) => ({ field, problem })))
  if (found.length === 0) return null
  return (
    <div className="problems" role="status">
      <h2>{counted(found.length, 'answer')} cannot be used yet</h2>
      <ul>
        {found.map(({ field, problem }) => (
          <li key={problem.sentence}>
            {field.label}: {problemWords(problem, labelWithin(field, problem.path), draft)}
          </li>
        ))}
      </ul>
      <p className="soft small">What you wrote is kept. The advice goes on without it.</p>
    </div>
  )
}

/** Within a list, which of an entry's fields it is. */
function labelWithin({ label, input }: Field, path: string): string {
  const inner = input.kind === 'list' ? input.fields.find((field) => path.endsWith(`].${field.path}`)) : undefined
  return inner?.label ?? label
}
