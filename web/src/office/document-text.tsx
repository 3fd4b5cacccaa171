import type { ReactNode } from 'react'
import { draftKind, leavesOf } from '#store'
import { isObject } from '../draft/draft.ts'
import type { Json } from '../draft/draft.ts'
import { shownGroups } from '../screens/review/shown-answers.ts'

interface DocumentTextProps {
  readonly title: string
  readonly kind: string
  readonly body: unknown
}

/** A shared document to read: a profile with the questions of its own pages, anything else value by value. */
export function DocumentText({ title, kind, body }: DocumentTextProps): ReactNode {
  return (
    <section className="card office-document" aria-label={`The ${title}`}>
      <h3>The {title}</h3>
      {kind === draftKind.name ? <ProfileText body={body} /> : <Leaves body={body} />}
    </section>
  )
}

function ProfileText({ body }: Pick<DocumentTextProps, 'body'>): ReactNode {
  // It was read as JSON.
  const json = body as Json
  if (!isObject(json)) return <Leaves body={body} />
  return shownGroups(json).map(({ id, title, answers }) => (
    <div key={id}>
      <h4>{title}</h4>
      <dl className="office-facts">
        {answers.map(({ path, label, text }) =>
          text === undefined ? null : (
            <div key={path}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  ))
}

function Leaves({ body }: Pick<DocumentTextProps, 'body'>): ReactNode {
  return (
    <dl className="office-facts">
      {leavesOf(body)
        .filter(({ path, value }) => path !== 'version' && value !== '')
        .map(({ path, value }) => (
          <div key={path}>
            <dt>{path}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
    </dl>
  )
}
