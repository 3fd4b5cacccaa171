import { Ban, Columns3, MailQuestion, Pin, Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ProgramId } from '#domain'
import { counted } from '#domain/say'
import { useChooseSay } from '../../parts/list-say.ts'
import { nameOf } from '../../parts/program-name.ts'
import { useNotice } from '../../parts/notice.tsx'
import { useSheet } from '../../parts/sheet.tsx'
import { useSeason } from '../../state/use-season.ts'
import type { Advice } from '../../work/protocol.ts'
import { AskSeveral } from './ask-several.tsx'
import { rowsOf } from './catalogue.ts'
import { comparable, comparedAt } from './compared.ts'

interface BulkBarProps {
  readonly advice: Advice
  readonly chosen: ReadonlySet<ProgramId>
  readonly clear: () => void
}

/** What is done with several programs at once; each of it can be taken back. */
export function BulkBar({ advice, chosen, clear }: BulkBarProps): ReactNode {
  const chooseSay = useChooseSay()
  const { open } = useSheet()
  const noteSent = useNoteSent()
  const [, go] = useLocation()
  if (chosen.size === 0) return null
  const rows = rowsOf(advice).filter(({ candidate }) => chosen.has(candidate.program.id))
  const ids = [...chosen]
  const [first] = rows
  const name = rows.length === 1 && first ? nameOf(first.candidate.program) : counted(ids.length, 'program')
  return (
    <div className="bulk-bar sideways" role="toolbar" aria-label={`What to do with ${name}`}>
      <b>{counted(ids.length, 'program')} chosen</b>
      <button type="button" className="button" onClick={() => chooseSay(ids, 'always', name)}>
        <Pin size={18} aria-hidden /> Always on the list
      </button>
      <button type="button" className="button" onClick={() => chooseSay(ids, 'never', name)}>
        <Ban size={18} aria-hidden /> Never
      </button>
      <button type="button" className="button" onClick={() => noteSent(ids, name)}>
        <Send size={18} aria-hidden /> Sent
      </button>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onClick={() => open({ title: `What to ask ${name}`, body: <AskSeveral rows={rows} /> })}
      >
        <MailQuestion size={18} aria-hidden /> Ask
      </button>
      {comparable(ids.length) && (
        <button type="button" className="button" onClick={() => go(comparedAt(ids))}>
          <Columns3 size={18} aria-hidden /> Compare
        </button>
      )}
      <button type="button" className="button quiet" onClick={clear}>
        Choose none
      </button>
    </div>
  )
}

/** Notes the application as sent to each that has none noted yet. */
function useNoteSent(): (ids: readonly ProgramId[], name: string) => void {
  const season = useSeason()
  const say = useNotice()
  return (ids, name) => {
    const fresh = ids.filter((id) => season.of(id) === undefined)
    season.say(fresh.map((program) => ({ kind: 'sent', match: season.match, program })))
    const text = fresh.length === 0 ? `${name}: sent already.` : `Noted as sent: ${counted(fresh.length, 'program')}.`
    say({ text, ...(fresh.length === 0 ? {} : { action: { label: 'Undo', run: season.undo } }) })
  }
}
