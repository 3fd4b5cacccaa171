import { Check, Download } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { csvText } from '#store'
import type { SeasonEntry } from '#domain/season'
import { importDocument, matchOfDay, unreadText } from '#store/import'
import type { ConfirmedRow, FailedRow, ImportDocument } from '#store/import'
import { Section } from '../../parts/page.tsx'
import { counted } from '#domain/say'
import { download } from '../../parts/download.ts'
import type { ReadReply, ReadRequest } from '../../work/files-protocol.ts'
import { Columns } from './columns.tsx'
import { confirmedRows, confirmedSeason, firstDecisions } from './decisions.ts'
import type { Decision } from './decisions.ts'
import { ExamsRead } from './exams-read.tsx'
import { FilingsRead } from './filings-read.tsx'
import { MissingPrograms } from '../../parts/missing-programs.tsx'
import { RowCard } from './row-card.tsx'
import { MatchYear, WhichDay } from './season-questions.tsx'

export interface PreviewProps {
  readonly request: ReadRequest
  readonly reply: Extract<ReadReply, { kind: 'read' }>
  readonly again: (said: Pick<ReadRequest, 'mapping' | 'days'>) => void
  readonly keep: (kept: KeptFile) => Promise<void>
  readonly leave: () => void
}

/** What the user has confirmed of a file. */
export interface KeptFile {
  readonly fileName: string
  /** Absent where the file tells of the own season alone. */
  readonly document?: ImportDocument
  readonly season: readonly SeasonEntry[]
}

const step = 30

/** This is what was read; correct it. Rows whose program is in question stand first; nothing counts until it is kept. */
export function Preview({ request, reply, again, keep, leave }: PreviewProps): ReactNode {
  const { reading, matches, ofEmployers, id } = reply
  const [decisions, setDecisions] = useState(() => firstDecisions(reading, matches))
  const [match, setMatch] = useState(() => matchOfDay(isoDate(request.today)))
  const rows = [...confirmedRows(decisions), ...ofEmployers]
  const season = confirmedSeason(decisions, match)
  const save = (): Promise<void> => {
    const document = importDocument(reading, rows, {
      id,
      fileName: request.name,
      today: isoDate(request.today),
      ...(request.mapping ? { mapping: request.mapping } : {}),
    })
    const speaksOfPrograms = rows.length > 0 || (reading.filings?.length ?? 0) > 0
    return keep({ fileName: request.name, season, ...(speaksOfPrograms ? { document } : {}) })
  }
  return (
    <>
      <Section title={reading.title} id="preview">
        <Overview reply={reply} />
        {reading.exams && <ExamsRead exams={reading.exams} done={leave} />}
        {decisions.some((decision) => decision.season) && <MatchYear year={match} choose={setMatch} />}
        <div className="import-actions">
          {!reading.exams && <Keep reading={reading} rows={rows} season={season} save={() => void save()} />}
          <button type="button" className="button" onClick={leave}>
            Leave without importing
          </button>
        </div>
      </Section>
      <WhichDay asked={reading.askedDays ?? []} answer={(days) => again({ days })} />
      {reading.format === 'spreadsheet' && <Columns reading={reading} again={(mapping) => again({ mapping })} />}
      {reading.filings && (
        <FilingsRead filings={reading.filings} programs={new Set(ofEmployers.map(({ program }) => program)).size} />
      )}
      {reading.programs.length > 0 && (
        <Rows
          reply={reply}
          decisions={decisions}
          decide={(at, decision) => setDecisions((before) => before.with(at, decision))}
        />
      )}
      {reading.failed.length > 0 && <Failed failed={reading.failed} name={request.name} />}
    </>
  )
}

type Read = PreviewProps['reply']

