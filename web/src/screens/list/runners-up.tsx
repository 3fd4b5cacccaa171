import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Basis } from '../../parts/basis.tsx'
import { chanceScale } from '../../parts/chance-scale.ts'
import { ListControl } from '../../parts/list-control.tsx'
import { NumberWithBand } from '../../parts/number-with-band.tsx'
import { Section } from '../../parts/page.tsx'
import { nameOf, placeOf } from '../../parts/program-name.ts'
import { ReasonList } from '../../parts/reason-line.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { TierMark } from '../../parts/tier-mark.tsx'
import type { Advice } from '../../work/protocol.ts'

/** Programs that came nearest to the list, and what each would have to push out. */
export function RunnersUp({ advice }: { readonly advice: Advice }): ReactNode {
  const { list } = advice
  if (list.runnersUp.length === 0) return null
  const scale = chanceScale(advice)
  return (
    <Section title="Just missed" id="missed">
      <ShowMore
        items={list.runnersUp}
        first={5}
        many="programs"
        keyOf={({ candidate }) => candidate.program.id}
        frame={(rows) => <ul className="listed">{rows}</ul>}
      >
        {({ candidate, reasons, invitation }) => (
          <li className="listed-row">
            <TierMark letter={candidate.tier.letter} />
            <div className="listed-who">
              <Link href={`/programs/${candidate.program.id}`} className="program-name">
                {nameOf(candidate.program)}
              </Link>
              <p className="soft small">{placeOf(candidate.program)}</p>
              <div className="small">
                <ReasonList reasons={reasons.slice(0, 1)} />
              </div>
            </div>
            <div className="listed-chance">
              <NumberWithBand
                band={invitation}
                scale={scale}
                title={`Invitation, ${nameOf(candidate.program)}`}
                basis={() => <Basis reasons={reasons} />}
              />
            </div>
            <div className="listed-control">
              <ListControl id={candidate.program.id} name={nameOf(candidate.program)} listed={undefined} />
            </div>
          </li>
        )}
      </ShowMore>
    </Section>
  )
}
