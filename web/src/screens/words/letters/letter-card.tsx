import { Plus, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LetterDraft } from '#writing'
import type { PlannedLetter, WriterBrief } from '#writing/words'
import { renderFrame } from '#writing/words'
import { useNotice } from '../../../parts/notice.tsx'
import { useSheet } from '../../../parts/sheet.tsx'
import { dayText } from '#domain/say'
import { listAt } from '../../../draft/draft.ts'
import { useAppState } from '../../../state/hooks.ts'
import { letters as letterGroup } from '../../profile/fields/past.ts'
import { FieldRow } from '../../profile/form/field-row.tsx'
import { Rests } from '../director/director.tsx'
import { CopyButton, FrameText } from '../../../parts/frame-text.tsx'

export interface LetterCardProps {
  readonly drafts: LetterDraft
  /** Place in the profile's list of letters; absent for one that is only proposed. */
  readonly profileIndex: number | undefined
}

/** One letter: who, about what, where it stands, what comes next; the request and the facts for the writer behind it. */
export function LetterCard({ drafts, profileIndex }: LetterCardProps): ReactNode {
  const { letter } = drafts
  return (
    <article className="card letter">
      <header>
        <h3 dir="auto">{letter.writer}</h3>
        <p className="small soft">
          To speak of {letter.angle}
          {letter.fromUs === true ? ' · from the United States' : ''}
          {letter.due === undefined ? '' : ` · needed by ${dayText(letter.due)}`}
        </p>
      </header>
      <p>
        <b>{profileIndex === undefined ? 'Could write.' : `${capital(letter.status)}.`}</b> {letter.next}
      </p>
      <Rests entries={letter.evidence} />
      {profileIndex === undefined ? <AddWriter letter={letter} /> : <StatusFields index={profileIndex} />}
      {(letter.status === 'to ask' || letter.status === 'asked') && (
        <details>
          <summary>The request, to fill and send</summary>
          <div className="letter-draft">
            <FrameText frame={drafts.email} />
            <CopyButton text={renderFrame(drafts.email)} label="Copy the request" />
          </div>
        </details>
      )}
      <BriefButton brief={drafts.brief} />
    </article>
  )
}

function AddWriter({ letter }: { readonly letter: PlannedLetter }): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const add = (): void => {
    const index = listAt(profile.draft.get(), 'letters').length
    const technical = letter.angle !== 'reliability and clinical work'
    profile.change(`letters[${index}]`, {
      author: letter.writer,
      status: 'to ask',
      ...(technical ? { informaticsAngle: true } : {}),
    })
    say({ text: `${letter.writer} stands among your letters.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <button type="button" className="button" onClick={add}>
      <Plus size={18} aria-hidden /> Plan this letter
    </button>
  )
}

const shownFields: ReadonlySet<string> = new Set(['status', 'due'])

/** Status and day, answered here; the other fields stand in the profile. */
function StatusFields({ index }: { readonly index: number }): ReactNode {
  const list = letterGroup.parts.flatMap(({ fields }) => fields).find(({ path }) => path === 'letters')
  if (list?.input.kind !== 'list') return null
  const { fields } = list.input
  const needsName = fields.filter(({ path }) => path === 'author')
  return (
    <details className="letter-status">
      <summary>Change status, day or name</summary>
      <div className="letter-fields">
        {[...fields.filter(({ path }) => shownFields.has(path)), ...needsName].map((field) => (
          <FieldRow key={field.path} field={field} path={`letters[${index}].${field.path}`} />
        ))}
      </div>
    </details>
  )
}

function BriefButton({ brief }: { readonly brief: WriterBrief }): ReactNode {
  const { open } = useSheet()
  return (
    <button
      type="button"
      className="button"
      aria-haspopup="dialog"
      onClick={() => open({ title: `Facts for ${brief.writer}`, body: <Brief brief={brief} /> })}
    >
      The page of facts for the writer
    </button>
  )
}

/** One page for the writer: facts from the log, holes where something is missing. */
function Brief({ brief }: { readonly brief: WriterBrief }): ReactNode {
  return (
    <div className="brief">
      <p className="soft">{brief.purpose}</p>
      {brief.sections.map(({ title, lines }) => (
        <section key={title}>
          <h3 dir="auto">{title}</h3>
          <dl>
            {lines.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <FrameText frame={text} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="row">
        <CopyButton text={briefText(brief)} label="Copy the page" />
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={18} aria-hidden /> Print
        </button>
      </div>
    </div>
  )
}

function briefText({ sections }: WriterBrief): string {
  return sections
    .map(({ title, lines }) => [title, ...lines.map(({ label, text }) => `${label}: ${renderFrame(text)}`)].join('\n'))
    .join('\n\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
