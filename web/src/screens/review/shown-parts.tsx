import type { ReactNode } from 'react'
import { dayText } from '#domain/say'
import type { Review, ReviewStatement } from '#store'
import { Section } from '../../parts/page.tsx'
import { RemarkForm } from './remark-form.tsx'
import type { Said } from './remark-form.tsx'
import { sentencesIn } from './sentences.ts'
import { shownGroups } from './shown-answers.ts'
import { shownProfile } from './taking.ts'

interface PartProps {
  readonly review: Review
  /** Absent while nothing can be said. */
  readonly add: ((said: Said) => void) | undefined
}

/** Everything that is shown, in the order of the line: profile, list, plan, words. */
export function ShownParts(props: PartProps): ReactNode {
  return (
    <>
      <ShownProfile {...props} />
      <ShownList {...props} />
      <ShownPlan {...props} />
      {props.review.statements?.map((statement) => (
        <ShownStatement key={statement.id} statement={statement} add={props.add} />
      ))}
    </>
  )
}

function ShownProfile({ review, add }: PartProps): ReactNode {
  return shownGroups(shownProfile(review)).map(({ id, title, answers }) => (
    <Section key={id} title={title} id={`shown-${id}`}>
      <dl className="review-answers">
        {answers.map(({ path, label, input, text }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>
              {text ?? <span className="soft">not answered</span>}
              {add && <RemarkForm at={{ kind: 'field', path }} about={label} suggesting={{ kind: 'value', input }} add={add} />}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  ))
}

function ShownList({ review: { list }, add }: PartProps): ReactNode {
  if (!list) return null
  return (
    <Section title="The list" id="shown-list">
      <p className="prose">{list.answer}</p>
      <ol className="review-list">
        {list.picks.map(({ program, name, where, tier, signal, invitation, match }) => (
          <li key={program}>
            <b>{name}</b>, {where}
            <p className="soft small">
              Tier {tier}
              {signal === 'none' ? '' : `, ${signal === 'signal' ? 'signal' : `${signal} signal`}`}
              {invitation === undefined ? '' : `; invitation ${invitation}`}
              {match === undefined ? '' : `; match ${match}`}
            </p>
            {add && <RemarkForm at={{ kind: 'program', program }} about={name} suggesting={{ kind: 'list' }} add={add} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function ShownPlan({ review: { plan }, add }: PartProps): ReactNode {
  if (!plan) return null
  return (
    <Section title="The plan" id="shown-plan">
      <ol className="review-list">
        {plan.map(({ id, by, title, why }) => (
          <li key={id}>
            <b>{dayText(by)}</b>: {title}
            <p className="soft small">{why}</p>
            {add && <RemarkForm at={{ kind: 'step', step: id }} about={title} suggesting={{ kind: 'nothing' }} add={add} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function ShownStatement({
  statement: { id, title, text },
  add,
}: Pick<PartProps, 'add'> & { readonly statement: ReviewStatement }): ReactNode {
  return (
    <Section title={title} id={`shown-statement-${id}`}>
      <ol className="review-list prose" dir="auto">
        {sentencesIn(text).map(({ start, words }) => (
          <li key={start}>
            {words}
            {add && (
              <RemarkForm
                at={{ kind: 'sentence', statement: id, start, words }}
                about={`“${words}”`}
                suggesting={{ kind: 'words', words }}
                add={add}
              />
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
