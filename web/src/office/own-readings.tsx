import type { ReactNode } from 'react'
import { momentText } from '#domain/say'
import { Section } from '../parts/page.tsx'
import { hereZone } from '../state/here-zone.ts'
import { given, useAsked } from './asked.ts'
import { When } from './frame.tsx'
import type { OwnProps } from './own-props.ts'

/** Who read what, and when; by this device's clock. */
export function OwnReadings({ office, owner }: OwnProps): ReactNode {
  const [readings, askAgain] = useAsked(async () =>
    given(await office.GET('/api/applicants/{owner}/readings', { params: { path: { owner } } })),
  )
  return (
    <Section
      title="Who read what"
      id="readings"
      aside={
        <button type="button" className="button quiet" onClick={askAgain}>
          Look again
        </button>
      }
    >
      <When asked={readings}>
        {(list) =>
          list.length === 0 ? (
            <p>Nobody has read anything yet.</p>
          ) : (
            <ul className="office-list">
              {list.map(({ who, kind, id, last, times }) => (
                <li key={`${who} ${kind} ${id}`}>
                  <b>{who}</b> read your {kind}, last on <time dateTime={last}>{momentText(Date.parse(last), hereZone())}</time>
                  {times > 1 && `, ${times} times in all`}.
                </li>
              ))}
            </ul>
          )
        }
      </When>
    </Section>
  )
}
