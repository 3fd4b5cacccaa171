import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StudyBlock } from '#domain/study'
import { useNotice } from '../../../parts/notice.tsx'
import { Section } from '../../../parts/page.tsx'
import { dayText } from '#domain/say'
import type { StudyPageProps } from '../page-props.ts'

const mostShown = 12

/** The last blocks, newest first, each with the way back. */
export function KeptBlocks({ log, save }: StudyPageProps): ReactNode {
  const say = useNotice()
  if (log.blocks.length === 0) return null
  const newest = log.blocks.toReversed().toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  const remove = (block: StudyBlock): void => {
    const gone = new Set(block.items.map(({ id }) => id))
    const undo = save((now) => ({
      ...now,
      blocks: now.blocks.filter(({ id }) => id !== block.id),
      cards: now.cards.filter(({ id }) => !gone.has(id)),
    }))
    say({ text: 'Took the block away.', action: { label: 'Undo', run: undo } })
  }
  return (
    <Section title="Your last blocks" id="blocks">
      <ul className="blocks">
        {newest.slice(0, mostShown).map((block) => (
          <li key={block.id}>
            <span>
              <b>{shareOf(block)}</b> {aboutOf(block)}
              <span className="small soft blocks-when">
                {dayText(block.date)}, {block.source}
                {block.minutes === undefined ? '' : `, ${block.minutes} min`}
              </span>
            </span>
            <button type="button" className="button quiet" onClick={() => remove(block)}>
              <Trash2 size={18} aria-hidden />
              <span className="hidden">
                Take away the block of {dayText(block.date)}, {aboutOf(block)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {newest.length > mostShown && <p className="soft small">and {newest.length - mostShown} before</p>}
    </Section>
  )
}

function shareOf({ items }: StudyBlock): string {
  const right = items.filter(({ answer }) => answer === 'correct').length
  return `${right} of ${items.length}`
}

/** What all of its questions share; mixed where they differ. */
function aboutOf({ items, name }: StudyBlock): string {
  const systems = new Set(items.map(({ system }) => system))
  const disciplines = new Set(items.map(({ discipline }) => discipline))
  const shared = [systems, disciplines].flatMap((set) => (set.size === 1 ? ([...set][0] ?? []) : []))
  return shared.length > 0 ? shared.join(', ') : (name ?? 'mixed')
}
