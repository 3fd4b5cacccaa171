import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { counted } from '#domain/say'
import { valueAt } from '../../draft/draft.ts'
import { useAdviceStatus } from '../../state/hooks.ts'
import { useToldDraft } from '../../state/use-season.ts'
import type { Field } from './fields/field.ts'
import { groups } from './fields/groups.ts'
import { isAbout, problemWords } from './problem-words.ts'
import { arriveAt } from './use-arrival.ts'

const fields = groups.flatMap(({ parts }) => parts.flatMap((part) => part.fields))

/** Answers that cannot be used yet, each with the way to it. */
export function Problems(): ReactNode {
  const draft = useToldDraft()
  const { problems } = useAdviceStatus()
  const found = fields.flatMap((field) =>
    problems.filter((problem) => isAbout(problem, field.path)).map((problem) => ({ field, problem })),
  )
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="problems">
          <h2>{counted(found.length, 'answer')} cannot be used yet</h2>
          <ul>
            {found.map(({ field, problem }) => (
              <li key={problem.sentence}>
                <Link href={`/profile/${field.path}`} replace onClick={() => arriveAt(field.path)}>
                  {field.label}
                </Link>
                : {problemWords(problem, askedBy(field, problem.path), valueAt(draft, problem.path))}
              </li>
            ))}
          </ul>
          <p className="soft small">What you wrote is kept. The advice goes on without it.</p>
        </div>
      )}
    </div>
  )
}

/** Within a list, which of an entry's fields it is. */
function askedBy(field: Field, path: string): Field {
  const { input } = field
  return (input.kind === 'list' ? input.fields.find((inner) => path.endsWith(`].${inner.path}`)) : undefined) ?? field
}
