import { Send } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { askForReview, closeReview } from '#store'
import type { ReviewStatement } from '#store'
import { Labelled } from '../../parts/labelled.tsx'
import { PassphraseField } from '../../parts/passphrase-field.tsx'
import { download } from '../../parts/download.ts'
import { useNotice } from '../../parts/notice.tsx'
import { textOf } from '../../draft/draft.ts'
import { useAdviceStatus, useAppState, useDraft, useObserved } from '../../state/hooks.ts'
import { groups } from '../profile/fields/groups.ts'
import { shownGroups, topFields } from './shown-answers.ts'
import { useReviews } from './use-reviews.ts'

/** What may be shown, each with what it adds to the file. */
interface Tick {
  readonly id: string
  readonly label: string
}

/** The applicant ticks what may be seen; nothing is ticked beforehand. */
export function Ask(): ReactNode {
  const ticks = useTicks()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [question, setQuestion] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const write = useWriteFile()
  const toggle = (id: string): void =>
    setTicked((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])))
  if (ticks.length === 0)
    return <p className="soft">There is nothing to show yet: answer a few questions of the profile first.</p>
  return (
    <form
      className="review-ask"
      onSubmit={(event) => {
        event.preventDefault()
        void write({ ticked, question, passphrase })
      }}
    >
      <fieldset>
        <legend className="field-label">What they may see</legend>
        <ul className="review-ticks">
          {ticks.map(({ id, label }) => (
            <li key={id}>
              <label className="review-tick">
                <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} /> {label}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <Labelled label="What you want to know">
        {(id) => (
          <textarea id={id} className="input" rows={2} value={question} onChange={({ target }) => setQuestion(target.value)} />
        )}
      </Labelled>
      <PassphraseField
        label="Passphrase"
        value={passphrase}
        change={setPassphrase}
        isNew
        hint="Four words or more. Tell it to them by another way than the file. Nobody can recover it for you."
      />
      <button type="submit" className="button primary" disabled={ticked.size === 0 || passphrase === ''}>
        <Send size={18} aria-hidden /> Write the file
      </button>
    </form>
  )
}

function useTicks(): readonly Tick[] {
  const draft = useDraft()
  const { advice, beyond } = useAdviceStatus()
  const statements = useStatements()
  const list = advice && advice.list.picks.length > 0 ? [{ id: 'list', label: 'Your list' }] : []
  const plan = advice || beyond ? [{ id: 'plan', label: 'Your plan' }] : []
  return [
    ...shownGroups(draft).map(({ id, title }) => ({ id: `group ${id}`, label: `Profile: ${title}` })),
    ...list,
    ...plan,
    ...statements.map(({ id, title }) => ({ id: `statement ${id}`, label: title })),
  ]
}

/** Statements that were begun. */
function useStatements(): readonly ReviewStatement[] {
  const { words } = useAppState()
  useEffect(() => void words.statements.load(), [words])
  const { advice } = useAdviceStatus()
  return [...useObserved(words.statements.documents)].flatMap(([id, { text }]) => {
    if (text.trim() === '') return []
    const program = advice?.list.picks.find((pick) => `program-${pick.program}` === id)?.candidate.program.name
    const specialty = advice?.specialties.find((one) => one.id === id)?.name
    return { id, title: `Statement: ${program ?? specialty ?? id}`, text }
  })
}

interface Asked {
  readonly ticked: ReadonlySet<string>
  readonly question: string
  readonly passphrase: string
}

function useWriteFile(): (asked: Asked) => Promise<void> {
  const draft = useDraft()
  const statements = useStatements()
  const reviews = useReviews()
  const { advice, beyond } = useAdviceStatus()
  const today = useAppState().today()
  const say = useNotice()
  const plan = (advice ?? beyond)?.plan
  return async ({ ticked, question, passphrase }) => {
    const id = crypto.randomUUID()
    const askedOn = isoDate(today)
    const name = textOf(draft['name'])
    const review = askForReview({
      id,
      askedOn,
      ...(name === '' ? {} : { from: name }),
      ...(question.trim() === '' ? {} : { question: question.trim() }),
      draft,
      fields: groups.filter((group) => ticked.has(`group ${group.id}`)).flatMap(topFields),
      ...(ticked.has('list') && advice ? { list: advice.list } : {}),
      ...(ticked.has('plan') && plan ? { plan } : {}),
      statements: statements.filter((one) => ticked.has(`statement ${one.id}`)),
    })
    download(new Uint8Array(await closeReview(review, passphrase)), `review-${askedOn}.age`, 'application/octet-stream')
    reviews.change(id, () => ({ askedOn }))
    say({ text: 'The file is in your downloads. Send it, and tell them the passphrase by another way.' })
  }
}
