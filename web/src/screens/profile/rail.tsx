import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { MatchChance } from '../../parts/summary.tsx'
import { useCurrentInView } from '../../parts/use-current-in-view.ts'
import { useAdvice } from '../../state/hooks.ts'
import { useToldDraft } from '../../state/use-season.ts'
import { answered, stateOf } from './answered.ts'
import { groups } from './fields/groups.ts'
import { counted } from '#domain/say'
import { arriveAt, headingOf } from './use-arrival.ts'

/** Beside the questions: the chance as it stands, how much is answered, and every part one press away. On a phone a strip above them. */
export function Rail(): ReactNode {
  const draft = useToldDraft()
  const advice = useAdvice()
  const here = usePartInView()
  const strip = useCurrentInView<HTMLUListElement>(here)
  const counts = groups.map((group) => answered(group, draft))
  const given = counts.reduce((sum, one) => sum + one.given, 0)
  const all = counts.reduce((sum, one) => sum + one.all, 0)
  return (
    <div className="rail">
      {advice?.list.matchChance && <MatchChance advice={advice} />}
      <label className="rail-progress">
        <span className="small soft">
          {given} of {counted(all, 'answer')} given
        </span>
        <progress max={all} value={given} />
      </label>
      <nav aria-label="Parts of the profile">
        <ul ref={strip} className="sideways">
          {groups.map((group) => (
            <li key={group.id}>
              <Link
                href={`/profile/${group.id}`}
                replace
                aria-current={group.id === here ? 'true' : undefined}
                onClick={() => arriveAt(group.id)}
              >
                {group.title} <span className="soft small">{stateOf(group, draft)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** The part one is reading: the last whose heading has passed the upper third of the window. */
function usePartInView(): string | undefined {
  const [here, setHere] = useState(groups[0]?.id)
  useEffect(() => {
    const look = (): void => {
      const passed = groups.filter(({ id }) => {
        const heading = document.querySelector(`#${headingOf(id)}`)
        return heading !== null && heading.getBoundingClientRect().top < innerHeight / 3
      })
      setHere((passed.at(-1) ?? groups[0])?.id)
    }
    const watch = new IntersectionObserver(look, { rootMargin: '0px 0px -66% 0px' })
    for (const { id } of groups) {
      const heading = document.querySelector(`#${headingOf(id)}`)
      if (heading) watch.observe(heading)
    }
    return () => watch.disconnect()
  }, [])
  return here
}
