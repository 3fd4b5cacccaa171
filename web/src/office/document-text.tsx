import type { ReactNode } from 'react'
import { sentenceCase } from '#domain/say'
import { draftKind, leavesOf } from '#store'
import { isObject } from '../draft/draft.ts'
import type { Json } from '../draft/draft.ts'
import { shownGroups } from '../screens/review/shown-answers.ts'
import type { ShownAnswer } from '../screens/review/shown-answers.ts'

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
        {told(answers).map(({ path, label, texts }) => (
          <div key={path}>
            <dt>{label}</dt>
            {texts.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  ))
}

interface Told {
  readonly path: string
  readonly label: string
  readonly texts: string[]
}

/** What was answered, an entry of a list as one: its name, and with its question each answer that the name does not say. */
function told(answers: readonly ShownAnswer[]): readonly Told[] {
  const shown: Told[] = []
  for (const { path, label, entry, text } of answers) {
    if (text === undefined) continue
    if (entry === undefined) {
      shown.push({ path, label, texts: [text] })
      continue
    }
    const [of = path] = path.split('].', 1)
    if (shown.at(-1)?.path !== of) shown.push({ path: of, label: sentenceCase(entry.one), texts: [entry.name] })
    if (!entry.isInName) shown.at(-1)?.texts.push(`${entry.label}: ${text}`)
  }
  return shown
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
