import { FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { LogEntry } from '#writing/informatics'
import { useNotice } from '../../../parts/notice.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { ShowMore } from '../../../parts/show-more.tsx'
import { counted } from '#domain/say'
import { listAt } from '../../../draft/draft.ts'
import { useAppState } from '../../../state/hooks.ts'
import type { WordsPageProps } from '../page-props.ts'
import { ErasFrames } from './eras-frames.tsx'
import { LogCard } from './log-card.tsx'
import './log.css'

const firstCards = 30

/** The evidence log: each experience with its story, what shows it, and what only the applicant can still tell. */
export function LogScreen({ words }: WordsPageProps): ReactNode {
  // The newest stands last: whoever has just added one sees it.
  const [added, setAdded] = useState(false)
  const entries = words.log.entries.filter(({ from }) => from === 'experiences')
  return (
    <Page
      title={titleOf(entries)}
      lede="Everything you write later rests on this. We ask for the number that is missing; we never supply one."
    >
      <AddExperience added={() => setAdded(true)} />
      {entries.length > 0 && (
        <Section
          title="Your experiences"
          id="log"
          aside={<Link href="/profile/experiences">All fields of every experience</Link>}
        >
          <ShowMore
            items={entries}
            first={added ? entries.length : firstCards}
            many="experiences"
            keyOf={({ at }) => at}
            frame={(items) => <ul className="log-cards">{items}</ul>}
          >
            {(entry) => (
              <li>
                <LogCard entry={entry} />
              </li>
            )}
          </ShowMore>
        </Section>
      )}
      {words.eras.length > 0 && <ErasFrames entries={words.eras} limits={words.limits} />}
    </Page>
  )
}

function titleOf(entries: readonly LogEntry[]): string {
  if (entries.length === 0) return 'Your words need something to rest on: add an experience'
  const proven = entries.filter(({ proof }) => proof === 'proven' || proof === 'measured').length
  const measured =
    proven === 0
      ? 'none measured yet'
      : proven === entries.length
        ? 'all with a measured result'
        : `${proven} with a measured result`
  return `${counted(entries.length, 'experience')}, ${measured}`
}

/** One line is enough to begin; the cards ask for the rest. */
function AddExperience({ added }: { readonly added: () => void }): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const [title, setTitle] = useState('')
  const add = (): void => {
    const index = listAt(profile.draft.get(), 'experiences').length
    profile.change(`experiences[${index}]`, { kind: 'other', title: title.trim() })
    say({ text: `Added ${title.trim()}.`, action: { label: 'Undo', run: profile.undo } })
    setTitle('')
    added()
  }
  return (
    <form
      className="log-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') add()
      }}
    >
      <label htmlFor="log-add">What did you do? In plain words, such as “Excel list of ward patients”</label>
      <div className="row">
        <input id="log-add" className="input" value={title} onChange={(event) => setTitle(event.target.value)} />
        <button type="submit" className="button primary" disabled={title.trim() === ''}>
          <Plus size={18} aria-hidden /> Add it to the log
        </button>
        <Link href="/words/import" className="button">
          <FileUp size={18} aria-hidden /> From a CV or MyERAS file
        </Link>
      </div>
    </form>
  )
}
