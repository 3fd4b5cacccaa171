import { ArrowRightLeft, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { KeptBeside } from '#store'
import { counted, moneyText } from '#domain/say'
import { changesBetween } from '../../draft/change.ts'
import { draftFrom } from '../../draft/draft.ts'
import { BandFigure } from '../../parts/number-with-band.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useAdvice, useAppState, useDraft } from '../../state/hooks.ts'
import type { Outlook } from '../../work/outlook.ts'
import { ChangeLines } from './change-lines.tsx'
import { useOutlook } from './use-outlook.ts'
import { useWorkWith } from './use-work-with.ts'

/** The own profile first; beside it each other one, with what differs and where it leads. All bars have one scale. */
export function SideBySide({ kept }: { readonly kept: ReadonlyMap<string, KeptBeside> }): ReactNode {
  const advice = useAdvice()
  const own: Outlook | undefined = advice && {
    kind: 'with list',
    match: advice.season.match,
    matchChance: advice.list.matchChance,
    programs: advice.list.picks.length,
    fees: advice.list.fees.total,
  }
  return (
    <ul className="grid-fit beside-cards">
      <li className="card beside-own">
        <h3>Your profile</h3>
        {own ? <OutlookFigures outlook={own} /> : <p className="soft">No advice yet.</p>}
      </li>
      {[...kept].map(([id, one]) => (
        <OneBeside key={id} id={id} one={one} />
      ))}
    </ul>
  )
}

function OneBeside({ id, one }: { readonly id: string; readonly one: KeptBeside }): ReactNode {
  const { beside } = useAppState()
  const say = useNotice()
  const outlook = useOutlook(one)
  const workWith = useWorkWith()
  const changes = changesBetween(useDraft(), draftFrom(one.profile))
  const remove = (): void => {
    void beside.remove(id)
    say({ text: `${one.title} was taken away.`, action: { label: 'Undo', run: () => void beside.put(id, one) } })
  }
  return (
    <li className="card">
      <h3>{one.title}</h3>
      {outlook ? <OutlookFigures outlook={outlook} /> : <Skeleton lines={2} label="Working out where it leads" />}
      {changes.length === 0 ? <p className="small soft">The same as yours.</p> : <ChangeLines changes={changes} most={5} />}
      {one.own && <p className="small soft">It has a season, study log and words of its own.</p>}
      <div className="row">
        <button type="button" className="button" onClick={() => void workWith(id, one)}>
          <ArrowRightLeft size={18} aria-hidden /> Work with it
          <span className="hidden">: {one.title}</span>
        </button>
        <button type="button" className="button quiet" onClick={remove}>
          <Trash2 size={18} aria-hidden /> Take it away
          <span className="hidden">: {one.title}</span>
        </button>
      </div>
    </li>
  )
}

function OutlookFigures({ outlook }: { readonly outlook: Outlook }): ReactNode {
  switch (outlook.kind) {
    case 'needs a specialty':
      return <p className="soft">No specialty is chosen in it.</p>
    case 'without list':
      return <p className="soft">{outlook.why}</p>
    case 'with list':
      return (
        <>
          <BandFigure band={outlook.matchChance} size="large" scale={1} />
          <p className="small soft">
            match with its list of {counted(outlook.programs, 'program')} for {moneyText(outlook.fees)}, {outlook.match} Match
          </p>
        </>
      )
  }
}
