import { useCallback } from 'react'
import type { ReactNode } from 'react'
import type { ProgramId, Reason } from '#domain'
import { Section } from '../../parts/page.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'
import { useFollowUp } from '../../state/use-follow-up.ts'
import type { Explained } from '../../work/protocol.ts'

const titles: Readonly<Record<Explained['why']['standing'], string>> = {
  listed: 'Why it is on your list',
  'left out': 'Why it is not on your list',
  excluded: 'Why it is not on your list',
  refused: 'Why it is not open to you',
  'not in the facts': 'Why it is not on your list',
}

interface WhyListedProps {
  readonly id: ProgramId
  /** What stands above it on the page and is not said again. */
  readonly said: readonly Reason[]
}

/** What it adds, what it lost its place to, or what stands against it; and what would lift it a tier. */
export function WhyListed({ id, said }: WhyListedProps): ReactNode {
  const explained = useFollowUp(useCallback((worker) => worker.explain(id), [id]))
  if (!explained) return null
  const { why, lifts } = explained
  const because = why.because.filter(({ text }) => !said.some((one) => one.text === text))
  return (
    <>
      <Section title={titles[why.standing]} id="why">
        <ReasonList reasons={because} showSource />
      </Section>
      {lifts.length > 0 && (
        <Section title="What would lift it a tier" id="lifts">
          <ReasonList reasons={lifts.map(({ to, because }) => ({ ...because, text: `To tier ${to}: ${because.text}` }))} />
        </Section>
      )}
    </>
  )
}
