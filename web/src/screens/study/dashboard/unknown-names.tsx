import type { ReactNode } from 'react'
import { useId } from 'react'
import { Section } from '../../../parts/page.tsx'
import type { StudyPageProps } from '../page-props.ts'
import { topicChoices } from './topic-choices.ts'

/** Names of a bank that fit no topic of the exam: assigned once, remembered for every later import. */
export function UnknownNames({ names, save }: Pick<StudyPageProps, 'save'> & { readonly names: readonly string[] }): ReactNode {
  const id = useId()
  if (names.length === 0) return null
  const assign = (name: string, topic: string): void =>
    void save((now) => ({ ...now, topicNames: { ...now.topicNames, [name]: topic } }))
  return (
    <Section title="Which topic do these names belong to?" id="unknown-names">
      <p className="prose soft">Their answers count in the whole, but in no topic, until you say.</p>
      <ul className="unknown-names">
        {names.map((name, index) => (
          <li key={name}>
            <label htmlFor={`${id}${index}`}>{name}</label>
            <select id={`${id}${index}`} className="input" value="" onChange={(event) => assign(name, event.target.value)}>
              <option value="">Choose a topic</option>
              {topicChoices.map(({ id: topic, name: words }) => (
                <option key={topic} value={topic}>
                  {words}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </Section>
  )
}
