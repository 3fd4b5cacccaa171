import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isoDate } from '#domain'
import type { JointRanks } from '#domain/couple'
import { jointNotes, jointTitle, rowWords } from '#domain/couple'
import type { RankOrder } from '#domain/ranks'
import { sentenceCase } from '#domain/say'
import { rankSheet } from '#writing/paper'
import { textOf } from '../../../draft/draft.ts'
import { Section } from '../../../parts/page.tsx'
import { PaperButtons } from '../../../parts/paper-buttons.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { ShowMore } from '../../../parts/show-more.tsx'
import '../../../parts/chart.css'
import { useAppState, useDraft, useObserved } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import { Sideways } from '../../../parts/sideways.tsx'

/** The rows of a couple, and the list to take along. */
export function JointListAndPaper({ order }: { readonly order: RankOrder }): ReactNode {
  const { worker, season, today } = useAppState()
  const log = useObserved(season.log)
  const name = textOf(useDraft()['name'])
  const joint = useAnswer(useCallback(() => worker.jointRanks(log), [worker, log]))
  const paper = rankSheet({ ...(name === '' ? {} : { name }), order, joint, today: isoDate(today()) })
  return (
    <>
      {joint !== undefined && <JointList joint={joint} />}
      <div className="no-print">
        <Section title="To take along" id="paper">
          <div className="row">
            <PaperButtons paper={paper} />
          </div>
        </Section>
      </div>
    </>
  )
}

function JointList({ joint }: { readonly joint: JointRanks }): ReactNode {
  if (joint.kind === 'needs')
    return (
      <Section title="For the list of pairs" id="pairs">
        {joint.asks.map(({ field, text, why }) => (
          <p key={text}>
            {text} {why}{' '}
            {field.startsWith('partner') && <Link href="/profile/partner">Open your partner’s part of the profile</Link>}
          </p>
        ))}
      </Section>
    )
  const { rows, partner, because } = joint
  return (
    <Section title={jointTitle(joint)} id="pairs">
      <ShowMore
        items={rows.map((row, at) => ({ at: at + 1, ...rowWords(row) }))}
        first={20}
        many="rows"
        keyOf={({ at }) => String(at)}
        frame={(lines) => (
          <Sideways label="Rows to enter">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">#</th>
                  <th scope="col">You</th>
                  <th scope="col">{sentenceCase(partner)}</th>
                  <th scope="col">Where</th>
                </tr>
              </thead>
              <tbody>{lines}</tbody>
            </table>
          </Sideways>
        )}
      >
        {({ at, you, partner: theirs, what }) => (
          <tr>
            <td>{at}</td>
            <td>{you}</td>
            <td>{theirs}</td>
            <td>{what}</td>
          </tr>
        )}
      </ShowMore>
      <ul className="rules prose">
        {jointNotes(joint).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ReasonList reasons={because} showSource />
    </Section>
  )
}
