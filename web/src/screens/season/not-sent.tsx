import { Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isoDate } from '#domain'
import { counted } from '#domain/say'
import { sentEntries } from '#domain/track'
import { Page } from '../../parts/page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useSeason } from '../../state/use-season.ts'
import type { Advice } from '../../work/protocol.ts'

/** Before applications are out: the whole list is noted as sent in one tap, with its signals. */
export function NotSent({ advice }: { readonly advice: Advice }): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  const tell = useNotice()
  const { picks } = advice.list
  const { match } = advice.season
  const signals = picks.filter(({ signal }) => signal !== 'none').length
  const send = (): void => {
    season.say(sentEntries(picks, { match, on: isoDate(today()) }))
    tell({ text: `${counted(picks.length, 'application')} noted as sent.`, action: { label: 'Undo', run: season.undo } })
  }
  return (
    <Page
      title="Nothing is sent yet"
      lede={`Once your applications for the ${match} Match are out, this page keeps who answers, when your interviews are, and what it costs.`}
    >
      <div className="card">
        <p>
          Your list has {counted(picks.length, 'program')}
          {signals > 0 ? `, ${counted(signals, 'of them with a signal', 'of them with a signal')}` : ''}. Sent others?{' '}
          <Link href="/list">Make the list right first</Link>, or note them one by one on their pages.
        </p>
        <button type="button" className="button primary" disabled={picks.length === 0} onClick={send}>
          <Send size={18} aria-hidden /> I sent this list
        </button>
      </div>
    </Page>
  )
}
