import { Check } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { programId } from '#domain'
import type { ProgramId } from '#domain'
import { counted } from '#domain/say'
import { sayEntries } from '#domain/season'
import type { Scheduled, SeasonEntry } from '#domain/season'
import { appointmentText, entryText } from '#domain/track'
import type { Board } from '#domain/track'
import type { NotedLine } from '#store/import'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { ReasonList } from '../../parts/reason-line.tsx'
import { useAnswer } from '../../state/use-answer.ts'
import { ScheduledFields } from './scheduled-fields.tsx'

export interface LinePreviewProps {
  readonly lines: readonly NotedLine[]
  readonly zone: string
  readonly choose: (line: string, program: ProgramId) => Promise<readonly NotedLine[]>
  readonly keep: (entries: readonly SeasonEntry[]) => void
  readonly leave: () => void
}

interface Shown {
  readonly entry: SeasonEntry
  readonly counts: boolean
}

/** This is what was read; correct it. With the clashes it would make, before any of it counts. */
export function LinePreview({ lines, zone, choose, keep, leave }: LinePreviewProps): ReactNode {
  const [unclear, setUnclear] = useState(() => lines.filter((line) => line.kind === 'unclear'))
  const [shown, setShown] = useState(() => shownOf(lines))
  const chooseFor = async (line: string, program: ProgramId): Promise<void> => {
    const read = shownOf(await choose(line, program))
    // What was corrected meanwhile stays corrected.
    setShown((before) => [...before, ...read])
    setUnclear((before) => before.filter((one) => one.line !== line))
  }
  const entries = shown.filter(({ counts }) => counts).map(({ entry }) => entry)
  const after = useBoardAfter(shown)
  return (
    <div className="card season-read" aria-live="polite">
      <h3>This was read. Correct it before it counts.</h3>
      <ul className="season-lines">
        {shown.map((one, at) => (
          <li key={`${one.entry.kind}${'program' in one.entry ? one.entry.program : ''}${at}`}>
            <EntryRead shown={one} board={after} zone={zone} change={(next) => setShown(shown.with(at, next))} />
          </li>
        ))}
        {lines.map(
          (line) =>
            line.kind === 'clear' && line.entries.length === 0 && <li key={line.line}>{line.line}: in your season already.</li>,
        )}
        {unclear.map((line) => (
          <li key={line.line} className="season-unclear">
            <p>
              <b>{line.line}</b>: {line.problem}
            </p>
            {line.improper && after && <ReasonList reasons={after.ifImproper[line.improper]} showSource />}
            {line.programs && <Choose line={line} choose={(program) => void chooseFor(line.line, program)} />}
          </li>
        ))}
      </ul>
      {after?.clashes.map(({ text }) => (
        <p key={text} className="season-clash">
          {text}
        </p>
      ))}
      <div className="row">
        <button type="button" className="button primary" disabled={entries.length === 0} onClick={() => keep(entries)}>
          <Check size={18} aria-hidden /> Note {counted(entries.length, 'entry', 'entries')}
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          Leave it
        </button>
      </div>
    </div>
  )
}

function shownOf(lines: readonly NotedLine[]): readonly Shown[] {
  return lines.flatMap((line) => (line.kind === 'clear' ? line.entries.map((entry) => ({ entry, counts: true })) : []))
}

function Choose({
  line,
  choose,
}: {
  readonly line: Extract<NotedLine, { kind: 'unclear' }>
  readonly choose: (program: ProgramId) => void
}): ReactNode {
  return (
    <select
      className="input"
      aria-label={`Which program is meant by ${line.line}`}
      value=""
      onChange={({ target: { value } }) => value !== '' && choose(programId(value))}
    >
      <option value="">Which one?</option>
      {line.programs?.map(({ id, name, city, state }) => (
        <option key={id} value={id}>
          {name}, {city} {state}
        </option>
      ))}
    </select>
  )
}

interface EntryReadProps {
  readonly shown: Shown
  readonly board: Board | undefined
  readonly zone: string
  readonly change: (next: Shown) => void
}

function EntryRead({ shown: { entry, counts }, board, zone, change }: EntryReadProps): ReactNode {
  const program = 'program' in entry ? entry.program : undefined
  const known = board?.lanes.flatMap(({ programs }) => programs).find((one) => one.program === program)
  const appointment = board?.appointments.find((one) => one.program === program)
  const held = board?.todo.find((one) => one.kind === 'rank or not' && one.program === program)
  return (
    <>
      <label className="season-tick">
        <input type="checkbox" checked={counts} onChange={(event) => change({ entry, counts: event.target.checked })} />
        <span>
          <b>{known?.name ?? program}</b>
          {known?.place ? `, ${known.place}` : ''}:{' '}
          {entry.kind === 'scheduled' && appointment ? `interview ${appointmentText(appointment, zone)}` : entryText(entry)}
        </span>
      </label>
      {entry.kind === 'ranked' && held && <p className="season-ask">{held.text}</p>}
      {entry.kind === 'scheduled' && (
        <ScheduledFields
          entry={entry}
          state={known?.place.slice(-2) ?? ''}
          asks={appointment?.asks ?? []}
          change={(next: Scheduled) => change({ entry: { ...entry, ...next }, counts })}
        />
      )}
    </>
  )
}

/** The board as these entries would leave it. */
function useBoardAfter(shown: readonly Shown[]): Board | undefined {
  const { worker, season } = useAppState()
  const log = useObserved(season.log)
  return useAnswer(
    useCallback(
      () =>
        worker.board(
          sayEntries(
            log,
            shown.flatMap(({ entry, counts }) => (counts ? [entry] : [])),
          ),
        ),
      [worker, log, shown],
    ),
  )
}
