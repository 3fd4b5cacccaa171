import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { dayText, wallClock } from '#domain/say'
import type { KeptStep } from '#store'
import { useNotice } from '../../parts/notice.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { hereZone } from '../../state/here-zone.ts'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { ChangeLines } from './change-lines.tsx'

/** The last changes of the profile, the newest first; before any of them one can go back, and back from there. */
export function History(): ReactNode {
  const steps = useObserved(useAppState().profile.steps)
  if (steps.length === 0)
    return <p className="soft">Nothing was changed yet. The last fifty changes of your profile stand here.</p>
  return (
    <ShowMore
      items={steps.toReversed()}
      first={8}
      many="changes"
      keyOf={({ id }) => id}
      frame={(items) => <ol className="history">{items}</ol>}
    >
      {(step) => <Step step={step} />}
    </ShowMore>
  )
}

function Step({ step }: { readonly step: KeptStep }): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const goBack = (): void => {
    profile.backTo(step)
    say({ text: `Your profile is as it was before ${timeOf(step)}.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <li className="history-step">
      <div>
        <p className="small soft">{timeOf(step)}</p>
        <ChangeLines changes={step.changes} most={4} />
      </div>
      <button type="button" className="button quiet" onClick={goBack}>
        <Undo2 size={18} aria-hidden /> Go back to before this
      </button>
    </li>
  )
}

function timeOf({ at }: KeptStep): string {
  const [day = '', time = ''] = wallClock(Date.parse(at), hereZone()).split('T')
  return `${dayText(isoDate(day))}, ${time}`
}
