import { Check } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { cardMissedItems } from '#domain/study'
import { isoDate } from '#domain'
import type { StudyLog } from '#domain/study'
import { tsFsrsScheduler } from '#store'
import { useNotice } from '../../../parts/notice.tsx'
import { Page } from '../../../parts/page.tsx'
import { counted } from '#domain/say'
import { useAppState } from '../../../state/hooks.ts'
import type { StudyPageProps } from '../page-props.ts'
import { KeptBlocks } from './kept-blocks.tsx'
import { blockOf, firstQuickBlock, noWrong, rightOf, wrongOf } from './quick-block.ts'
import type { QuickBlock } from './quick-block.ts'
import { QuickForm } from './quick-form.tsx'
import './log.css'

/** A block in under fifteen seconds: what it was about, why the wrong ones were wrong, done. */
export function LogScreen({ log, save }: StudyPageProps): ReactNode {
  const { today } = useAppState()
  const say = useNotice()
  const [quick, setQuick] = useState<QuickBlock>(() => firstQuickBlock(log, isoDate(today())))
  const keep = (): void => {
    // What was missed comes back for review when it is due.
    const undo = save((now) => {
      const block = blockOf(quick, now)
      return cardMissedItems({ ...now, blocks: [...now.blocks, block] }, tsFsrsScheduler(), [block])
    })
    say({
      text: `Logged ${rightOf(quick)} of ${quick.total} right.`,
      action: { label: 'Undo', run: undo },
    })
    setQuick({ ...quick, wrong: noWrong, omitted: 0 })
  }
  return (
    <Page title={titleOf(log)} lede="Count only the wrong ones, by why; the rest were right.">
      <QuickForm quick={quick} change={setQuick} />
      <div className="log-save">
        <p aria-live="polite">
          <b>
            {rightOf(quick)} of {quick.total} right
          </b>
          {wrongOf(quick) > 0 && <span className="soft">, {counted(wrongOf(quick), 'wrong', 'wrong')}</span>}
        </p>
        <button type="button" className="button primary" onClick={keep}>
          <Check size={18} aria-hidden /> Log this block
        </button>
      </div>
      <KeptBlocks log={log} save={save} />
    </Page>
  )
}

function titleOf({ blocks, totals }: StudyLog): string {
  const items = blocks.reduce((sum, block) => sum + block.items.length, 0)
  if (items === 0 && totals.length === 0) return 'Log a block in fifteen seconds'
  return `${counted(items, 'question')} in ${counted(blocks.length, 'block')}`
}
