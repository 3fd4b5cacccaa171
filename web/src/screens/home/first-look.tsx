import type { ReactNode } from 'react'
import { counted, dayText, moneyText } from '#domain/say'
import { BandFigure } from '../../parts/number-with-band.tsx'
import { useAdviceStatus } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'

/** Beside the three questions: the answer as far as they are answered, which changes with each. */
export function FirstLook(): ReactNode {
  const { kind, advice } = useAdviceStatus()
  return (
    <aside className="card first-look" aria-label="Your answer so far" aria-busy={kind === 'working'}>
      <h2>Your answer so far</h2>
      {advice ? <Answer advice={advice} /> : <Shape isComing={kind === 'working'} />}
    </aside>
  )
}

function Answer({ advice }: { readonly advice: Advice }): ReactNode {
  const { list, plan, candidates } = advice
  const next = plan.steps.find((step) => step.by >= advice.today)
  return (
    <dl>
      <dt>Of applicants like you, these match</dt>
      <dd>
        <BandFigure band={list.matchChance} size="large" scale={1} />
      </dd>
      <dt>Programs open to you</dt>
      <dd>
        {candidates.open.length}, and {candidates.unknown.length} after an answer
      </dd>
      <dt>Your list</dt>
      <dd>
        {counted(list.picks.length, 'program')} for {moneyText(list.fees.total)}
      </dd>
      {next && (
        <>
          <dt>First</dt>
          <dd>
            {next.title}, by {dayText(next.by)}
          </dd>
        </>
      )}
    </dl>
  )
}

/** What will stand here; no invented number, which somebody might take for their own. */
function Shape({ isComing }: { readonly isComing: boolean }): ReactNode {
  return (
    <>
      <p className="soft">{isComing ? 'Working it out.' : 'Choose a specialty, and here stands:'}</p>
      <ul className="bullets">
        <li>how many applicants like you match, and how sure that is</li>
        <li>which programs are open to you, and which need an answer first</li>
        <li>a list to apply to, and what it costs</li>
        <li>what to decide first, and by when</li>
      </ul>
    </>
  )
}
