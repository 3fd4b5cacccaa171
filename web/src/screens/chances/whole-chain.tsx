import type { ReactNode } from 'react'
import { Section } from '../../parts/page.tsx'
import type { PublishedCheck } from './scorecard-data.ts'
import type { WholeChainRow } from './whole-chain-rows.ts'
import { aimInWords, figureInWords } from './figures.ts'
import { Sideways } from '../../parts/sideways.tsx'

/** The scoreboard of the whole chain: what people are told, from typical lists to matches, held against what was published. */
export function WholeChain({ rows }: { readonly rows: readonly WholeChainRow[] }): ReactNode {
  if (rows.length === 0) return null
  return (
    <Section title="The whole chain, as people see it" id="whole-chain">
      <p className="soft">
        Typical lists, invitations, interviews kept, ranks and matches run through together: first fitted to each specialty’s own
        figures, then foretold from the other specialties alone.
      </p>
      <Scoreboard rows={rows} />
    </Section>
  )
}

function Scoreboard({ rows }: { readonly rows: readonly WholeChainRow[] }): ReactNode {
  return (
    <Sideways label="The whole chain against what was published">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Own figures</th>
            <th scope="col">Left out</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, own, left }) => (
            <tr key={own.id}>
              <th scope="row">{title}</th>
              <Cell check={own} />
              <Cell check={left} />
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function Cell({ check }: { readonly check: PublishedCheck }): ReactNode {
  return (
    <td>
      <b>{figureInWords(check)}</b>
      <br />
      <span className="soft">
        {aimInWords(check)}
        {check.verdict === 'reached' ? '' : check.verdict === 'failed' ? ', fails' : ', missed'}
      </span>
    </td>
  )
}