/** How many rows are matched, in question and unread, and what the reader noticed. */
function Overview({ reply: { reading, matches, missing } }: { readonly reply: Read }): ReactNode {
  const kinds = matches.map(({ kind }) => kind)
  return (
    <>
      <p>{countsInWords(reading.programs.length, kinds, reading.failed)}</p>
      {reading.notes.length > 0 && (
        <ul className="import-notes">
          {reading.notes.slice(0, 8).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {!reading.exams && <MissingPrograms missing={missing} />}
    </>
  )
}

interface KeepProps {
  readonly reading: Read['reading']
  readonly rows: readonly ConfirmedRow[]
  readonly season: readonly SeasonEntry[]
  readonly save: () => void
}

function Keep({ reading, rows, season, save }: KeepProps): ReactNode {
  const something = rows.length + season.length > 0 || (reading.filings?.length ?? 0) > 0
  const programs = new Set([...rows, ...season].flatMap((one) => ('program' in one ? one.program : [])))
  return (
    <button type="button" className="button primary" disabled={!something} onClick={save}>
      <Check size={18} aria-hidden /> Keep{' '}
      {reading.filings ? counted(reading.filings.length, 'employer') : counted(programs.size, 'program')}
    </button>
  )
}

interface RowsProps {
  readonly reply: Read
  readonly decisions: readonly Decision[]
  readonly decide: (at: number, decision: Decision) => void
}

/** The rows, those in question first. */
function Rows({ reply: { reading, matches }, decisions, decide }: RowsProps): ReactNode {
  const [shown, setShown] = useState(step)
  const order = reading.programs.map((_, at) => at).toSorted((a, b) => urgency(matches[a]?.kind) - urgency(matches[b]?.kind))
  return (
    <Section title="What was read" id="read-rows">
      <ul className="import-rows">
        {order.slice(0, shown).map((at) => {
          const row = reading.programs[at]
          const decision = decisions[at]
          return (
            row &&
            decision && (
              <li key={row.line}>
                <RowCard
                  row={row}
                  match={matches[at] ?? { kind: 'none' }}
                  decision={decision}
                  decide={(next) => decide(at, next)}
                />
              </li>
            )
          )
        })}
      </ul>
      {shown < order.length && (
        <button type="button" className="button" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, order.length - shown)} more of {order.length}
        </button>
      )}
    </Section>
  )
}

function urgency(kind: string | undefined): number {
  return kind === 'ask' ? 0 : kind === 'none' ? 1 : 2
}

function countsInWords(all: number, kinds: readonly string[], failed: readonly FailedRow[]): string {
  const certain = kinds.filter((kind) => kind === 'certain').length
  const asked = kinds.filter((kind) => kind === 'ask').length
  const none = kinds.filter((kind) => kind === 'none').length
  const parts = [
    ...(all > 0 ? [`${counted(certain, 'row')} matched to a program`] : []),
    ...(asked > 0 ? [`${counted(asked, 'row')} could mean several: say which`] : []),
    ...(none > 0 ? [`${counted(none, 'row')} matched none of the directory`] : []),
    ...(failed.length > 0 ? [`${unreadText(failed)} could not be read`] : []),
  ]
  return parts.length === 0 ? 'Look it over before you keep it.' : `${parts.join('; ')}.`
}

function Failed({ failed, name }: { readonly failed: readonly FailedRow[]; readonly name: string }): ReactNode {
  const save = (): void =>
    download(
      csvText([['line', 'reason', 'text'], ...failed.map(({ line, reason, text }) => [line, reason, text])]),
      `${name}-not-read.csv`,
      'text/csv',
    )
  return (
    <Section
      title={`${unreadText(failed)} could not be read`}
      id="failed-rows"
      aside={
        <button type="button" className="button" onClick={save}>
          <Download size={18} aria-hidden /> Save these rows
        </button>
      }
    >
      <ul className="import-failed">
        {failed.slice(0, 20).map(({ line, reason, text }) => (
          <li key={`${line} ${reason}`}>
            <b>Line {line}.</b> {reason} <span className="soft">{text.slice(0, 120)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
